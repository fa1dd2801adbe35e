import type { ListNames } from '../../lib/app/ports';
import { type DomainList, unpackNames } from '../../lib/domain/lists/domain-list';
import { hashText } from '../../lib/domain/lists/fingerprint';

export interface FakeListNames extends ListNames {
  /** Stores the names of a list, as a refresh would. */
  put(listId: string, list: DomainList): void;
  drop(listId: string): void;
  /** The database cannot be asked. */
  broken: boolean;
  /** How often the names of a list were read. */
  readonly readings: () => number;
}

/** The names of lists in memory. */
export const createFakeListNames = (): FakeListNames => {
  const lists = new Map<string, DomainList>();
  let readings = 0;
  const fake: FakeListNames = {
    broken: false,
    revision: async (listId) => {
      if (fake.broken) throw new Error('the database is broken');
      const list = lists.get(listId);
      return list ? hashText(JSON.stringify([unpackNames(list.domains), unpackNames(list.exceptions)])) : null;
    },
    names: async (listId) => {
      if (fake.broken) throw new Error('the database is broken');
      readings += 1;
      return lists.get(listId) ?? null;
    },
    put: (listId, list) => {
      lists.set(listId, list);
    },
    drop: (listId) => {
      lists.delete(listId);
    },
    readings: () => readings,
  };
  return fake;
};
