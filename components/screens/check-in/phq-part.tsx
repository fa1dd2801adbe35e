import type { Translate } from '../../../lib/domain/language/translate';
import { isPositive, phqHalves } from '../../../lib/domain/review/check-in';
import type { CheckInModel } from '../../models/check-in';
import { ChipChoices } from '../../ui/choices';

interface PhqProps {
  t: Translate;
  model: CheckInModel;
}

// The questionnaire is used in its own words, which may not be changed, with the notice that belongs to it; so its
// texts are here, and not among those that are written and translated for Ebb.
const stem = 'Over the last 2 weeks, how often have you been bothered by the following problems?';
const items = [
  'Feeling nervous, anxious or on edge',
  'Not being able to stop or control worrying',
  'Little interest or pleasure in doing things',
  'Feeling down, depressed, or hopeless',
] as const;
const steps = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'] as const;
const notice =
  'PHQ-4. Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational ' +
  'grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

/** The PHQ-4, for whoever opens it: its own words, what comes of it in plain ones, and no diagnosis. */
export const PhqPart = ({ t, model }: PhqProps) => {
  const { phq } = model.answers.value;
  const { worry, lowMood } = phqHalves(model.answers.value);
  const answer = (index: number, step: number) => {
    const [one = null, two = null, three = null, four = null] = phq.map((each, at) => (at === index ? step : each));
    void model.set({ phq: [one, two, three, four] });
  };
  const whole = worry !== null && lowMood !== null;
  return (
    <details class="disclosure">
      <summary>{t('checkIn.phq.open')}</summary>
      <div class="stack phq">
        <p class="soft">{t('checkIn.phq.about')}</p>
        <div class="stack" lang="en">
          <p>{stem}</p>
          {items.map((item, index) => (
            <ChipChoices
              key={item}
              label={item}
              choices={steps.map((label, value) => ({ value, label }))}
              value={phq[index] ?? null}
              onValue={(step) => answer(index, step)}
            />
          ))}
        </div>
        <p role="status">
          {whole ? t(isPositive(worry) || isPositive(lowMood) ? 'checkIn.phq.talk' : 'checkIn.phq.quiet') : ''}
        </p>
        <p class="small soft">{t('checkIn.phq.notDiagnosis')}</p>
        <p class="small soft" lang="en">
          {notice}
        </p>
      </div>
    </details>
  );
};
