/** What an exercise turns to: the body, what is around, or another place. */
export const exerciseKinds = ['body', 'attention', 'place'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** Where an exercise may be offered: at the pause, in any calm moment, after a time outside the plan. */
export type ExercisePlace = 'pause' | 'any' | 'after';

/**
 * For whom, or where, an exercise is not right: feeling into the body is too much, watching the breath brings unease,
 * the surroundings are the trigger, moving is not safe or not possible.
 */
export type Hindrance = 'body' | 'breath' | 'surroundings' | 'moving';

/** The library, in the order in which it is shown. The texts of each are `exercises.<key>` of the locale files. */
export const exercises = [
  { key: 'surf', kind: 'body', minutes: [3, 5, 10], when: ['pause', 'any'], notWhen: ['body'] },
  { key: 'breathing', kind: 'body', minutes: [1, 5], when: ['pause', 'any', 'after'], notWhen: ['breath', 'body'] },
  { key: 'grounding', kind: 'attention', minutes: [3], when: ['pause', 'any', 'after'], notWhen: ['surroundings'] },
  { key: 'room', kind: 'place', minutes: [2], when: ['pause', 'any'], notWhen: ['moving'] },
] as const satisfies readonly {
  key: string;
  kind: ExerciseKind;
  /** The lengths to choose from, or about how long it takes; the shortest first. */
  minutes: readonly [number, ...number[]];
  when: readonly ExercisePlace[];
  /** The first is the one that is said. */
  notWhen: readonly [Hindrance, ...Hindrance[]];
}[];

export type ExerciseKey = (typeof exercises)[number]['key'];

export interface Exercise {
  readonly key: ExerciseKey;
  readonly kind: ExerciseKind;
  readonly minutes: readonly [number, ...number[]];
  readonly when: readonly ExercisePlace[];
  readonly notWhen: readonly [Hindrance, ...Hindrance[]];
}

/** The exercise that a text names, or null. */
export const exerciseOf = (text: string): Exercise | null =>
  exercises.find((exercise: Exercise) => exercise.key === text) ?? null;
