import { describe, expect, test } from 'vitest';
import { mayRollUp, spansToRollUp } from '../../../lib/domain/review/roll-up';

const plan = (over: Partial<Parameters<typeof spansToRollUp>[0]>) =>
  spansToRollUp({ dates: [], weeks: [], weekStart: 1, spared: null, ...over });

describe('days that become weeks', () => {
  test.each<[string, Parameters<typeof plan>[0], ReturnType<typeof plan>]>([
    ['none', {}, []],
    ['a day stands for its whole week', { dates: ['2026-01-07'] }, [{ from: '2026-01-05', days: 7 }]],
    [
      'days of two weeks, in whatever order',
      { dates: ['2026-01-12', '2026-01-05', '2026-01-11'] },
      [
        { from: '2026-01-05', days: 7 },
        { from: '2026-01-12', days: 7 },
      ],
    ],
    [
      'the week begins where the person says',
      { dates: ['2026-01-07'], weekStart: 6 },
      [{ from: '2026-01-03', days: 7 }],
    ],
    [
      'what another week start has left of a week',
      { dates: ['2026-01-13'], weeks: [{ from: '2026-01-05', days: 7 }], weekStart: 6 },
      [{ from: '2026-01-12', days: 5 }],
    ],
    [
      'days before and behind a short row are two',
      { dates: ['2026-01-05', '2026-01-09', '2026-01-11'], weeks: [{ from: '2026-01-07', days: 2 }] },
      [
        { from: '2026-01-05', days: 2 },
        { from: '2026-01-09', days: 3 },
      ],
    ],
    [
      'a day of a row that is there goes to that row',
      { dates: ['2026-01-08'], weeks: [{ from: '2026-01-03', days: 7 }] },
      [{ from: '2026-01-03', days: 7 }],
    ],
    [
      'weeks that an experiment has a day in stay, and so do those after it while it runs',
      { dates: ['2026-01-05', '2026-01-13', '2026-01-20'], spared: { first: '2026-01-18', ended: null } },
      [{ from: '2026-01-05', days: 7 }],
    ],
    [
      'weeks after an experiment that was stopped go',
      { dates: ['2026-01-05', '2026-01-13', '2026-01-20'], spared: { first: '2026-01-12', ended: '2026-01-18' } },
      [
        { from: '2026-01-05', days: 7 },
        { from: '2026-01-19', days: 7 },
      ],
    ],
    ['what the calendar has not is left', { dates: ['2026-02-31', 'x'] }, []],
  ])('%s', (_name, over, spans) => {
    expect(plan(over)).toEqual(spans);
  });
});

test.each<[string | null, string, ReturnType<typeof mayRollUp>]>([
  ['2026-06-10', '2026-06-10', 'done'],
  ['2026-06-09', '2026-06-10', 'now'],
  ['2026-05-11', '2026-06-10', 'now'],
  // Somebody was away for long, or the clock runs ahead: the day after will tell.
  ['2026-05-10', '2026-06-10', 'later'],
  [null, '2026-06-10', 'later'],
  ['no day', '2026-06-10', 'later'],
  ['2026-06-11', '2026-06-10', 'later'],
])('looked at last on %s, on %s: %s', (last, today, may) => {
  expect(mayRollUp(last, today)).toBe(may);
});
