import { describe, expect, it, test } from 'vitest';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import { mergeBodies, mergeEntries } from '../../../lib/domain/notebook/merge-entry';

const week = emptyCheckIn('2026-06-08');
const plan: EntryBodies['safety'] = { signs: [], alone: [], places: [], people: [], lines: [], surroundings: [] };

describe('two pages that changed one entry', () => {
  test('each have the answers that they gave', () => {
    const mine = { ...week, control: 2, clues: ['tired' as const], phq: [1, null, null, null] as typeof week.phq };
    const theirs = { ...week, wellbeing: 3, clues: ['bored' as const], phq: [null, 2, null, null] as typeof week.phq };
    expect(mergeBodies('checkIn', week, mine, theirs)).toEqual({
      how: 'clean',
      body: { ...week, control: 2, wellbeing: 3, clues: ['tired', 'bored'], phq: [1, 2, null, null] },
    });
  });

  test.each<[string, number | null, number | null, number | null, number | null]>([
    ['mine is later', 1, 2, 3, 2],
    ['they took theirs back, and I changed mine', 1, 2, null, 2],
    ['I took mine back', 1, null, 1, null],
    ['they took theirs back', 1, 1, null, null],
  ])('of one number the later act holds: %s', (_name, base, mine, theirs, merged) => {
    const of = (control: number | null) => ({ ...week, control });
    expect(mergeBodies('checkIn', of(base), of(mine), of(theirs))).toEqual({ how: 'clean', body: of(merged) });
  });

  test.each<[string, string, string, string, string, 'clean' | 'both']>([
    ['only I wrote', '', 'mine', '', 'mine', 'clean'],
    ['only they wrote', '', '', 'theirs', 'theirs', 'clean'],
    ['both wrote', '', 'mine', 'theirs', 'mine\ntheirs', 'both'],
    ['both changed it', 'then', 'mine', 'theirs', 'mine\ntheirs', 'both'],
    ['one went on with it', 'then', 'then and now', 'then and', 'then and now', 'clean'],
    ['I emptied it, they wrote', 'then', '', 'then and now', 'then and now', 'clean'],
    ['I go on while theirs was put beside it', 'because', 'because I', 'theirs\nbecause', 'because I\ntheirs', 'both'],
  ])('of the same words of a week both stand there: %s', (_name, base, mine, theirs, merged, how) => {
    const of = (lift: string) => ({ ...week, lift });
    expect(mergeBodies('checkIn', of(base), of(mine), of(theirs))).toEqual({ how, body: of(merged) });
  });

  it('is two entries where both wrote the same reason, and one where only one did', () => {
    const of = (text: string) => ({ text });
    expect(mergeBodies('reason', of('then'), of('mine'), of('theirs'))).toEqual({ how: 'apart' });
    expect(mergeBodies('reason', of('then'), of('mine'), of('then'))).toEqual({ how: 'clean', body: of('mine') });
  });

  it('is two entries where both in one would be cut off', () => {
    const of = (lift: string) => ({ ...week, lift });
    expect(mergeBodies('checkIn', of(''), of('a'.repeat(1_500)), of('b'.repeat(1_500)))).toEqual({ how: 'apart' });
    const lines = (name: string) => ({ ...plan, signs: Array.from({ length: 15 }, (_, at) => `${name} ${at}`) });
    expect(mergeBodies('safety', plan, lines('a'), lines('b'))).toEqual({ how: 'apart' });
  });

  test.each<[string, string[], string[], string[], string[] | null]>([
    ['each added one', ['a'], ['a', 'b'], ['a', 'c'], ['a', 'b', 'c']],
    ['I took one away, they added', ['a', 'b'], ['b'], ['a', 'b', 'c'], ['b', 'c']],
    ['I wrote the first anew, they added', ['a', 'b'], ['A', 'b'], ['a', 'b', 'c'], ['A', 'b', 'c']],
    ['both wrote the first anew', ['a', 'b'], ['A', 'b'], ['Ä', 'b'], null],
    ['both the same', ['a'], ['b'], ['b'], ['b']],
  ])('of lines: %s', (_name, base, mine, theirs, merged) => {
    const of = (signs: string[]) => ({ ...plan, signs });
    const expected = merged === null ? { how: 'apart' } : { how: 'clean', body: of(merged) };
    expect(mergeBodies('safety', of(base), of(mine), of(theirs))).toEqual(expected);
  });

  test('keep where it is shown as the one said who said anything, and when it was begun', () => {
    const base: Entry<'card'> = {
      ...{ id: 4, kind: 'card', date: '2026-06-10', hour: 9, offsetMinutes: 0 },
      onPause: 'no',
      body: { text: 'It passes' },
    };
    const mine = { ...base, onPause: 'open' as const };
    const theirs = { ...base, body: { text: 'It always passes' } };
    expect(mergeEntries(base, mine, theirs)).toEqual({ how: 'clean', entry: { ...theirs, onPause: 'open' } });
    expect(mergeEntries(base, { ...theirs }, mine)).toEqual({ how: 'clean', entry: { ...theirs, onPause: 'open' } });
  });
});
