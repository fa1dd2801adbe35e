import { expect, it } from 'vitest';
import { traitsOf } from '../../../lib/domain/review/week-traits';

const week = (...keptDays: readonly (number | null)[]) => ({
  limits: keptDays.map((kept) => ({ keptDays: kept })),
  recordedDays: 7,
  hasEnded: true,
});

it.each([
  ['no goal', week(null), []],
  ['nothing kept', week(0), ['hard']],
  ['two of seven', week(null, 2), ['hard', 'kept']],
  ['three of seven', week(3), ['kept']],
  ['two goals, of which one was not kept', week(0, 5), ['kept']],
  ['too few days of record to say', { ...week(0), recordedDays: 3 }, []],
  ['a week that still runs', { ...week(0), hasEnded: false }, []],
])('of %s a week is %j', (_name, parts, traits) => {
  expect(traitsOf(parts)).toEqual(traits);
});
