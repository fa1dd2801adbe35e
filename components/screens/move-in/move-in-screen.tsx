import type { Translate } from '../../../lib/domain/language/translate';
import type { FormRules } from '../../../lib/domain/limits/limit-form-reading';
import { longestList } from '../../../lib/domain/move-in/read-moved';
import type { SettingsModel } from '../../models/settings';
import { Field, TextAreaField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { MovedLimits } from './moved-limits';
import { RemarkList } from './remark-list';
import { useDroppedFile } from './use-dropped-file';
import { type ForeignReading, type ForeignText, useForeignText } from './use-foreign-text';
import './move-in.css';

interface MoveInProps {
  t: Translate;
  model: SettingsModel;
  rules: FormRules;
}

const Sources = ({ t, text }: { t: Translate; text: ForeignText }) => (
  <Sheet heading={t('moveIn.from.heading')}>
    <ul class="sources">
      <li>{t('moveIn.from.leechblock')}</li>
      <li>{t('moveIn.from.blockSite')}</li>
      <li>{t('moveIn.from.list')}</li>
    </ul>
    <Field label={t('moveIn.from.file')} hint={t('moveIn.from.fileHint')}>
      {(control) => (
        <input
          class="input"
          type="file"
          accept=".txt,.json,text/plain,application/json"
          {...control}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            // The same file can be chosen once more, after it was put right.
            if (file) void text.open(file).then(() => (currentTarget.value = ''));
          }}
        />
      )}
    </Field>
    <TextAreaField label={t('moveIn.from.text')} value={text.pasted.value} onValue={text.paste} spellcheck={false} />
  </Sheet>
);

/** What was found, or why nothing was, in one sentence. */
const Found = ({ t, reading }: { t: Translate; reading: ForeignReading }) =>
  reading.ok ? (
    <p>{t(`moveIn.found.${reading.tool}`, { count: reading.limits.length })}</p>
  ) : (
    <Notice tone="near">{t(`moveIn.problem.${reading.problem}`, { count: longestList })}</Notice>
  );

/** The settings of another tool become limits: what would be made is shown first, and what could not be carried over. */
export const MoveInScreen = ({ t, model, rules }: MoveInProps) => {
  const text = useForeignText(t, rules);
  useDroppedFile((file) => void text.open(file));
  const reading = text.reading.value;
  const { limits, leftOut } = reading?.ok ? reading : { limits: [], leftOut: [] };
  return (
    <>
      <h1 class="voice-2">{t('moveIn.heading')}</h1>
      <p class="soft">{t('moveIn.about')}</p>
      <Sources t={t} text={text} />
      <div role="status">{reading ? <Found t={t} reading={reading} /> : null}</div>
      {limits.length > 0 ? <MovedLimits key={text.readings.value} t={t} limits={limits} model={model} /> : null}
      {leftOut.length > 0 ? (
        <Sheet heading={t('moveIn.leftOut.heading')}>
          <RemarkList t={t} remarks={leftOut} />
        </Sheet>
      ) : null}
      <p>
        <a href="#limits">{t('limits.gone.back')}</a>
      </p>
    </>
  );
};
