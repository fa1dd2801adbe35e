import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { isSentence } from '../../../lib/domain/commitment/gate';
import type { Translate } from '../../../lib/domain/language/translate';
import { Field } from '../../ui/field';
import { refusePaste } from '../../ui/refuse-paste';

interface TypedSentenceProps {
  t: Translate;
  /** The person's own, to be read while it is typed. */
  sentence: string;
  typed: string;
  onTyped: (typed: string) => void;
}

/** The person's own sentence and the field in which it is typed. Every way of writing counts but paste and drop. */
export const TypedSentence = ({ t, sentence, typed, onTyped }: TypedSentenceProps) => {
  const element = useRef<HTMLTextAreaElement>(null);
  const refused = useSignal(false);
  useEffect(
    () =>
      element.current
        ? refusePaste(element.current, () => {
            refused.value = true;
          })
        : undefined,
    [refused],
  );
  return (
    <div class="stack">
      <p class="small soft">{t('confirm.sentence')}</p>
      <p class="voice-2 own-sentence">{sentence}</p>
      <Field label={t('confirm.label')} hint={t('confirm.hint')} problem={refused.value ? t('confirm.noPaste') : null}>
        {({ 'aria-invalid': _, ...control }) => (
          <textarea
            class="input"
            rows={2}
            ref={element}
            autocomplete="off"
            {...control}
            value={typed}
            onInput={(event) => {
              refused.value = false;
              onTyped(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <p class="small soft matches" role="status">
        {isSentence(sentence, typed) ? t('confirm.matches') : null}
      </p>
    </div>
  );
};
