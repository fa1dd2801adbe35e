import { LockUnreadable } from '../../app/lock/lock-unreadable';
import type { Changed } from '../../app/notebook/notebook';
import type { StoredLock } from '../../domain/lock/stored-lock';
import type { Entry, EntryDraft } from '../../domain/notebook/entry';
import type { EntryKind } from '../../domain/notebook/entry-bodies';
import { mergeEntries } from '../../domain/notebook/merge-entry';
import { isOfKind, parseEntry } from '../../domain/notebook/parse-entry';
import type { Pages } from '../clear-notebook';
import type { RowStores } from './row-stores';
import type { Opener } from './seal';
import { isSameSeal, type SealedNote } from './sealed-database';
import { eraseSealedNotes, openNote, rawNotes, replaceNote, sealNote } from './sealed-notes';
import type { LockNow } from './stored-locks';

/**
 * Which row each entry is that this page read or wrote. With it a page that goes on writing while it is locked can tell
 * that nobody else has changed the row, which it cannot read.
 */
export type KnownRows = WeakMap<Entry, SealedNote>;

type Locked = Pick<LockNow, 'open'> & { readonly lock: StoredLock };

/** The notebook where a lock is switched on, whether that is open or closed. */
export const sealedPages = ({ sealed: using, keyring }: RowStores, known: KnownRows, { lock, open }: Locked): Pages => {
  const opener = (): Opener | null => open && keyring.opener(lock, open);
  const sealing = async (note: Entry | EntryDraft) => {
    if (lock.publicKey === null) throw new LockUnreadable();
    return sealNote(keyring.sealer(lock), note);
  };

  const add = async <K extends EntryKind>(draft: EntryDraft<K>): Promise<Entry<K>> => {
    const row = await sealing(draft);
    const id = await using((database) => database.add('notes', row));
    const entry = { ...draft, id };
    known.set(entry, { ...row, id });
    return entry;
  };
  /** The entry of the row; while it is locked, the one that this page knows it to be. */
  const read = async (row: SealedNote, base: Entry): Promise<Entry | null> => {
    const opened = await openNote(row, opener());
    if (opened) return parseEntry(opened);
    const seen = known.get(base);
    const isSeen = seen && 'sealed' in seen && 'sealed' in row && isSameSeal(seen.sealed, row.sealed);
    return isSeen ? base : null;
  };
  const change = async <K extends EntryKind>(base: Entry<K>, mine: Entry<K>): Promise<Changed<K>> => {
    const row = await using((database) => database.get('notes', base.id));
    if (!row) return { outcome: 'gone' };
    const theirs = await read(row, base);
    const merged = theirs ? mergeEntries(base, mine, theirs) : ({ how: 'apart' } as const);
    if (merged.how === 'apart') {
      const { id: _, ...draft } = mine;
      return { outcome: 'beside', entry: await add(draft) };
    }
    const { how, entry } = merged;
    const after = { ...(await sealing(entry)), id: entry.id };
    // Sealing ends a transaction: where someone has written meanwhile it begins anew.
    if (!(await replaceNote(using, row, after))) return change(base, mine);
    known.set(entry, after);
    return { outcome: how, entry };
  };

  return {
    // The kind is sealed as well. While it is locked those are there that the person left readable.
    entries: async <K extends EntryKind>(kind: K) => {
      const rows = await using((database) => database.getAll('notes'));
      const read = rows.map(async (row) => {
        const entry = parseEntry(await openNote(row, opener()));
        if (entry) known.set(entry, row);
        return entry;
      });
      return (await Promise.all(read)).filter((entry) => entry !== null).filter(isOfKind(kind));
    },
    unreadable: async () => {
      if (!open) return 0;
      const there = await using((database) => database.count('notes'));
      return there - (await rawNotes(using, opener())).map(parseEntry).filter(Boolean).length;
    },
    add,
    change,
    restore: async (entry) => {
      const row = { ...(await sealing(entry)), id: entry.id };
      await using(async (database) => {
        const transaction = database.transaction('notes', 'readwrite');
        if ((await transaction.store.getKey(entry.id)) === undefined) await transaction.store.add(row);
        await transaction.done;
      });
    },
    remove: (id) => using((database) => database.delete('notes', id)),
    erase: (from, to) => eraseSealedNotes(using, from, to),
  };
};
