import { useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from '../../../lib/domain/language/translate';
import type { Entry, Showing } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';
import type { NotebookDesk } from '../../models/notebook';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';
import { ActProblem } from '../options/act-status';
import { useAct } from '../options/use-act';

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

interface EditorProps<K extends EntryKind> extends EntryPartProps<K> {
  /** The one that is changed; null for a new one. */
  entry: Entry<K> | null;
  onClose: () => void;
}

const Editor = <K extends EntryKind>(props: EditorProps<K>) => {
  const { t, desk, kind, first, isEmpty, Form, onPause = false, onKept, entry, onClose } = props;
  const body = useSignal<EntryBodies[K]>(entry?.body ?? first);
  const showing = useSignal<Showing>(entry?.onPause ?? (onPause ? 'open' : 'no'));
  const act = useAct();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const keep = async (event: Event) => {
    event.preventDefault();
    const done = await act.run(() =>
      entry
        ? desk.change(entry, { body: body.value, onPause: showing.value })
        : desk.add(kind, body.value, showing.value),
    );
    if (!done) return;
    onKept?.();
    onClose();
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
      <div class="row">
        <Button type="submit" size="small" disabled={act.busy.value || isEmpty(body.value)}>
          {t('notes.keep')}
        </Button>
        <Button variant="quiet" size="small" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
};

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
  const open = useSignal<number | 'new' | null>(null);
  const removed = useSignal<Entry<K> | null>(null);
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  // What had the focus is gone with each of these steps: it goes to what came in its place.
  const next = useRef<'.entry-add' | '.entry-undo' | null>(null);
  useEffect(() => {
    if (next.current) place.current?.querySelector<HTMLElement>(next.current)?.focus();
    next.current = null;
  }, [open.value, removed.value]);
  const close = () => {
    next.current = '.entry-add';
    open.value = null;
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
      {entries && entries.length > 0 ? (
        <ul class="entries">
          {entries.map((entry) =>
            open.value === entry.id ? (
              <li key={entry.id}>
                <Editor {...props} entry={entry} onClose={close} />
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
