/** Where an exercise is offered: at the pause, in any calm moment, after a time outside the plan. */
export type ExercisePlace = 'pause' | 'any' | 'after';

/** What may be known of now, from what the person said or from what Ebb sees anyway. */
export type Circumstance =
  /** The pause was met again and again today. */
  | 'repeated'
  /** The person is on the way out, or the time is used. */
  | 'leaving'
  | 'tense'
  | 'anxious'
  | 'lonely'
  /** "Just five minutes." */
  | 'bargaining'
  | 'valuesWritten'
  | 'valuesDue'
  | 'reviewed'
  | 'weekBegins'
  /** Hard at the same time and place, three times or more. */
  | 'pattern'
  | 'undecided'
  /** It matters at least 7 of 10, and there is a goal. */
  | 'decided';

/** What an exercise asks about at its beginning, or where it would matter, because it would not be right then. */
export const askedHindrances = [
  'body',
  'breath',
  'surroundings',
  'moving',
  'avoiding',
  'low',
  'unsafeContact',
  'undecided',
  'upset',
  /** Grief, abuse or danger: the thought may be right. */
  'danger',
  /** Values that are someone else's. */
  'notOwn',
  'sharedDevice',
  /** The need is known, and nothing can be done about it now. */
  'cannotAct',
  /** A weak heart or an eating disorder: nothing that strains, and nothing with a target. */
  'strain',
  /** Thoughts that come uncalled and frighten. */
  'dread',
  /** Values that were written in shame. */
  'shame',
  /** Warmth towards oneself is too much. */
  'warmth',
  /** Sleep apnoea, mania or shift work: a doctor first. */
  'sleepHealth',
] as const;
export type AskedHindrance = (typeof askedHindrances)[number];

export const isAsked = (hindrance: Hindrance): hindrance is AskedHindrance =>
  askedHindrances.some((asked) => asked === hindrance);

/** What nobody is asked at the exercise: it has to be known before that is offered. */
export const foundHindrances = [
  /** There was a time outside the plan today. */
  'lapse',
  /** There were two today that the person looked back at. */
  'thirdLapse',
  /** The last check-ins brought up the crisis lines. */
  'crisis',
  /** The person said of this exercise that it does not help. */
  'turnedOff',
  /** The person wants to be asked less. */
  'leftAlone',
] as const;
export type FoundHindrance = (typeof foundHindrances)[number];

/** For whom, where or when an exercise is not right. Where one is known, the exercise is not offered. */
export type Hindrance = AskedHindrance | FoundHindrance;

/** When an exercise fits: all that is said here has to hold. */
export interface Occasion {
  readonly place: ExercisePlace;
  /** How strong the urge is, 0 to 10, both included. */
  readonly urge?: readonly [number, number];
  /** Hours on the wall, from the first up to the second and not with it; they may go over midnight. */
  readonly hours?: readonly [number, number];
  readonly known?: Circumstance;
  /** Minutes since the time outside the plan, at least. */
  readonly minutesSince?: number;
}

/** The moment in which something is offered. */
export interface Moment {
  readonly place: ExercisePlace;
  /** The hour on the wall, 0 to 23. */
  readonly hour: number;
  /** As the person said, 0 to 10; null where nobody asked. */
  readonly urge: number | null;
  /** Since the time outside the plan; null where there was none, or it is not known when. */
  readonly minutesSince: number | null;
  readonly known: readonly (Circumstance | Hindrance)[];
  /** What may hold as well, and nobody can say: the notebook is locked, or there is none. */
  readonly unknown: readonly FoundHindrance[];
}

export type RuledOut = Pick<Moment, 'known' | 'unknown'>;

/** While the notebook is locked, where nothing is kept, and until it was read. */
export const nothingTold: RuledOut = { known: [], unknown: foundHindrances };

/** Whoever meets a pause has an urge of some strength; elsewhere there is none until one is told. */
const urgeUntold: Readonly<Record<ExercisePlace, number>> = { pause: 6, any: 0, after: 0 };

export const urgeOf = ({ urge, place }: Pick<Moment, 'urge' | 'place'>): number => urge ?? urgeUntold[place];

const within = (hour: number, [from, to]: readonly [number, number]) =>
  from <= to ? hour >= from && hour < to : hour >= from || hour < to;

export const fits = (occasion: Occasion, moment: Moment): boolean => {
  const { place, urge, hours, known, minutesSince } = occasion;
  const strength = urgeOf(moment);
  return (
    place === moment.place &&
    (urge === undefined || (strength >= urge[0] && strength <= urge[1])) &&
    (hours === undefined || within(moment.hour, hours)) &&
    (known === undefined || moment.known.includes(known)) &&
    (minutesSince === undefined || (moment.minutesSince ?? 0) >= minutesSince)
  );
};
