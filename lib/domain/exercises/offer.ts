import type { Exercise, ExerciseKind } from './exercises';
import { type HelpedTally, likelyToHelp, neverHelped } from './helped';
import { type Circumstance, fits, type Hindrance, type Moment, urgeOf } from './moment';

/** More than three are a search, not an offer. */
const mostOffered = 3;
/** From this strength on there is no thinking it over: body, attention, place or people first. */
const strongUrge = 7;
const thinking: ReadonlySet<ExerciseKind> = new Set(['reasons', 'plan']);
/** What the person said of themselves just now: what answers it goes before what helped at other times. */
const told: ReadonlySet<Circumstance> = new Set(['tense', 'anxious', 'lonely', 'bargaining']);

/** Known, or not to be excluded by anyone. What is asked at the exercise excludes nothing here. */
const mayHold = (hindrance: Hindrance, { known, unknown }: Moment) =>
  known.includes(hindrance) || unknown.some((other) => other === hindrance);

/** Right for someone in this moment, as far as anything is known of it. */
export const isFitting = (exercise: Exercise, moment: Moment): boolean =>
  exercise.when.some((occasion) => fits(occasion, moment)) &&
  !exercise.notWhen.some((hindrance) => mayHold(hindrance, moment)) &&
  !(thinking.has(exercise.kind) && urgeOf(moment) >= strongUrge);

const answersWhatWasTold = (exercise: Exercise, moment: Moment) =>
  exercise.when.some((occasion) => occasion.known && told.has(occasion.known) && fits(occasion, moment));

/** Who said of one again and again that it does not help has turned it off, where that is for them to do. */
const isTurnedOff = ({ key, notWhen }: Exercise, helped: HelpedTally) =>
  notWhen.includes('turnedOff') && neverHelped(helped[key]);

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
 * What is offered in a moment: three at most, what answers the person's own words first, then what helped them. After a
 * time outside the plan kindness goes before all others.
 */
export const offer = <E extends Exercise>(moment: Moment, { library, helped, nameOf }: OfferParts<E>): readonly E[] => {
  const first = (exercise: Exercise) => Number(moment.place === 'after' && exercise.kind === 'kindness');
  const ordered = library
    .filter((exercise) => isFitting(exercise, moment) && !isTurnedOff(exercise, helped))
    .toSorted(
      (a, b) =>
        first(b) - first(a) ||
        Number(answersWhatWasTold(b, moment)) - Number(answersWhatWasTold(a, moment)) ||
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
