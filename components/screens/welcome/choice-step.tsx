import type { OwnChoiceAnswer } from '../../../lib/domain/welcome/own-choice';
import { OwnChoiceQuestion } from '../own-choice/own-choice-question';
import type { StepProps } from './welcome-page';

/** Whether Ebb is the person's own choice. */
export const ChoiceStep = ({ t, settings, goOn, goTo }: StepProps) => {
  const answer = (said: OwnChoiceAnswer) => (said === 'own' ? goOn() : goTo('pushed'));
  return (
    <>
      <h1 class="voice">{t('ownChoice.heading')}</h1>
      <p>{t('ownChoice.about')}</p>
      <OwnChoiceQuestion t={t} settings={settings} size="big" onAnswer={answer} />
    </>
  );
};
