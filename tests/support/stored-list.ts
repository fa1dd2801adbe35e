import type { DomainList, PackedNames } from '../../lib/domain/lists/domain-list';
import { headKey, planIndexUpdate } from '../../lib/domain/lists/index-storage';
import { buildIndex } from '../../lib/domain/lists/list-index';

export const packedNames = (...names: readonly string[]): PackedNames => ({
  count: names.length,
  bytes: new TextEncoder().encode(names.map((name) => `${name}\n`).join('')),
});

/** The list of these names, none of which lies at or below another. */
export const listOf = (...names: readonly string[]): DomainList => ({
  domains: packedNames(...names),
  exceptions: packedNames(),
});

/** The index of a list as it lies in `storage.local`, by key. */
export const storedIndex = (listId: string, list: DomainList): Readonly<Record<string, unknown>> => {
  const { write, head } = planIndexUpdate(listId, { head: null, stored: {} }, buildIndex(list));
  return { ...write, [headKey(listId)]: head };
};
