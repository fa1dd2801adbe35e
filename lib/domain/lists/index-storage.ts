import { fingerprintLength, type IndexHead, type ListIndex } from './list-index';

/** What is stored, by key: foreign, whatever wrote it. */
export type Stored = Readonly<Record<string, unknown>>;

export const headKey = (listId: string): string => `listIndex.${listId}`;

export const shardKey = (listId: string, bits: number, shard: number): string =>
  `listIndex.${listId}.${bits}.${shard.toString(36)}`;

/** Every key that a shard of an index with this head may have. */
export const shardKeys = (listId: string, { bits }: IndexHead): readonly string[] =>
  Array.from({ length: 2 ** bits }, (_, shard) => shardKey(listId, bits, shard));

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** The head of an index as stored, or null where there is none that can be used. */
export const parseHead = (value: unknown): IndexHead | null => {
  if (typeof value !== 'object' || value === null) return null;
  const { bits, domains, exceptions } = value as Partial<Record<keyof IndexHead, unknown>>;
  return isCount(bits) && bits <= 22 && isCount(domains) && isCount(exceptions) ? { bits, domains, exceptions } : null;
};

/** The fingerprints of a stored shard and of another, in order and each once. */
export const bothShards = (stored: unknown, other: string): string => {
  const one = typeof stored === 'string' && stored.length % fingerprintLength === 0 ? stored : '';
  const parts: string[] = [];
  let [at, beside] = [0, 0];
  while (at < one.length && beside < other.length) {
    const [first, second] = [one.slice(at, at + fingerprintLength), other.slice(beside, beside + fingerprintLength)];
    const isFirst = first <= second;
    parts.push(isFirst ? first : second);
    if (isFirst) at += fingerprintLength;
    if (second <= first) beside += fingerprintLength;
  }
  return parts.join('') + one.slice(at) + other.slice(beside);
};

/**
 * What makes the stored shards equal to an index. To be done in this order: where a shard has text already what both have,
 * then write, then the head, then remove. So no host slips through between that the list before and the new one both
 * cover, but by different names.
 */
export interface IndexUpdate {
  readonly write: Readonly<Record<string, string>>;
  readonly head: IndexHead;
  readonly remove: readonly string[];
}

/**
 * The difference between what is stored of a list's index and what is wanted.
 *
 * @param stored the shards that are there, got with `shardKeys` of the head that is there.
 */
export const planIndexUpdate = (
  listId: string,
  { head, stored }: { readonly head: IndexHead | null; readonly stored: Stored },
  wanted: ListIndex,
): IndexUpdate => {
  const write: Record<string, string> = {};
  const kept = new Set<string>();
  for (const [shard, text] of wanted.shards) {
    const key = shardKey(listId, wanted.head.bits, shard);
    kept.add(key);
    if (stored[key] !== text) write[key] = text;
  }
  const remove = head === null ? [] : shardKeys(listId, head).filter((key) => key in stored && !kept.has(key));
  return { write, head: wanted.head, remove };
};
