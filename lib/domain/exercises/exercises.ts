import type { ExerciseKey } from './exercise-keys';
import type { Hindrance, Occasion } from './moment';

/** What an exercise turns to. The first four can be done in the middle of an urge; the others want a calmer head. */
export const exerciseKinds = ['body', 'attention', 'place', 'people', 'kindness', 'reasons', 'plan', 'rest'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** The library, in the order in which it is shown. The texts of those that are built are `exercises.<key>` of the locale files. */
export const exercises: readonly Exercise[] = [
  {
    key: 'surf',
    kind: 'body',
    minutes: [3, 5, 10],
    when: [
      { place: 'pause', urge: [4, 8] },
      { place: 'any', urge: [4, 8] },
    ],
    notWhen: ['body'],
  },
  {
    key: 'breathing',
    kind: 'body',
    minutes: [1, 5],
    when: [
      { place: 'pause' },
      { place: 'pause', known: 'tense' },
      { place: 'any', known: 'tense' },
      { place: 'any', hours: [21, 2] },
      { place: 'after' },
    ],
    notWhen: ['breath', 'body'],
  },
  { key: 'stop', kind: 'attention', minutes: [1], when: [{ place: 'pause' }], notWhen: ['crisis'] },
  {
    key: 'halt',
    kind: 'attention',
    minutes: [1],
    when: [
      { place: 'pause', hours: [18, 24] },
      { place: 'pause', known: 'repeated' },
    ],
    notWhen: ['cannotAct'],
  },
  {
    key: 'grounding',
    kind: 'attention',
    minutes: [3],
    when: [
      { place: 'pause' },
      { place: 'pause', known: 'anxious' },
      { place: 'any', known: 'anxious' },
      { place: 'any', known: 'tense' },
      { place: 'after' },
    ],
    notWhen: ['surroundings'],
    instead: 'room',
  },
  { key: 'reset', kind: 'body', minutes: [2], when: [{ place: 'pause', urge: [8, 10] }], notWhen: ['strain'] },
  {
    key: 'delay',
    kind: 'attention',
    minutes: [3, 10],
    when: [{ place: 'pause' }],
    notWhen: ['avoiding'],
  },
  { key: 'room', kind: 'place', minutes: [2], when: [{ place: 'pause' }], notWhen: ['moving'] },
  {
    key: 'unhook',
    kind: 'reasons',
    minutes: [2],
    when: [
      { place: 'pause', known: 'bargaining' },
      { place: 'any', known: 'bargaining' },
    ],
    notWhen: ['dread'],
  },
  {
    key: 'values',
    kind: 'reasons',
    minutes: [2],
    when: [
      { place: 'pause', known: 'valuesWritten' },
      { place: 'any', hours: [5, 11], known: 'valuesWritten' },
    ],
    notWhen: ['shame'],
  },
  {
    key: 'morning',
    kind: 'reasons',
    minutes: [3],
    when: [{ place: 'pause', hours: [21, 4] }],
    notWhen: ['low'],
    instead: 'grounding',
  },
  { key: 'endings', kind: 'reasons', minutes: [3], when: [{ place: 'pause' }], notWhen: ['low', 'lapse'] },
  {
    key: 'reach',
    kind: 'people',
    minutes: [5],
    when: [
      { place: 'pause', known: 'lonely' },
      { place: 'any', known: 'lonely' },
      { place: 'after', known: 'lonely' },
    ],
    notWhen: ['unsafeContact'],
  },
  { key: 'kindness', kind: 'kindness', minutes: [4], when: [{ place: 'after' }], notWhen: ['warmth'] },
  {
    key: 'review',
    kind: 'plan',
    minutes: [3],
    when: [{ place: 'after', minutesSince: 30 }],
    notWhen: ['upset', 'thirdLapse'],
  },
  {
    key: 'leaveWell',
    kind: 'place',
    minutes: [1],
    when: [{ place: 'pause', known: 'leaving' }],
    notWhen: [],
  },
  {
    key: 'ifThen',
    kind: 'plan',
    minutes: [4],
    when: [
      { place: 'any', known: 'reviewed' },
      { place: 'any', known: 'decided' },
    ],
    notWhen: ['undecided'],
    instead: 'rulers',
  },
  {
    key: 'abc',
    kind: 'plan',
    minutes: [5],
    when: [
      { place: 'any', known: 'pattern' },
      { place: 'after', known: 'pattern', minutesSince: 30 },
    ],
    notWhen: ['upset'],
  },
  {
    key: 'thoughts',
    kind: 'plan',
    minutes: [6],
    when: [{ place: 'any' }, { place: 'after', minutesSince: 30 }],
    notWhen: ['danger', 'upset'],
  },
  { key: 'weather', kind: 'plan', minutes: [4], when: [{ place: 'any', known: 'weekBegins' }], notWhen: ['crisis'] },
  { key: 'intention', kind: 'plan', minutes: [1], when: [{ place: 'any', hours: [5, 11] }], notWhen: ['turnedOff'] },
  { key: 'rulers', kind: 'plan', minutes: [3], when: [{ place: 'any', known: 'undecided' }], notWhen: ['leftAlone'] },
  {
    key: 'balance',
    kind: 'plan',
    minutes: [5],
    when: [{ place: 'any', known: 'decided' }],
    notWhen: ['undecided', 'shame', 'lapse'],
    instead: 'rulers',
  },
  {
    key: 'sort',
    kind: 'plan',
    minutes: [6],
    when: [{ place: 'any', known: 'valuesDue' }],
    notWhen: ['notOwn'],
    instead: 'rulers',
  },
  {
    key: 'surroundings',
    kind: 'plan',
    minutes: [5],
    when: [{ place: 'any' }],
    notWhen: ['sharedDevice'],
    instead: 'reach',
  },
  { key: 'ahead', kind: 'plan', minutes: [8], when: [{ place: 'any' }], notWhen: ['crisis'] },
  { key: 'windDown', kind: 'rest', minutes: [5], when: [{ place: 'any', hours: [18, 24] }], notWhen: ['sleepHealth'] },
  { key: 'goodThings', kind: 'rest', minutes: [3], when: [{ place: 'any', known: 'reviewed' }], notWhen: ['low'] },
  { key: 'safety', kind: 'plan', minutes: [10], when: [{ place: 'any' }], notWhen: ['crisis'] },
];

export interface Exercise {
  readonly key: ExerciseKey;
  readonly kind: ExerciseKind;
  /** The lengths to choose from, or about how long it takes; the shortest first. */
  readonly minutes: readonly [number, ...number[]];
  /** It is offered where any of these holds. */
  readonly when: readonly [Occasion, ...Occasion[]];
  /** The first is the one that is asked about, if any is. */
  readonly notWhen: readonly Hindrance[];
  /** What is better for whom this is not right; looking around, where it says nothing. */
  readonly instead?: ExerciseKey;
}

/** The exercise that a text names, or null. */
export const exerciseOf = (text: string): Exercise | null => exercises.find(({ key }) => key === text) ?? null;
