import type { ExerciseKind } from './exercises';

/** For whom looks for one: what can be done in the middle of an urge, and what wants a calm hour. */
export const exerciseGroups = {
  moment: ['body', 'attention', 'place', 'people', 'reasons', 'kindness'],
  calm: ['plan', 'rest'],
} as const satisfies Readonly<Record<string, readonly ExerciseKind[]>>;
export type ExerciseGroup = keyof typeof exerciseGroups;

/** Those of a group, in the order in which they come. */
export const inGroup = <E extends { readonly kind: ExerciseKind }>(group: ExerciseGroup, all: readonly E[]) =>
  all.filter(({ kind }) => exerciseGroups[group].some((one) => one === kind));
