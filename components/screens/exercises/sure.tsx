import { isSure } from '../../../lib/domain/exercises/confidence';
import type { Translate } from '../../../lib/domain/language/translate';
import { longestText } from '../../../lib/domain/notebook/body-fields';
import { TextAreaField } from '../../ui/field';
import { Rating } from './rating';
import { StepHeading } from './step';

interface SureProps {
  t: Translate;
  confidence: number | null;
  onConfidence: (confidence: number) => void;
  /** The plan that it is about. */
  plan: string;
  onPlan: (plan: string) => void;
}

/** How sure one is of a plan. Where it is not much, the plan shrinks until it is. */
export const Sure = ({ t, confidence, onConfidence, plan, onPlan }: SureProps) => {
  const small = confidence !== null && !isSure(confidence);
  return (
    <>
      <StepHeading>{t('steps.sure.heading')}</StepHeading>
      {plan.trim() && !small ? <p class="quoted">{plan.trim()}</p> : null}
      <Rating
        t={t}
        label={t('steps.sure.heading')}
        ends={[t('steps.sure.least'), t('steps.sure.most')]}
        value={confidence}
        onValue={onConfidence}
      />
      <p class="soft sure-said" role="status">
        {small ? t('steps.sure.shrink') : isSure(confidence) ? t('steps.sure.fine') : ''}
      </p>
      {small ? (
        <TextAreaField label={t('steps.sure.smaller')} maxLength={longestText} value={plan} onValue={onPlan} />
      ) : null}
    </>
  );
};
