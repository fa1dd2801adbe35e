import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import { describeLimit } from '../../../lib/domain/limits/describe-limit';
import type { LimitDraft } from '../../../lib/domain/limits/limit';
import type { NamedList } from '../../../lib/domain/lists/subscription';

/** A screen reader hears the sentence once the person has paused, not at each key. */
const quietMs = 1_200;

interface LiveSentenceProps {
  t: Translate;
  draft: LimitDraft | null;
  lists: readonly NamedList[];
}

/** What the limit will do, as it stands now. Null while that cannot be said. */
export const LiveSentence = ({ t, draft, lists }: LiveSentenceProps) => {
  const sentence = draft ? describeLimit(draft, t, lists) : t('limits.form.unfinished');
  const first = useSignal(sentence);
  const spoken = useSignal('');
  useEffect(() => {
    if (sentence === first.value) return;
    const timer = setTimeout(() => {
      spoken.value = sentence;
    }, quietMs);
    return () => clearTimeout(timer);
  }, [sentence, first, spoken]);
  return (
    <div class="live-sentence">
      <h2 class="small soft">{t('limits.form.sentence')}</h2>
      <p class="voice-2">{sentence}</p>
      <p class="visually-hidden" aria-live="polite">
        {spoken.value}
      </p>
    </div>
  );
};
