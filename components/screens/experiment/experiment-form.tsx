import { useSignal } from '@preact/signals';
import { type ExperimentStyle, experimentStyles, extraWaits } from '../../../lib/domain/experiment/experiment';
import { leastDays, leastPauses } from '../../../lib/domain/experiment/experiment-result';
import type { Translate } from '../../../lib/domain/language/translate';
import type { ExperimentPlan, PausesModel } from '../../models/pauses';
import { Button } from '../../ui/button';
import { CardChoices, ChipChoices } from '../../ui/choices';
import { TextAreaField } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { focusHeading } from '../options/focus-heading';

const longestQuestion = 240;

const HowItWorks = ({ t }: { t: Translate }) => (
  <details class="disclosure">
    <summary>{t('experiment.how')}</summary>
    <ul class="stack tight">
      <li>{t('experiment.steps.pairs')}</li>
      <li>{t('experiment.steps.counted')}</li>
      <li>{t('experiment.steps.least', { days: leastDays, pauses: leastPauses })}</li>
      <li>{t('experiment.steps.private')}</li>
    </ul>
  </details>
);

interface ExperimentFormProps {
  t: Translate;
  model: PausesModel;
  /** There was one before. */
  again: boolean;
}

/** What is to be compared, and the question, written down before anything begins. */
export const ExperimentForm = ({ t, model, again }: ExperimentFormProps) => {
  const style = useSignal<ExperimentStyle>('wait');
  const extraSeconds = useSignal<ExperimentPlan['extraSeconds']>(20);
  const question = useSignal('');
  const asked = useSignal(false);
  const busy = useSignal(false);
  const missing = asked.value && question.value.trim() === '';
  const start = async () => {
    asked.value = true;
    if (busy.value || question.value.trim() === '') return;
    busy.value = true;
    const plan = { style: style.value, extraSeconds: extraSeconds.value };
    if (await model.start(plan, question.value.trim())) focusHeading();
    busy.value = false;
  };
  return (
    <Sheet heading={again ? t('experiment.another') : undefined}>
      <p>{t('experiment.safe')}</p>
      {again ? <p class="small soft">{t('experiment.replaces')}</p> : null}
      <CardChoices
        label={t('experiment.what')}
        choices={experimentStyles.map((value) => ({
          value,
          label: t(`experiment.style.${value}`),
          hint: t(`experiment.hint.${value}`),
        }))}
        value={style.value}
        onValue={(value) => {
          style.value = value;
        }}
      />
      {style.value === 'wait' ? (
        <ChipChoices
          label={t('experiment.extra')}
          choices={extraWaits.map((value) => ({ value, label: t('experiment.seconds', { count: value }) }))}
          value={extraSeconds.value}
          onValue={(value) => {
            extraSeconds.value = value;
          }}
        />
      ) : null}
      <TextAreaField
        label={t('experiment.question')}
        hint={t('experiment.questionHint')}
        problem={missing ? t('experiment.questionNeeded') : null}
        maxLength={longestQuestion}
        value={question.value}
        onValue={(value) => {
          question.value = value;
        }}
      />
      <HowItWorks t={t} />
      <div class="row">
        <Button variant="main" onClick={() => void start()}>
          {t('experiment.start')}
        </Button>
      </div>
    </Sheet>
  );
};
