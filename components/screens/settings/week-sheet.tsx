import { useId, useState } from 'preact/hooks';
import type { Client } from '../../../lib/app/client';
import type { Translate } from '../../../lib/domain/language/translate';
import {
  askedSoOften,
  howOftenOf,
  howOftens,
  type QuestionKey,
  questionKeys,
} from '../../../lib/domain/review/question-memory';
import type { Preferences } from '../../../lib/domain/settings/settings';
import { changeQuestionMemory, readQuestionMemory } from '../../models/question-memory';
import type { SettingsModel } from '../../models/settings';
import { SelectField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { CalmHourPart } from './calm-hour-part';

interface WeekSheetProps {
  t: Translate;
  client: Client;
  preferences: Preferences;
  model: SettingsModel;
}

/** How often one question may come: what was said on its card can be taken back here. */
const OneQuestion = ({ t, name }: Pick<WeekSheetProps, 't'> & { name: QuestionKey }) => {
  const [value, setValue] = useState(howOftenOf(readQuestionMemory(localStorage), name));
  return (
    <div class="preference">
      <SelectField
        label={t(`settings.week.questions.${name}.label`)}
        hint={t(`settings.week.questions.${name}.about`)}
        value={value}
        options={howOftens.map((each) => ({ value: each, label: t(`settings.week.howOften.${each}`) }))}
        onValue={(howOften) => {
          changeQuestionMemory(localStorage, (memory) => askedSoOften(memory, name, howOften));
          setValue(howOften);
        }}
      />
    </div>
  );
};

const QuestionsPart = ({ t }: Pick<WeekSheetProps, 't'>) => {
  const id = useId();
  return (
    <section class="week-questions" aria-labelledby={id}>
      <h3 id={id}>{t('settings.week.ask.heading')}</h3>
      <p class="soft">{t('settings.week.ask.about')}</p>
      {questionKeys.map((name) => (
        <OneQuestion key={name} t={t} name={name} />
      ))}
    </section>
  );
};

/** The weekly look back: when a note says that it is there, and what Ebb asks in it. */
export const WeekSheet = (props: WeekSheetProps) => (
  <Sheet heading={props.t('settings.week.heading')}>
    {props.preferences.weekQuiet ? <p>{props.t('settings.week.quiet')}</p> : null}
    <CalmHourPart {...props} />
    <QuestionsPart t={props.t} />
  </Sheet>
);
