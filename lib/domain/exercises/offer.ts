import { type Exercise, type ExercisePlace, exerciseKinds, exercises } from './exercises';

/** More than three are a search, not an offer. */
const mostOffered = 3;

/** One of a list by a number that may be anything; undefined for an empty list only. */
const pick = <T>(list: readonly T[], seed: number): T | undefined => {
  const whole = Number.isFinite(seed) ? Math.trunc(seed) : 0;
  return list[((whole % list.length) + list.length) % list.length];
};

/**
 * What is offered at a place: one exercise of each kind, always in the same order. So no one meets an exercise of the
 * body without one that looks outward beside it.
 *
 * @param seed any number; the same one gives the same offer
 */
export const offer = (
  { place, seed }: { readonly place: ExercisePlace; readonly seed: number },
  library: readonly Exercise[] = exercises,
): readonly Exercise[] =>
  exerciseKinds
    .flatMap((kind) => {
      const fitting = library.filter((exercise) => exercise.kind === kind && exercise.when.includes(place));
      return pick(fitting, seed) ?? [];
    })
    .slice(0, mostOffered);

/** What to do instead by whom an exercise is not right: one that leaves the body alone and has no such hindrance. */
export const insteadOf = (
  { key, notWhen }: Pick<Exercise, 'key' | 'notWhen'>,
  library: readonly Exercise[] = exercises,
): Exercise | null =>
  library.find(
    (other) =>
      other.key !== key && other.kind !== 'body' && !other.notWhen.some((hindrance) => notWhen.includes(hindrance)),
  ) ?? null;
