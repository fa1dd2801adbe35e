import { describe, expect, it } from 'vitest';
import { type CheckIn, emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import {
  askedSoOften,
  howOftenOf,
  noQuestionMemory,
  parseQuestionMemory,
  type QuestionMemory,
  questionAnswered,
  questionShown,
  withoutRecords,
} from '../../../lib/domain/review/question-memory';
import { cadenceOf, type QuestionFacts, questionOf } from '../../../lib/domain/review/questions';

const plus = (day: string, weeks: number) => Temporal.PlainDate.from(day).add({ weeks }).toString();
/** A Monday; the weeks of these tests are counted from it. */
const first = '2026-01-05';
const week = (number: number) => plus(first, number);

const zero = { room: 0, control: 0, apart: 0, daily: 0 };
const checkIn = (number: number, over: Partial<CheckIn> = {}): CheckIn => ({ ...emptyCheckIn(week(number)), ...over });
const weeksOf = (from: number, to: number, over: Partial<CheckIn>) =>
  Array.from({ length: to - from + 1 }, (_, index) => checkIn(from + index, over));

const weekBefore = (monday: string, kept: Readonly<Record<string, number | null>>, recordedDays = 7) => ({
  days: [monday],
  recordedDays,
  limits: Object.entries(kept).map(([id, keptDays]) => ({ id, minutes: 10, keptDays })),
});
const kept = (...weeks: readonly Readonly<Record<string, number | null>>[]) =>
  weeks.map((each, index) => weekBefore(week(index), each));

/** Nothing is due: the person was just asked, and there is nothing to ask about. */
const facts = (number: number, over: Partial<QuestionFacts> = {}): QuestionFacts => ({
  today: week(number),
  week: week(number),
  firstDay: first,
  ownChoiceSaidOn: week(number),
  limits: [],
  checkIns: [],
  weeksBefore: [],
  ...over,
});
const limit = (id: string, begun: string) => ({ id, begun });
const never = (...keys: QuestionMemory['never']): QuestionMemory => ({ ...noQuestionMemory, never: keys });
const less = (...keys: QuestionMemory['less']): QuestionMemory => ({ ...noQuestionMemory, less: keys });
const none = noQuestionMemory;
const day = (today: string) => ({ today, week: today });

type Case = readonly [string, QuestionFacts, QuestionMemory, ReturnType<typeof questionOf>];

const ownChoice = { key: 'ownChoice', about: null } as const;
const said = (firstDay: string, ownChoiceSaidOn: string | null, today: string) =>
  facts(0, { firstDay, ownChoiceSaidOn, ...day(today) });

const a = limit('a', week(0));
const b = limit('b', week(2));
const review = (about: string) => ({ key: 'limitReview', about }) as const;
const hard = { key: 'hardLimit', about: 'a' } as const;
const hardFacts = (weeksBefore: QuestionFacts['weeksBefore'], over: Partial<QuestionFacts> = {}) =>
  facts(2, { limits: [a], weeksBefore, ...over });
const ramp = { key: 'exitRamp', about: null } as const;
const sixZeros = weeksOf(2, 7, zero);
// Of a limit that nobody needs to be asked about any more.
const settled: QuestionMemory = { ...none, settled: ['a'] };
const back = { key: 'lookBack', about: null } as const;
const eight = weeksOf(0, 7, { room: 1, control: 1 });

describe('each row of the table', () => {
  it.each<Case>([
    ['own choice: never said, a day before the quarter', said('2026-01-15', null, '2026-04-14'), none, null],
    ['own choice: never said, the quarter is over', said('2026-01-15', null, '2026-04-15'), none, ownChoice],
    ['own choice: said, a day before the quarter', said('2026-01-15', '2026-03-01', '2026-05-31'), none, null],
    ['own choice: said, the quarter is over', said('2026-01-15', '2026-03-01', '2026-06-01'), none, ownChoice],
    ['own choice: said on the last of a long month', said('2025-11-30', '2025-11-30', '2026-02-27'), none, null],
    [
      'own choice: and its quarter ends in a short one',
      said('2025-11-30', '2025-11-30', '2026-02-28'),
      none,
      ownChoice,
    ],
    ['own choice: the clock was set back', said('2026-03-01', '2026-03-01', '2020-01-01'), none, null],
    ['own choice: less often, not after a quarter', said('2026-01-15', null, '2026-07-14'), less('ownChoice'), null],
    ['own choice: but after half a year', said('2026-01-15', null, '2026-07-15'), less('ownChoice'), ownChoice],
    ['own choice: never', said('2026-01-15', null, '2030-07-15'), never('ownChoice'), null],

    ['a limit: two weeks old', facts(2, { limits: [a] }), none, null],
    ['a limit: three weeks old', facts(3, { limits: [a] }), none, review('a')],
    ['a limit: the older one first', facts(5, { limits: [b, a] }), none, review('a')],
    ['a limit: settled, so the next', facts(5, { limits: [a, b] }), settled, review('b')],
    ['a limit: less often, not at three weeks', facts(5, { limits: [a] }), less('limitReview'), null],
    ['a limit: but at six', facts(6, { limits: [a] }), less('limitReview'), review('a')],
    ['a limit: never', facts(30, { limits: [a] }), never('limitReview'), null],

    ['hard: two weeks running', hardFacts(kept({ a: 2 }, { a: 0 })), none, hard],
    ['hard: three days kept in one', hardFacts(kept({ a: 2 }, { a: 3 })), none, null],
    ['hard: no goal a day', hardFacts(kept({ a: null }, { a: null })), none, null],
    ['hard: too few days with a record', hardFacts([weekBefore(first, { a: 0 }, 3), ...kept({ a: 0 })]), none, null],
    ['hard: one week alone is known', hardFacts(kept({ a: 0 })), none, null],
    ['hard: the limit is gone', hardFacts(kept({ a: 0 }, { a: 0 }), { limits: [] }), none, null],
    ['hard: never', hardFacts(kept({ a: 0 }, { a: 0 })), never('hardLimit'), null],
    ['hard: comes before a review', facts(9, { limits: [a], weeksBefore: kept({ a: 0 }, { a: 0 }) }), none, hard],

    ['the ramp: six weeks of nought', facts(7, { checkIns: sixZeros, limits: [a] }), settled, ramp],
    ['the ramp: in the week after, too', facts(8, { checkIns: sixZeros, limits: [a] }), settled, ramp],
    ['the ramp: long ago', facts(9, { checkIns: sixZeros, limits: [a] }), settled, null],
    ['the ramp: five weeks', facts(7, { checkIns: sixZeros.slice(1), limits: [a] }), settled, null],
    ['the ramp: no limits', facts(7, { checkIns: sixZeros }), none, null],
    ['the ramp: never', facts(7, { checkIns: sixZeros, limits: [a] }), { ...settled, never: ['exitRamp'] }, null],

    ['eight weeks: before they are over', facts(7, { checkIns: eight }), none, null],
    ['eight weeks: over', facts(8, { checkIns: eight }), none, back],
    ['eight weeks: less often', facts(8, { checkIns: eight }), less('lookBack'), null],
    ['eight weeks: sixteen then', facts(16, { checkIns: weeksOf(0, 15, { room: 1 }) }), less('lookBack'), back],
    ['eight weeks: never', facts(8, { checkIns: eight }), never('lookBack'), null],
    ['eight weeks: too few check-ins', facts(8, { checkIns: [...eight.slice(0, 3), ...eight.slice(6)] }), none, null],

    [
      'all at once: own choice first',
      facts(12, { ownChoiceSaidOn: null, firstDay: '2025-01-01', checkIns: weeksOf(0, 11, zero), limits: [a] }),
      none,
      ownChoice,
    ],
  ])('%s', (_, given, memory, expected) => {
    expect(questionOf(given, memory)).toEqual(expected);
  });
});

describe('a quiet week', () => {
  it.each([{ wellbeing: 0 }, { phq: [0, 0, 2, 1] as CheckIn['phq'] }])('asks nothing: %j', (low) => {
    const due = facts(3, { limits: [a] });
    expect(questionOf({ ...due, checkIns: [checkIn(3, low)] }, none)).toBeNull();
    expect(questionOf({ ...due, checkIns: [checkIn(2, low)] }, none)).toEqual(review('a'));
  });
});

describe('what was asked', () => {
  const shown = questionShown(none, review('a'), week(3));

  it('stays through its week, whatever else becomes due', () => {
    const later = facts(3, { limits: [a, b], today: '2026-02-01', ownChoiceSaidOn: null, firstDay: '2025-01-01' });
    expect(questionOf(later, shown)).toEqual(review('a'));
  });

  it('goes with an answer, and nothing comes in its place', () => {
    const due = facts(3, { limits: [a], ownChoiceSaidOn: null, firstDay: '2025-01-01' });
    expect(questionOf(due, questionAnswered(shown, review('a')))).toBeNull();
    expect(questionOf({ ...due, limits: [] }, shown)).toBeNull();
  });

  it('rests for its time, and then it is about another limit first', () => {
    const memory = questionAnswered(shown, review('a'));
    const both = { limits: [a, limit('b', first)] };
    expect(questionOf(facts(5, both), memory)).toBeNull();
    expect(questionOf(facts(6, both), memory)).toEqual(review('b'));
    expect(questionOf(facts(6, { limits: [a] }), memory)).toEqual(review('a'));
  });

  it('is the one of its week also where that begins on another day since then', () => {
    const due = { limits: [a, b], ownChoiceSaidOn: null, firstDay: '2025-01-01' };
    const sunday = { today: '2026-01-27', week: '2026-01-25' };
    expect(questionOf(facts(3, { ...due, ...sunday }), shown)).toEqual(review('a'));
    expect(questionOf(facts(3, { ...due, ...sunday }), questionAnswered(shown, review('a')))).toBeNull();
    expect(questionOf(facts(4, { ...due, today: '2026-02-02', week: '2026-02-01' }), shown)).toEqual(review('a'));
    expect(questionOf(facts(4, due), shown)).toEqual(ownChoice);
  });

  it('makes room for the next one, in the next week', () => {
    const due = facts(4, { limits: [a], ownChoiceSaidOn: null, firstDay: '2025-01-01' });
    expect(questionOf(due, shown)).toEqual(ownChoice);
  });

  it('of a limit that is to stay nobody asks again', () => {
    const memory = questionAnswered(shown, review('a'), true);
    expect(questionOf(facts(40, { limits: [a] }), memory)).toBeNull();
  });
});

describe('how often', () => {
  it('is said, doubled, and taken back', () => {
    expect(howOftenOf(none, 'exitRamp')).toBe('usual');
    const rarely = askedSoOften(none, 'exitRamp', 'less');
    expect(howOftenOf(rarely, 'exitRamp')).toBe('less');
    expect(cadenceOf('exitRamp', rarely)).toEqual({ months: 0, weeks: 12 });
    const not = askedSoOften(rarely, 'exitRamp', 'never');
    expect(howOftenOf(not, 'exitRamp')).toBe('never');
    expect(askedSoOften(not, 'exitRamp', 'usual')).toEqual(none);
  });
});

describe('what is stored', () => {
  it('comes back as it was', () => {
    const memory = askedSoOften(questionShown(none, review('a'), week(3)), 'lookBack', 'less');
    expect(parseQuestionMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
  });

  it.each([
    ['nothing', null],
    ['no object', 'never'],
    ['other things', { lastWeek: 5, asked: [], settled: {}, less: 'all', never: ['sleep', 4] }],
    ['a day that is none', { lastWeek: '2026-99', asked: { exitRamp: { week: 'soon', about: null, open: true } } }],
  ])('is as if nothing had been asked where it is %s', (_, stored) => {
    const parsed = parseQuestionMemory(stored);
    expect(questionOf(facts(3, { limits: [a] }), parsed)).toEqual(review('a'));
  });

  it('is repaired field by field', () => {
    const parsed = parseQuestionMemory({ asked: { ownChoice: 1 }, settled: ['a', 5], never: ['exitRamp', 'x'] });
    expect(parsed).toEqual({ ...none, settled: ['a'], never: ['exitRamp'] });
  });
});

describe('erasing records', () => {
  const asked = [back, hard, ramp, ownChoice, review('a')].reduce(
    (memory, question) => questionShown(memory, question, week(4)),
    none,
  );
  it.each([
    ['all', null, ['ownChoice', 'limitReview']],
    ['from that week on', week(4), ['ownChoice', 'limitReview']],
    ['from its last day on', '2026-02-08', ['ownChoice', 'limitReview']],
    ['from the week after on', week(5), ['ownChoice', 'lookBack', 'hardLimit', 'limitReview', 'exitRamp']],
  ])('forgets what was asked because of them: %s', (_, from, left) => {
    const after = withoutRecords(asked, from);
    expect(Object.keys(after.asked)).toEqual(left);
    expect(after.lastWeek).toBe(week(4));
  });

  it('asks for nothing else in the same week', () => {
    const after = withoutRecords(questionShown(none, hard, week(4)), null);
    expect(questionOf(facts(4, { limits: [a] }), after)).toBeNull();
  });
});
