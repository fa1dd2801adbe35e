import { describe, expect, it } from 'vitest';
import {
  knownFromNotebook,
  type NowParts,
  type TellingEntries,
} from '../../../lib/domain/exercises/known-from-notebook';
import { firstOpenStep, openStep } from '../../../lib/domain/exercises/open-step';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { EntryBodies, EntryKind } from '../../../lib/domain/notebook/entry-bodies';

const entry = <K extends EntryKind>(kind: K, body: EntryBodies[K], date: string, hour = 12) =>
  ({ id: 1, kind, date, hour, offsetMinutes: 0, onPause: 'no', body }) as Entry<K>; // CAST: of this very kind

const rulers = (importance: number | null, date = '2026-06-01') =>
  entry('rulers', { importance, whyNotLower: '', confidence: 5, lift: '', first: '' }, date);
const plan = (goal: string) => entry('ifThen', { goal, best: '', obstacle: '', cue: 'late', act: 'bed' }, '2026-06-01');
const value = (date: string) => entry('value', { word: 'care', line: '' }, date);
const review = (date: string) =>
  entry('review', { day: date, before: '', useful: '', change: '', confidence: null }, date);
const weather = (date: string, hours = [20]) => entry('weather', { hours, plan: '', nice: [], confidence: null }, date);
const urge = (date: string, hour: number) => entry('urge', { before: 6, after: null, clues: [] }, date, hour);

const nothing: TellingEntries = { rulers: [], ifThen: [], value: [], review: [], weather: [], urge: [] };
/** A Wednesday. */
const today = '2026-06-10';
const known = (entries: Partial<TellingEntries>, parts: Partial<Omit<NowParts, 'now'>> = {}, date = today) =>
  knownFromNotebook(
    { ...nothing, ...entries },
    { now: { date, hour: 21, offsetMinutes: 0 }, weekStart: 1, limitGoal: false, ...parts },
  );

describe('what the notebook tells of now', () => {
  it.each<[string, Partial<TellingEntries>, boolean, readonly string[]]>([
    ['nothing was written', {}, false, ['undecided']],
    ['there is a goal and no ruler', {}, true, []],
    ['there is a plan and no ruler', { ifThen: [plan('')] }, false, []],
    ['it matters 6', { rulers: [rulers(6)] }, true, ['undecided']],
    ['it matters 7 without a goal', { rulers: [rulers(7)] }, false, []],
    ['it matters 7 and a limit has a goal', { rulers: [rulers(7)] }, true, ['decided']],
    ['it matters 9 and a plan has a goal', { rulers: [rulers(9)], ifThen: [plan('Sleep')] }, false, ['decided']],
    ['the goal of the plan is empty', { rulers: [rulers(9)], ifThen: [plan('  ')] }, false, []],
    ['it mattered 9 and now 3', { rulers: [rulers(9), rulers(3)] }, true, ['undecided']],
    ['the last ruler was passed over', { rulers: [rulers(9), rulers(null)] }, true, ['decided']],
  ])('%s', (_, entries, limitGoal, expected) => {
    expect(known(entries, { limitGoal }).filter((each) => each === 'undecided' || each === 'decided')).toEqual(
      expected,
    );
  });

  it.each([
    [[], false, true],
    [['2026-06-01'], true, false],
    [['2026-03-11'], true, false],
    [['2026-03-10'], true, true],
    [['2025-01-01', '2026-06-01'], true, false],
  ])('values of %j: written %s, due %s', (dates, written, due) => {
    const found = known({ value: dates.map(value) });
    expect([found.includes('valuesWritten'), found.includes('valuesDue')]).toEqual([written, due]);
  });

  it.each([
    ['2026-06-10', true],
    ['2026-06-04', true],
    ['2026-06-03', false],
  ])('a review of %s is in mind: %s', (date, expected) => {
    expect(known({ review: [review(date)] }).includes('reviewed')).toBe(expected);
  });

  it('takes a map without words for none', () => {
    expect(known({ weather: [weather('2026-06-08', [])] }, {}, '2026-06-09')).toContain('weekBegins');
  });

  it.each<[string, NowParts['weekStart'], string[], boolean]>([
    ['2026-06-08', 1, [], true],
    ['2026-06-09', 1, [], true],
    ['2026-06-10', 1, [], false],
    ['2026-06-10', 2, [], true],
    ['2026-06-08', 7, [], true],
    ['2026-06-09', 1, ['2026-06-08'], false],
    ['2026-06-09', 1, ['2026-06-07'], true],
  ])('on %s, the week from day %s, maps of %j: it begins: %s', (date, weekStart, maps, expected) => {
    expect(known({ weather: maps.map((made) => weather(made)) }, { weekStart }, date).includes('weekBegins')).toBe(
      expected,
    );
  });

  it.each<[string, [string, number][], boolean]>([
    [
      'three days at the same hour',
      [
        ['2026-06-01', 22],
        ['2026-06-04', 22],
        ['2026-06-07', 22],
      ],
      true,
    ],
    [
      'over midnight',
      [
        ['2026-06-01', 23],
        ['2026-06-04', 0],
        ['2026-06-07', 1],
      ],
      true,
    ],
    [
      'within three hours',
      [
        ['2026-06-01', 20],
        ['2026-06-04', 21],
        ['2026-06-07', 22],
      ],
      true,
    ],
    [
      'over more than three hours',
      [
        ['2026-06-01', 20],
        ['2026-06-04', 21],
        ['2026-06-07', 23],
      ],
      false,
    ],
    [
      'twice on one day',
      [
        ['2026-06-01', 22],
        ['2026-06-04', 22],
        ['2026-06-04', 22],
      ],
      false,
    ],
    [
      'one of them long ago',
      [
        ['2026-05-01', 22],
        ['2026-06-04', 22],
        ['2026-06-07', 22],
      ],
      false,
    ],
    [
      'one of them to come, by a clock that was ahead',
      [
        ['2026-06-30', 22],
        ['2026-06-04', 22],
        ['2026-06-07', 22],
      ],
      false,
    ],
  ])('a pattern: %s', (_, times, expected) => {
    expect(known({ urge: times.map(([date, hour]) => urge(date, hour)) }).includes('pattern')).toBe(expected);
  });
});

describe('where to go on', () => {
  const parts = ['one', 'two', 'three'] as const;
  it.each([
    [{ one: '', two: null, three: [] }, null],
    [{ one: 'a', two: null, three: [] }, 1],
    [{ one: '', two: 0, three: [] }, 2],
    [{ one: 'a', two: null, three: ['b'] }, null],
  ])('of %j is %s', (body, expected) => {
    expect(openStep(body, parts)).toBe(expected);
  });

  it.each([
    [{ one: '', two: null, three: [] }, 0],
    [{ one: 'a', two: ['', ' '], three: ['b'] }, 1],
    [{ one: 'a', two: 0, three: ['b'] }, null],
  ])('the first step of %j that is open is %s', (body, expected) => {
    expect(firstOpenStep(body, parts)).toBe(expected);
  });
});
