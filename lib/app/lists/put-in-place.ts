import type { DomainList } from '../../domain/lists/domain-list';
import { stepByStep } from '../../domain/lists/in-steps';
import type { ListAccount } from '../../domain/lists/list-account';
import { indexInSteps } from '../../domain/lists/list-index';
import { type ListState, newListState } from '../../domain/lists/list-state';
import type { Ports } from '../ports';
import type { StoredLists } from './stored-lists';

/** A list that was read, and what there is to say of its reading. */
export interface ListToPut {
  readonly id: string;
  readonly list: DomainList;
  readonly account: ListAccount | null;
  /** What the state is to say beside that. */
  readonly about: Partial<ListState>;
  /** Whether the names are to be put into the database; those of an import are there. */
  readonly source: 'put' | 'there';
}

/**
 * Puts a list in force: its names into the database, its index beside the settings, its state last. Where the database
 * refuses, the index is enforced all the same, and the state says so.
 */
export const putInPlace = async (ports: Ports, stored: StoredLists, toPut: ListToPut): Promise<void> => {
  const { id, list, account, about, source } = toPut;
  const now = ports.clock.now().wall;
  let kept = true;
  if (source === 'put') {
    await ports.lists.sources.put(id, { list, account }, now).catch((error) => {
      kept = false;
      ports.report(error, 'names of a list');
    });
  }
  const before = await stored.head(id);
  await stored.putIndex(id, await stepByStep(indexInSteps(list, before), () => ports.lists.giveWay()));
  await stored.setState(id, {
    ...newListState,
    ...about,
    goodAt: now,
    domains: list.domains.count,
    exceptions: list.exceptions.count,
    account,
    kept,
  });
};
