import { describe, expect, it, test } from 'vitest';
import { helpDirectory } from '../../../lib/domain/help/directory';
import type { HelpRow } from '../../../lib/domain/help/help-row';
import { type HelpWish, helpWishes, servesWishes } from '../../../lib/domain/help/help-wishes';

const [first] = helpDirectory;
if (!first) throw new Error('the directory is empty');
const rowWith = (over: Partial<HelpRow>): HelpRow => {
  const { checkHours: _, ...row } = first;
  return { ...row, hours: null, cost: null, contacts: {}, ...over };
};

test.each<[HelpWish, Partial<HelpRow>, boolean]>([
  ['now', { hours: '24/7' }, true],
  ['now', { hours: '24/7', checkHours: true }, false],
  ['now', { hours: '9-17' }, false],
  ['now', { hours: null }, false],
  ['free', { cost: 'free' }, true],
  ['free', { cost: 'call' }, false],
  ['free', { cost: 'varies' }, false],
  ['free', { cost: null }, false],
  ['quiet', { contacts: { chat: true } }, true],
  ['quiet', { contacts: { texts: [{ number: '85258' }] } }, true],
  ['quiet', { contacts: { email: 'a@example.org', phones: [{ number: '1' }] } }, true],
  ['quiet', { contacts: { phones: [{ number: '1' }] } }, false],
])('%s of %j: %s', (wish, over, serves) => {
  expect(servesWishes(rowWith(over), [wish])).toBe(serves);
});

describe('several wishes', () => {
  it('are all to be served, and none asks for nothing', () => {
    const row = rowWith({ hours: '24/7', cost: 'free' });
    expect(servesWishes(row, ['now', 'free'])).toBe(true);
    expect(servesWishes(row, ['now', 'quiet'])).toBe(false);
    expect(servesWishes(rowWith({}), [])).toBe(true);
  });

  it('are each served by some row of the directory', () => {
    for (const wish of helpWishes) expect(helpDirectory.some((row) => servesWishes(row, [wish]))).toBe(true);
  });
});
