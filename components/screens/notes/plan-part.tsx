import type { PlanViewProps } from '../exercises/plan-view';
import { WordedScreen } from '../options/worded-screen';

const load = async () => {
  const [{ loadPlanView }, { stepsTexts }] = await Promise.all([
    import('../exercises/exercise-modules'),
    import('../exercises/steps-texts'),
  ]);
  return { Screen: (await loadPlanView()).PlanView, texts: stepsTexts };
};

/** A plan for hard times, with the words of the exercise that it is written in. */
export const PlanPart = (props: PlanViewProps) => <WordedScreen load={load} {...props} />;
