import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { KeptEntry } from '../../models/kept-entry';
import { Button, LinkButton } from '../../ui/button';
import { errorText } from '../../ui/error-text';
import { Notice } from '../../ui/notice';

interface KeepProps<K extends EntryKind> {
  t: Translate;
  kept: KeptEntry<K>;
  /** What there is to keep. */
  body: EntryBodies[K];
}

/** What is there in the place of the button, with the focus that it had. */
const IsKept = ({ t, onTakeOut }: { t: Translate; onTakeOut: () => void }) => {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus({ preventScroll: true }), []);
  return (
    <p class="keep small soft" tabIndex={-1} ref={line}>
      {t('steps.keep.kept')} <LinkButton onClick={onTakeOut}>{t('steps.keep.takeOut')}</LinkButton>
    </p>
  );
};

/** Keeps what was written, if the person says so. A private window says that it keeps nothing. */
export const Keep = <K extends EntryKind>({ t, kept, body }: KeepProps<K>) => {
  const button = useRef<HTMLButtonElement>(null);
  const shown = kept.state.value === 'kept';
  const wasKept = useRef(shown);
  useEffect(() => {
    // Taken out again: the focus was on what is gone now.
    if (wasKept.current && kept.state.value === 'open') button.current?.focus({ preventScroll: true });
    if (kept.state.value !== 'busy') wasKept.current = shown;
  }, [kept.state.value]);
  if (!kept.possible) return <p class="keep small soft">{t('steps.keep.private')}</p>;
  return (
    <div class="stack tight">
      {shown ? (
        <IsKept t={t} onTakeOut={() => void kept.takeOut()} />
      ) : (
        <p class="keep">
          <Button variant="main" ref={button} onClick={() => void kept.keep(body)}>
            {t('steps.keep.act')}
          </Button>
          <span class="small soft">{t('steps.keep.about')}</span>
        </p>
      )}
      {kept.error.value ? <Notice live>{errorText(kept.error.value, t)}</Notice> : null}
    </div>
  );
};
