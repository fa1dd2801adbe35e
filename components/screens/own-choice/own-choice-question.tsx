import type { Translate } from '../../../lib/domain/language/translate';
import { type OwnChoiceAnswer, ownChoiceAnswers } from '../../../lib/domain/welcome/own-choice';
import { personHour } from '../../models/notebook';
import type { SettingsModel } from '../../models/settings';
import { Button } from '../../ui/button';

interface QuestionProps {
  t: Translate;
  settings: SettingsModel;
  size?: 'medium' | 'big';
  onAnswer: (answer: OwnChoiceAnswer) => void;
}

/**
 * Three answers to "Is this your own choice?". The day of the answer is kept, so that the question comes again in a
 * quarter. The answer itself is not: whoever pushed someone may look at this device.
 */
export const OwnChoiceQuestion = ({ t, settings, size = 'medium', onAnswer }: QuestionProps) => {
  const answer = (said: OwnChoiceAnswer) => {
    const ownChoiceAskedOn = personHour(settings.now(), settings.settings.peek()?.preferences).date;
    // A day that cannot be kept only brings the question back sooner.
    void settings.change({ kind: 'set-preferences', preferences: { ownChoiceAskedOn } }).catch(() => undefined);
    onAnswer(said);
  };
  return (
    <div class="stack own-choice">
      {ownChoiceAnswers.map((said) => (
        <Button key={said} size={size} onClick={() => answer(said)}>
          {t(`ownChoice.answers.${said}`)}
        </Button>
      ))}
    </div>
  );
};
