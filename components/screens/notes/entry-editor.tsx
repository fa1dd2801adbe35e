import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Changed } from '../../../lib/app/notebook/notebook';
import type { Entry, Showing } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { Met } from '../../models/kept-entry';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useDrafts } from '../../ui/use-drafts';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import type { EntryPartProps } from './entry-part';

interface EditorProps<K extends EntryKind> extends EntryPartProps<K> {
  /** The one that is changed, as it was when that was begun; null for a new one. */
  entry: Entry<K> | null;
  /** It is not in the list any more. */
  missing?: boolean;
  onClose: (met: Met | null) => void;
}

/** The drafts of an entry: what it says, whether it may stand on the pause page, and what it was when it was opened. */
export const draftNames = (kind: EntryKind, entry: number | 'new') =>
  [`${kind}.${entry}`, `${kind}.${entry}.onPause`, `${kind}.${entry}.base`] as const;

/** Whether the entry was removed elsewhere, and is not only out of sight while a lock closes or opens. */
const useGone = <K extends EntryKind>({ desk, kind, entry, missing = false }: EditorProps<K>) => {
  const gone = useSignal(false);
  useEffect(() => {
    gone.value = false;
    if (!missing) return;
    let over = false;
    const look = async () => {
      if ((await desk.readLock()) === 'locked') return;
      const there = await desk.read(kind);
      if (!over) gone.value = there.every(({ id }) => id !== entry?.id);
    };
    // Where it cannot be read, the writing says so.
    void look().catch(() => undefined);
    return () => {
      over = true;
    };
  }, [missing, desk, kind, entry, gone]);
  return gone;
};

/** The form of one entry, new or changed. */
export const Editor = <K extends EntryKind>(props: EditorProps<K>) => {
  const { t, desk, kind, first, isEmpty, Form, onPause = false, onKept, entry, onClose } = props;
  const drafts = useDrafts();
  const names = draftNames(kind, entry?.id ?? 'new');
  const [bodyName, showingName] = names;
  const body = drafts.words<EntryBodies[K]>(bodyName, entry?.body ?? first);
  const showing = drafts.choice<Showing>(showingName, entry?.onPause ?? (onPause ? 'open' : 'no'));
  const act = useAct();
  const gone = useGone(props);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const keep = async (event: Event) => {
    event.preventDefault();
    let outcome = 'clean' as Changed['outcome'];
    const done = await act.run(async () => {
      if (entry && !gone.peek()) {
        outcome = (await desk.change(entry, { body: body.peek(), onPause: showing.peek() })).outcome;
      } else {
        await desk.add(kind, body.peek(), showing.peek());
      }
    });
    if (!done) return;
    if (outcome === 'gone') {
      gone.value = true;
      return;
    }
    onKept?.();
    letGo(outcome === 'clean' ? null : outcome);
  };
  const letGo = (met: Met | null) => {
    drafts.drop(...names);
    onClose(met);
  };
  return (
    <form class="stack entry-form" ref={form} onSubmit={(event) => void keep(event)}>
      <Form
        t={t}
        body={body.value}
        onBody={(next) => {
          body.value = next;
        }}
      />
      {onPause ? (
        <label class="check">
          <input
            type="checkbox"
            checked={showing.value !== 'no'}
            onChange={(event) => {
              showing.value = event.currentTarget.checked ? 'open' : 'no';
            }}
          />
          {t('notes.onPause')}
        </label>
      ) : null}
      {onPause && showing.value !== 'no' && (desk.lock.value ?? 'off') !== 'off' ? (
        <label class="check">
          <input
            type="checkbox"
            checked={showing.value === 'always'}
            onChange={(event) => {
              showing.value = event.currentTarget.checked ? 'always' : 'open';
            }}
          />
          {t('notes.always')}
        </label>
      ) : null}
      <ActProblem act={act} t={t} />
      {gone.value ? <Notice live>{t('notes.gone')}</Notice> : null}
      <div class="row">
        <Button type="submit" size="small" disabled={act.busy.value || isEmpty(body.value)}>
          {t(gone.value ? 'notes.keepNew' : 'notes.keep')}
        </Button>
        <Button variant="quiet" size="small" onClick={() => letGo(null)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};
