import { describe, expect, it } from 'vitest';
import { type ExerciseKey, exerciseKeys } from '../../../lib/domain/exercises/exercise-keys';
import { type Exercise, exerciseOf, exercises } from '../../../lib/domain/exercises/exercises';
import type { HelpedTally } from '../../../lib/domain/exercises/helped';
import { askedHindrances, type Hindrance, type Moment, nothingTold } from '../../../lib/domain/exercises/moment';
import { insteadOf, isFitting, offer } from '../../../lib/domain/exercises/offer';
import en from '../../../locales/en.json';

const library: readonly Exercise[] = exercises;
const keys = (offered: readonly Exercise[]) => offered.map(({ key }) => key);

const moment = (over: Partial<Moment> = {}): Moment => ({
  place: 'pause',
  hour: 15,
  urge: null,
  minutesSince: null,
  known: [],
  unknown: [],
  ...over,
});
const any = (over: Partial<Moment> = {}) => moment({ place: 'any', ...over });
const after = (over: Partial<Moment> = {}) => moment({ place: 'after', minutesSince: 60, ...over });

const offered = (at: Moment, helped: HelpedTally = {}, of: readonly Exercise[] = library) =>
  keys(offer(at, { library: of, helped, nameOf: (key) => key }));

/** Of each: moments in which it fits, moments like them in which it does not, and what rules it out. */
const table: Readonly<Record<ExerciseKey, readonly [Moment[], Moment[], Hindrance[]]>> = {
  surf: [[moment(), moment({ urge: 8 }), any({ urge: 4 })], [moment({ urge: 9 }), any(), after()], ['body']],
  breathing: [[moment(), any({ known: ['tense'] }), any({ hour: 23 }), after()], [any()], ['breath', 'body']],
  stop: [[moment()], [any(), after()], ['crisis']],
  halt: [[moment({ hour: 18 }), moment({ known: ['repeated'] })], [moment({ hour: 17 }), any()], ['cannotAct']],
  grounding: [[moment({ urge: 10 }), any({ known: ['anxious'] }), after()], [any()], ['surroundings']],
  reset: [[moment({ urge: 9 })], [moment(), moment({ urge: 7 }), any({ urge: 9 })], ['strain']],
  delay: [[moment(), moment({ urge: 10 })], [any()], ['avoiding']],
  room: [[moment()], [any(), after()], ['moving']],
  unhook: [[moment({ known: ['bargaining'] })], [moment(), moment({ known: ['bargaining'], urge: 9 })], ['dread']],
  values: [
    [moment({ known: ['valuesWritten'] }), any({ hour: 8, known: ['valuesWritten'] })],
    [moment(), any({ hour: 15, known: ['valuesWritten'] })],
    ['shame'],
  ],
  morning: [[moment({ hour: 23 }), moment({ hour: 3 })], [moment({ hour: 4 }), moment({ hour: 20 })], ['low']],
  endings: [[moment()], [moment({ urge: 8 }), any(), after()], ['low', 'lapse']],
  reach: [[moment({ known: ['lonely'], urge: 10 }), any({ known: ['lonely'] })], [moment(), any()], ['unsafeContact']],
  kindness: [[after({ minutesSince: 1 }), after({ minutesSince: null })], [moment(), any()], ['warmth']],
  review: [
    [after({ minutesSince: 30 })],
    [after({ minutesSince: 29 }), after({ minutesSince: null }), moment()],
    ['upset', 'thirdLapse'],
  ],
  leaveWell: [[moment({ known: ['leaving'] })], [moment(), any()], []],
  ifThen: [[any({ known: ['reviewed'] }), any({ known: ['decided'] })], [any(), moment()], ['undecided']],
  abc: [
    [any({ known: ['pattern'] }), after({ known: ['pattern'] })],
    [any(), after({ known: ['pattern'], minutesSince: 10 }), moment({ known: ['pattern'] })],
    ['upset'],
  ],
  thoughts: [
    [any(), after()],
    [moment(), after({ minutesSince: 5 }), any({ urge: 8 })],
    ['danger', 'upset'],
  ],
  weather: [[any({ known: ['weekBegins'] })], [any(), moment()], ['crisis']],
  intention: [[any({ hour: 7 })], [any({ hour: 12 }), moment({ hour: 7 })], ['turnedOff']],
  rulers: [[any({ known: ['undecided'] })], [any(), moment()], ['leftAlone']],
  balance: [[any({ known: ['decided'] })], [any(), after({ known: ['decided'] })], ['undecided', 'shame', 'lapse']],
  sort: [[any({ known: ['valuesDue'] })], [any(), moment()], ['notOwn']],
  surroundings: [[any()], [moment(), after()], ['sharedDevice']],
  ahead: [[any()], [moment(), after()], ['crisis']],
  windDown: [[any({ hour: 21 })], [any(), moment({ hour: 21 })], ['sleepHealth']],
  goodThings: [[any({ known: ['reviewed'] })], [any(), moment()], ['low']],
  safety: [[any()], [moment(), after()], ['crisis']],
};

describe('the library', () => {
  it('has the twenty-nine, each once, the shortest length first', () => {
    expect(exercises).toHaveLength(29);
    expect(new Set(keys(library)).size).toBe(29);
    for (const { minutes } of exercises) expect([...minutes]).toEqual(minutes.toSorted((a, b) => a - b));
  });

  it.each(library.map((exercise) => [exercise.key, exercise] as const))('offers %s when it fits', (key, exercise) => {
    const [fitting, unfitting, hindrances] = table[key];
    expect([...exercise.notWhen].sort()).toEqual(hindrances.toSorted());
    for (const at of fitting) {
      expect(isFitting(exercise, at), JSON.stringify(at)).toBe(true);
      for (const hindrance of hindrances) {
        expect(isFitting(exercise, { ...at, known: [...at.known, hindrance] }), hindrance).toBe(false);
      }
    }
    for (const at of unfitting) expect(isFitting(exercise, at), JSON.stringify(at)).toBe(false);
  });

  it('has words for each that is built, and for each hindrance that is asked about', () => {
    expect(exercises.length).toBeGreaterThan(3);
    for (const { key } of exercises) expect(en.exercises[key].name).not.toBe('');
    for (const hindrance of askedHindrances) expect(en.steps.notWhen[hindrance]).not.toBe('');
  });

  it('knows its own keys and no other', () => {
    expect(exerciseOf('surf')?.kind).toBe('body');
    expect(exerciseOf('toString')).toBeNull();
    expect(exerciseOf('')).toBeNull();
    expect(exerciseOf('toString')).toBeNull();
    expect(exerciseOf('safety')?.kind).toBe('plan');
  });
});

describe('the offer', () => {
  it('is by name where nothing is known of what helps', () => {
    const three = library.filter(({ key }) => ['room', 'grounding', 'delay'].includes(key));
    expect(offered(moment(), {}, three)).toEqual(['delay', 'grounding', 'room']);
  });

  it('has first what helped, and last what did not', () => {
    const few = library.filter(({ key }) => ['room', 'grounding', 'delay'].includes(key));
    const helped = { room: { yes: 0, aBit: 3, no: 0 }, delay: { yes: 0, aBit: 0, no: 1 } };
    // A bit, three times of three, is as good as nothing known; two yes are better.
    expect(offered(moment(), helped, few)).toEqual(['grounding', 'room', 'delay']);
    expect(offered(moment(), { ...helped, room: { yes: 2, aBit: 0, no: 0 } }, few)).toEqual([
      'room',
      'grounding',
      'delay',
    ]);
  });

  it.each([null, 0, 4, 7, 9, 10])(
    'at the pause with an urge of %s is one to three, each once, of what is built',
    (urge) => {
      for (let hour = 0; hour < 24; hour += 1) {
        const found = offered(moment({ urge, hour }), {}, exercises);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found).size).toBe(found.length);
      }
    },
  );

  it('has one that looks outward beside each of the body', () => {
    const bodily = { surf: { yes: 9, aBit: 0, no: 0 }, breathing: { yes: 9, aBit: 0, no: 0 } };
    const all = { ...bodily, room: { yes: 5, aBit: 0, no: 0 } };
    expect(offered(moment(), all)).toEqual(['breathing', 'surf', 'delay']);
  });

  it('has what answers the person’s own words before what helped at other times', () => {
    const helped = { delay: { yes: 9, aBit: 0, no: 0 }, room: { yes: 8, aBit: 0, no: 0 } };
    expect(offered(moment({ known: ['lonely'] }), helped)).toEqual(['reach', 'delay', 'room']);
    expect(offered(moment({ known: ['bargaining'] }), helped)[0]).toBe('unhook');
    expect(offered(moment({ known: ['anxious'] }), helped)[0]).toBe('grounding');
    expect(offered(moment({ known: ['tense'] }), helped)[0]).toBe('breathing');
    expect(offered(any({ known: ['lonely', 'weekBegins'] }))[0]).toBe('reach');
  });

  it('leaves out what may be wrong and nobody can say, and what is asked at its beginning stays', () => {
    const helped = { stop: { yes: 9, aBit: 0, no: 0 }, endings: { yes: 8, aBit: 0, no: 0 } };
    expect(offered(moment(), helped).slice(0, 2)).toEqual(['stop', 'endings']);
    expect(offered(moment(nothingTold), helped)).toEqual(['breathing', 'delay', 'grounding']);
    expect(offered(moment({ unknown: ['lapse'] }), helped)).not.toContain('endings');
    expect(offered(moment({ unknown: ['lapse'] }), helped)).toContain('stop');
    expect(offered(any(nothingTold))).toEqual(['surroundings', 'thoughts']);
  });

  it('has no line for the morning for whom it never helped, and still what is not theirs to turn off', () => {
    const two = library.filter(({ key }) => ['intention', 'thoughts'].includes(key));
    const found = (helped: HelpedTally) => offered(any({ hour: 8 }), helped, two);
    const never = { yes: 0, aBit: 0, no: 2 };
    expect(found({ intention: { ...never, no: 1 } })).toEqual(['thoughts', 'intention']);
    expect(found({ intention: { ...never, aBit: 1 } })).toEqual(['thoughts', 'intention']);
    expect(found({ intention: never, thoughts: never })).toEqual(['thoughts']);
  });

  it('asks for no thinking while the urge is strong', () => {
    const kinds = offer(moment({ urge: 9, hour: 23, known: ['bargaining'] }), {
      library,
      helped: { morning: { yes: 9, aBit: 0, no: 0 }, unhook: { yes: 9, aBit: 0, no: 0 } },
      nameOf: (key) => key,
    }).map(({ kind }) => kind);
    expect(kinds).toHaveLength(3);
    expect(kinds).not.toContain('reasons');
  });

  it('begins with kindness after a time outside the plan, whatever helped', () => {
    const helped = { grounding: { yes: 9, aBit: 0, no: 0 }, kindness: { yes: 0, aBit: 0, no: 3 } };
    expect(offered(after({ minutesSince: 5 }), helped)).toEqual(['kindness', 'grounding', 'breathing']);
  });

  it('is empty where nothing fits', () => {
    expect(offered(moment(), {}, [])).toEqual([]);
  });
});

describe('what to do instead', () => {
  it.each([
    ['surf', 'grounding'],
    ['breathing', 'grounding'],
    ['grounding', 'room'],
    ['room', 'grounding'],
    ['balance', 'rulers'],
    ['sort', 'rulers'],
    ['surroundings', 'reach'],
  ])('of %s is %s', (key, instead) => {
    const exercise = exerciseOf(key);
    expect(exercise && insteadOf(exercise, library)?.key).toBe(instead);
  });

  it('never has the hindrance that it is there for', () => {
    for (const exercise of library) {
      const other = insteadOf(exercise, library);
      expect(other, exercise.key).not.toBeNull();
      expect(other?.notWhen.filter((hindrance) => exercise.notWhen.includes(hindrance))).toEqual([]);
    }
  });

  it('is nothing where no other is left', () => {
    const [first] = exercises;
    expect(first && insteadOf(first, [first])).toBeNull();
  });
});

it('has every name once, in the order of the library', () => {
  expect(exercises.map(({ key }) => key)).toEqual(exerciseKeys);
});
