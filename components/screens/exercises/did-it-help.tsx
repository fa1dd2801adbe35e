import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type Helped, helpedAnswers } from '../../../lib/domain/exercises/helped';
import type { Translate } from '../../../lib/domain/language/translate';
import { Button } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

/** What is there in the place of the answers, with the focus that they had. */
const Noted = ({ t }: { t: Translate }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p class="small soft" tabIndex={-1} ref={line}>
      {t('exercises.noted')}
    </p>
  );
};

interface DidItHelpProps {
  t: Translate;
  onAnswer: (helped: Helped) => Promise<unknown>;
}

/** Asked at the end of each exercise, once. No answer is an answer too. */
export const DidItHelp = ({ t, onAnswer }: DidItHelpProps) => {
  const noted = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal<unknown>(null);
  if (noted.value) return <Noted t={t} />;
  const answer = async (helped: Helped) => {
    if (busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      await onAnswer(helped);
      noted.value = true;
    } catch (reason) {
      error.value = reason;
    } finally {
      busy.value = false;
    }
  };
  return (
    <fieldset class="choices did-it-help">
      <legend class="soft label">{t('exercises.didItHelp')}</legend>
      <div class="row">
        {helpedAnswers.map((helped) => (
          <Button key={helped} size="small" onClick={() => void answer(helped)}>
            {t(`exercises.answers.${helped}`)}
          </Button>
        ))}
      </div>
      {error.value ? <Notice live>{errorText(error.value, t)}</Notice> : null}
    </fieldset>
  );
};
