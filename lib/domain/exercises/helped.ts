import type { ExerciseKey } from './exercise-keys';

/** What a person may answer to "Did that help?". */
export const helpedAnswers = ['yes', 'aBit', 'no'] as const;
export type Helped = (typeof helpedAnswers)[number];

/** How often each was answered of one exercise. */
export type HelpedCount = Readonly<Record<Helped, number>>;
export type HelpedTally = Readonly<Partial<Record<ExerciseKey, HelpedCount>>>;

const none: HelpedCount = { yes: 0, aBit: 0, no: 0 };
/** Fewer uses say too little to be called a reason. */
const usesForReason = 2;

/** @param counted answers that are kept as numbers already */
export const tallyOf = (
  answers: readonly { readonly exercise: ExerciseKey; readonly helped: Helped }[],
  counted: readonly (HelpedCount & { readonly exercise: ExerciseKey })[] = [],
): HelpedTally => {
  const tally: Partial<Record<ExerciseKey, HelpedCount>> = {};
  for (const { exercise, yes, aBit, no } of counted) {
    const before = tally[exercise] ?? none;
    tally[exercise] = { yes: before.yes + yes, aBit: before.aBit + aBit, no: before.no + no };
  }
  for (const { exercise, helped } of answers) {
    const before = tally[exercise] ?? none;
    tally[exercise] = { ...before, [helped]: before[helped] + 1 };
  }
  return tally;
};

const usesOf = ({ yes, aBit, no }: HelpedCount) => yes + aBit + no;

/** How likely it is to help, from 0 to 1: the mean of a Beta(1,1) after these answers, where "a bit" is half a yes. */
export const likelyToHelp = (count: HelpedCount = none): number =>
  (1 + count.yes + count.aBit / 2) / (2 + usesOf(count));

/** Whether it was said more than once that it does not help, and never anything else. */
export const neverHelped = (count: HelpedCount = none): boolean =>
  count.no >= usesForReason && count.yes + count.aBit === 0;

/** How often it helped at least a bit, of how many uses; null where there are too few to say so. */
export const reasonOf = (count: HelpedCount = none): { readonly helped: number; readonly uses: number } | null => {
  const uses = usesOf(count);
  return uses < usesForReason ? null : { helped: count.yes + count.aBit, uses };
};
