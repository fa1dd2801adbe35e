import type { Exercise, ExerciseKind } from './exercises';
import { type HelpedTally, likelyToHelp } from './helped';
import { fits, type Moment, urgeOf } from './moment';

/** More than three are a search, not an offer. */
const mostOffered = 3;
/** From this strength on there is no thinking it over: body, attention, place or people first. */
const strongUrge = 7;
const thinking: ReadonlySet<ExerciseKind> = new Set(['reasons', 'plan']);

/** Right for someone in this moment, as far as anything is known of it. */
export const isFitting = (exercise: Exercise, moment: Moment): boolean =>
  exercise.when.some((occasion) => fits(occasion, moment)) &&
  !exercise.notWhen.some((hindrance) => moment.known.includes(hindrance)) &&
  !(thinking.has(exercise.kind) && urgeOf(moment) >= strongUrge);

/** No one meets an exercise of the body without one that looks outward beside it. */
const withTwin = <E extends Exercise>(ordered: readonly E[]): readonly E[] => {
  const offered = ordered.slice(0, mostOffered);
  const outward = ordered.find(({ kind }) => kind === 'attention');
  if (!outward || offered.includes(outward) || !offered.some(({ kind }) => kind === 'body')) return offered;
  return [...offered.slice(0, mostOffered - 1), outward];
};

interface OfferParts<E extends Exercise> {
  /** Those that can be done here. */
  readonly library: readonly E[];
  readonly helped: HelpedTally;
  /** The name that the person reads; it settles what is equal. */
  readonly nameOf: (key: E['key']) => string;
}

/**
 * What is offered in a moment: three at most, what helped this person first. After a time outside the plan kindness
 * goes before all others.
 */
export const offer = <E extends Exercise>(moment: Moment, { library, helped, nameOf }: OfferParts<E>): readonly E[] => {
  const first = (exercise: Exercise) => Number(moment.place === 'after' && exercise.kind === 'kindness');
  const ordered = library
    .filter((exercise) => isFitting(exercise, moment))
    .toSorted(
      (a, b) =>
        first(b) - first(a) ||
        likelyToHelp(helped[b.key]) - likelyToHelp(helped[a.key]) ||
        nameOf(a.key).localeCompare(nameOf(b.key)),
    );
  return withTwin(ordered);
};

/** What to do instead by whom an exercise is not right; null where that is not here. */
export const insteadOf = <E extends Exercise>(
  { key, instead = 'grounding' }: Pick<Exercise, 'key' | 'instead'>,
  library: readonly E[],
): E | null => library.find((other) => other.key === instead && other.key !== key) ?? null;
