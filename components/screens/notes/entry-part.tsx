import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { Met } from '../../models/kept-entry';
import type { NotebookDesk } from '../../models/notebook';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { useDrafts } from '../../ui/use-drafts';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';
import { draftNames, Editor } from './entry-editor';

/** The fields of one kind of entry. */
export interface BodyFormProps<K extends EntryKind> {
  t: Translate;
  body: EntryBodies[K];
  onBody: (body: EntryBodies[K]) => void;
}

export interface BodyViewProps<K extends EntryKind> {
  t: Translate;
  entry: Entry<K>;
}

export interface EntryPartProps<K extends EntryKind> {
  t: Translate;
  desk: NotebookDesk;
  kind: K;
  words: { readonly heading: string; readonly about: string; readonly add: string };
  /** An empty one. */
  first: EntryBodies[K];
  /** Nothing was written that could be kept. */
  isEmpty: (body: EntryBodies[K]) => boolean;
  Form: ComponentType<BodyFormProps<K>>;
  View: ComponentType<BodyViewProps<K>>;
  /** A line of this kind may stand on the pause page. */
  onPause?: boolean;
  /** After anything of this kind was kept or removed. */
  onKept?: () => void;
  /** Below the list: other ways to come to one. */
  children?: ComponentChildren;
}

interface RowProps<K extends EntryKind> extends EntryPartProps<K> {
  entry: Entry<K>;
  onEdit: () => void;
  onRemove: () => void;
}

const Row = <K extends EntryKind>({ t, entry, View, onPause = false, onEdit, onRemove }: RowProps<K>) => {
  const id = useId();
  return (
    <li class="entry">
      <div class="stack tight" id={id}>
        <View t={t} entry={entry} />
        {onPause && entry.onPause !== 'no' ? <p class="small soft">{t('notes.isOnPause')}</p> : null}
      </div>
      <div class="row entry-acts">
        <Button variant="quiet" size="small" aria-label={t('common.edit')} aria-describedby={id} onClick={onEdit}>
          <Icon name="edit" />
        </Button>
        <Button variant="quiet" size="small" aria-label={t('common.remove')} aria-describedby={id} onClick={onRemove}>
          <Icon name="remove" />
        </Button>
      </div>
    </li>
  );
};

/** One sort of line in My plan: those that are there, and the way to another. */
export const EntryPart = <K extends EntryKind>(props: EntryPartProps<K>) => {
  const { t, desk, kind, words, onKept, children } = props;
  const entries = desk.entries(kind).value;
  const drafts = useDrafts();
  const open = drafts.choice<number | 'new' | null>(`${kind}.open`, null);
  const live = entries?.find(({ id }) => id === open.value) ?? null;
  const base = typeof open.value === 'number' ? drafts.choice(draftNames(kind, open.value)[2], live).value : null;
  // An editor stays where it is when its line is removed in another window: words are in it.
  const lines = base && !live ? [...(entries ?? []), base].toSorted((one, other) => one.id - other.id) : entries;
  const met = useSignal<Met | null>(null);
  const removed = useSignal<Entry<K> | null>(null);
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  // What had the focus is gone with each of these steps: it goes to what came in its place.
  const next = useRef<'.entry-add' | '.entry-undo' | null>(null);
  useEffect(() => {
    if (next.current) place.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  }, [open.value, removed.value]);
  const close = (found: Met | null) => {
    next.current = '.entry-add';
    open.value = null;
    met.value = found;
  };
  const remove = async (entry: Entry<K>) => {
    if (!(await act.run(() => desk.remove(entry)))) return;
    next.current = '.entry-undo';
    removed.value = entry;
    onKept?.();
  };
  const undo = async () => {
    const entry = removed.value;
    if (!entry || !(await act.run(() => desk.restore(entry)))) return;
    next.current = '.entry-add';
    removed.value = null;
    onKept?.();
  };
  return (
    <Sheet heading={words.heading}>
      <p class="soft">{words.about}</p>
      {lines && lines.length > 0 ? (
        <ul class="entries">
          {lines.map((entry) =>
            base && open.value === entry.id ? (
              <li key={entry.id}>
                <Editor {...props} entry={base} missing={!live} onClose={close} />
              </li>
            ) : (
              <Row
                key={entry.id}
                {...props}
                entry={entry}
                onEdit={() => {
                  open.value = entry.id;
                }}
                onRemove={() => void remove(entry)}
              />
            ),
          )}
        </ul>
      ) : null}
      <ActProblem act={act} t={t} />
      {met.value ? <Notice live>{t('notes.met')}</Notice> : null}
      <div class="stack" ref={place}>
        {open.value === 'new' ? (
          <Editor {...props} entry={null} onClose={close} />
        ) : (
          <div class="row">
            <Button
              class="entry-add"
              size="small"
              disabled={!desk.kept}
              onClick={() => {
                open.value = 'new';
                removed.value = null;
              }}
            >
              <Icon name="plus" />
              {words.add}
            </Button>
            {children}
          </div>
        )}
        <div class="row entry-news" role="status">
          {removed.value ? (
            <>
              <span class="small">{t('notes.removed')}</span>
              <Button class="entry-undo" size="small" onClick={() => void undo()}>
                {t('common.undo')}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </Sheet>
  );
};
