import type { Changed, Notebook } from '../app/notebook/notebook';
import type { Entry, EntryDraft } from '../domain/notebook/entry';
import type { EntryKind } from '../domain/notebook/entry-bodies';
import { mergeEntries } from '../domain/notebook/merge-entry';
import { isOfKind, parseEntry } from '../domain/notebook/parse-entry';
import type { UsingDatabase } from './database-connection';
import { dateRange } from './date-range';
import type { NotebookSchema } from './notebook-database';

/** What is done in the notebook, in clear or sealed, without telling anyone. */
export type Pages = Pick<Notebook, 'entries' | 'unreadable' | 'add' | 'change' | 'restore' | 'remove' | 'erase'>;

/** The notebook as it lies there where no lock is switched on. */
export const clearPages = (using: UsingDatabase<NotebookSchema>): Pages => ({
  entries: <K extends EntryKind>(kind: K) =>
    using(async (database) =>
      (await database.getAllFromIndex('entries', 'kind', kind))
        .map(parseEntry)
        .filter((entry) => entry !== null)
        .filter(isOfKind(kind)),
    ),
  unreadable: () =>
    using(async (database) => (await database.getAll('entries')).filter((entry) => parseEntry(entry) === null).length),
  add: <K extends EntryKind>(draft: EntryDraft<K>) =>
    using(async (database) => {
      const id = await database.add('entries', { ...draft });
      return { ...draft, id };
    }),
  change: <K extends EntryKind>(base: Entry<K>, mine: Entry<K>) =>
    using(async (database): Promise<Changed<K>> => {
      // INVARIANT: read and written in one transaction, so that nobody writes between the two.
      const transaction = database.transaction('entries', 'readwrite');
      const stored = await transaction.store.get(base.id);
      if (stored === undefined) return { outcome: 'gone' };
      const theirs = parseEntry(stored);
      const merged = theirs ? mergeEntries(base, mine, theirs) : ({ how: 'apart' } as const);
      const { id: _, ...draft } = mine;
      const id = await (merged.how === 'apart' ? transaction.store.add(draft) : transaction.store.put(merged.entry));
      await transaction.done;
      if (merged.how === 'apart') return { outcome: 'beside', entry: { ...mine, id } };
      return { outcome: merged.how, entry: merged.entry };
    }),
  restore: (entry) =>
    using(async (database) => {
      const transaction = database.transaction('entries', 'readwrite');
      if ((await transaction.store.getKey(entry.id)) === undefined) await transaction.store.add(entry);
      await transaction.done;
    }),
  remove: (id) => using((database) => database.delete('entries', id)),
  erase: (from, to) =>
    using(async (database) => {
      const transaction = database.transaction('entries', 'readwrite');
      const keys = await transaction.store.index('date').getAllKeys(dateRange(from, to));
      for (const key of keys) await transaction.store.delete(key);
      await transaction.done;
      return keys.length;
    }),
});
