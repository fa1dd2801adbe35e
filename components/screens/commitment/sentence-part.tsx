import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect } from 'preact/hooks';
import { sentenceLength } from '../../../lib/domain/commitment/commitment';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Settings } from '../../../lib/domain/settings/settings';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';
import { TextAreaField } from '../../ui/field';
import { ActProblem, SavedMark } from '../options/act-status';
import { useAct } from '../options/use-act';
import { askingText } from './asking-text';

interface PartProps {
  t: Translate;
  settings: Settings;
  model: SettingsModel;
}

const removal = { kind: 'set-commitment', commitment: { sentence: null } } as const;
const { min, max } = sentenceLength;

/** The person's own sentence, typed before a looser change holds. */
export const SentencePart = ({ t, settings, model }: PartProps) => {
  const id = useId();
  const stored = settings.commitment.sentence;
  const typed = useSignal(stored ?? '');
  const tried = useSignal(false);
  const act = useAct();
  useLayoutEffect(() => {
    typed.value = stored ?? '';
  }, [stored, typed]);
  const sentence = typed.value.trim();
  const fits = sentence.length >= min && sentence.length <= max;
  const save = (event: Event) => {
    event.preventDefault();
    tried.value = !fits;
    if (fits) void act.run(() => model.change({ kind: 'set-commitment', commitment: { sentence } }));
  };
  const asking = stored === null ? null : askingText(model.foresee(removal), model.now(), t);
  return (
    <section class="kept" aria-labelledby={id}>
      <h3 id={id}>{t('commitment.sentence.heading')}</h3>
      <p class="soft">{t('commitment.sentence.about')}</p>
      <form class="stack" onSubmit={save}>
        <TextAreaField
          label={
            <>
              {t('commitment.sentence.label')} <span class="soft optional">({t('common.optional')})</span>
            </>
          }
          hint={t('commitment.sentence.hint', { min, max })}
          problem={tried.value && !fits ? t('commitment.sentence.problem', { min, max, count: sentence.length }) : null}
          value={typed.value}
          onValue={(text) => {
            typed.value = text;
          }}
        />
        <ActProblem act={act} t={t} />
        <div class="row">
          <Button type="submit" disabled={act.busy.value || sentence === (stored ?? '')}>
            {t('commitment.sentence.save')}
          </Button>
          {stored === null ? null : (
            <Button variant="quiet" disabled={act.busy.value} onClick={() => void act.run(() => model.change(removal))}>
              {t(asking === null ? 'commitment.sentence.remove' : 'commitment.sentence.askRemove')}
            </Button>
          )}
          <SavedMark act={act} t={t}>
            {model.news.value?.happening.ask ? t('options.asked') : null}
          </SavedMark>
        </div>
        {asking === null ? null : (
          <p class="small soft">
            {t('commitment.sentence.askRemove')}: {asking}
          </p>
        )}
      </form>
    </section>
  );
};
