import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/domain/notebook/entry';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';
import { joinPlans, plansIn } from '../../../lib/domain/notebook/the-plan';

type Ahead = EntryBodies['ahead'];
const none: Ahead = { signs: [], helps: [], people: [], lines: [], afterwards: '' };
const entry = (id: number, body: Partial<Ahead>): Entry<'ahead'> => ({
  id,
  kind: 'ahead',
  date: '2026-06-01',
  hour: 20,
  offsetMinutes: 120,
  onPause: 'no',
  body: { ...none, ...body },
});
const ids = (...entries: readonly Entry<'ahead'>[]) => {
  const { current, older } = plansIn(entries);
  return [current?.id ?? null, older.map(({ id }) => id)];
};

describe('the plan among those that are kept', () => {
  const whole = { signs: ['Short sleep'], helps: ['Tea'], afterwards: 'Rest' };
  const begun = { signs: ['One more search'] };
  it.each<[string, readonly Entry<'ahead'>[], readonly unknown[]]>([
    ['none', [], [null, []]],
    ['one without words', [entry(1, { signs: [' '] })], [null, []]],
    ['one', [entry(1, begun)], [1, []]],
    ['one, and a later one without words', [entry(1, whole), entry(2, {})], [1, []]],
    ['one, and a later one that is only begun', [entry(1, whole), entry(2, begun)], [1, [2]]],
    ['one that is only begun, and a later one that is whole', [entry(1, begun), entry(2, whole)], [2, [1]]],
    ['two that are as full', [entry(1, whole), entry(2, whole)], [2, [1]]],
  ])('%s', (_, entries, expected) => {
    expect(ids(...entries)).toEqual(expected);
  });
});

describe('two plans in one', () => {
  it('has every line of both once, the kept ones first', () => {
    const kept = { ...none, signs: ['Short sleep', 'No calls'], afterwards: 'Rest' };
    const typed = { ...none, signs: ['No calls', 'One more search'], helps: ['Tea'], afterwards: 'A walk' };
    expect(joinPlans<'ahead'>(kept, typed)).toEqual({
      ...none,
      signs: ['Short sleep', 'No calls', 'One more search'],
      helps: ['Tea'],
      afterwards: 'Rest\nA walk',
    });
  });

  it('loses no line of either', () => {
    const lines = fc.array(fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''));
    const plan = fc.record({ signs: lines, helps: lines, people: lines, lines, afterwards: fc.string() });
    fc.assert(
      fc.property(plan, plan, (kept, typed) => {
        const both = joinPlans<'ahead'>(kept, typed);
        for (const part of ['signs', 'helps', 'people', 'lines'] as const) {
          expect(new Set(both[part])).toEqual(new Set([...kept[part], ...typed[part]]));
        }
        for (const { afterwards } of [kept, typed]) {
          if (afterwards.trim()) expect(both.afterwards).toContain(afterwards);
        }
      }),
    );
  });
});
