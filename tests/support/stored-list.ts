import type { DomainList } from '../../lib/domain/lists/domain-list';
import { headKey, planIndexUpdate } from '../../lib/domain/lists/index-storage';
import { buildIndex } from '../../lib/domain/lists/list-index';
import { ListReader } from '../../lib/domain/lists/list-reader';
import { normaliseList } from '../../lib/domain/lists/normalise-list';

/** The list that these lines are. */
export const listOf = (...lines: readonly string[]): DomainList => {
  const reader = new ListReader();
  reader.push(new TextEncoder().encode(lines.join('\n')));
  reader.end();
  return normaliseList(reader.table, reader.account);
};

/** The index of a list as it lies in `storage.local`, by key. */
export const storedIndex = (listId: string, list: DomainList): Readonly<Record<string, unknown>> => {
  const { write, head } = planIndexUpdate(listId, { head: null, stored: {} }, buildIndex(list));
  return { ...write, [headKey(listId)]: head };
};
