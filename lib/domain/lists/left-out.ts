import {
  type Example,
  type LineOutcome,
  type ListAccount,
  lineOutcomes,
  type NameOutcome,
  nameOutcomes,
} from './list-account';

/** Lines that were never meant to list a site: nobody misses them. */
const remarks = ['blank', 'comment', 'directive'] as const satisfies readonly LineOutcome[];
const notLeftOut = new Set<string>([...remarks, 'taken', 'exception', 'kept']);

export type LeftOutReason =
  | Exclude<LineOutcome, (typeof remarks)[number] | 'taken' | 'exception'>
  | Exclude<NameOutcome, 'kept'>;

/** How many lines or names were left out for one reason, and the first few of them. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly count: number;
  readonly examples: readonly Example[];
}

/** What a list said that is not in force, by reason, the most frequent first. */
export const leftOutOf = ({ lineCounts, nameCounts, examples }: ListAccount): readonly LeftOut[] => {
  const counts: Readonly<Record<string, number>> = { ...lineCounts, ...nameCounts };
  return [...lineOutcomes, ...nameOutcomes]
    .filter((outcome): outcome is LeftOutReason => !notLeftOut.has(outcome))
    .map((reason) => ({ reason, count: counts[reason] ?? 0, examples: examples[reason] ?? [] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
};
