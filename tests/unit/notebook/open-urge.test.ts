import { expect, it } from 'vitest';
import type { Entry } from '../../../lib/domain/notebook/entry';
import { openUrge } from '../../../lib/domain/notebook/open-urge';

const urge = (date: string, hour: number, over: Partial<Entry<'urge'>['body']> = {}): Entry<'urge'> => ({
  id: 1,
  kind: 'urge',
  onPause: 'no',
  date,
  hour,
  offsetMinutes: 120,
  body: { before: 6, after: null, clues: [], ...over },
});
const now = (date: string, hour: number, offsetMinutes = 120) => ({ date, hour, offsetMinutes });

it.each([
  ['in the same hour', urge('2026-06-10', 21), now('2026-06-10', 21), true],
  ['three hours later, past midnight', urge('2026-06-10', 23), now('2026-06-10', 2), true],
  ['four hours later', urge('2026-06-10', 18), now('2026-06-10', 22), false],
  ['over the start of a day', urge('2026-06-10', 3), now('2026-06-11', 5), true],
  ['a day later', urge('2026-06-10', 21), now('2026-06-11', 21), false],
  ['where the clock was set back by a zone', urge('2026-06-10', 21), now('2026-06-10', 20, 60), true],
  ['from a later hour than now', urge('2026-06-10', 21), now('2026-06-10', 12), false],
  ['one that was told already', urge('2026-06-10', 21, { after: 2 }), now('2026-06-10', 21), false],
  ['one without a strength', urge('2026-06-10', 21, { before: null }), now('2026-06-10', 21), false],
] as const)('%s: asked is %s', (_, last, at, isAsked) => {
  expect(openUrge([urge('2026-06-01', 9), last], at, '04:00') !== null).toBe(isAsked);
});

it('asks about none where there is none', () => {
  expect(openUrge([], now('2026-06-10', 21), '04:00')).toBeNull();
});
