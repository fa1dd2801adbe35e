import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pass, parsePasses, runningPasses, withPass } from '../../../lib/domain/pause/pass';
import { minute, noon, passOf } from '../limits/samples';

const { slot: _slot, ...granted } = passOf();

describe('a pass', () => {
  test('takes the place of the one that its tab had', () => {
    const passes = withPass([passOf(), passOf({ tabId: 2, slot: 1 })], { ...granted, site: 'example.org' });
    expect(passes.map(({ tabId, site }) => [tabId, site])).toEqual([
      [2, 'example.com'],
      [1, 'example.org'],
    ]);
  });

  test('has the lowest slot that no other tab has', () => {
    const others = [passOf({ tabId: 2, slot: 0 }), passOf({ tabId: 3, slot: 2 })];
    expect(withPass(others, granted).at(-1)?.slot).toBe(1);
    expect(withPass([], granted)).toEqual([{ ...granted, slot: 0 }]);
  });

  test('never shares tab or slot with another, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean())), (steps) => {
        let passes: readonly Pass[] = [];
        for (const [tabId, grant] of steps) {
          passes = grant ? withPass(passes, { ...granted, tabId }) : passes.filter((pass) => pass.tabId !== tabId);
          expect(new Set(passes.map((pass) => pass.tabId)).size).toBe(passes.length);
          expect(new Set(passes.map((pass) => pass.slot)).size).toBe(passes.length);
        }
      }),
    );
  });

  test.each([
    ['now', noon, true],
    ['at its last instant', noon + 5 * minute - 1, true],
    ['at its end', noon + 5 * minute, false],
    ['when the clock was set back before its beginning', noon - 10 * minute, false],
    ['when the clock wavers by less than a second', noon - 5 * minute - 500, true],
  ])('runs %s: %s', (_, now, runs) => {
    expect(runningPasses([passOf()], now)).toHaveLength(runs ? 1 : 0);
  });

  test.each<[string, unknown, number]>([
    ['good ones', [passOf()], 1],
    ['nothing', undefined, 0],
    ['no list', { 0: passOf() }, 0],
    ['one that is broken beside a good one', [{ ...passOf(), until: 'soon' }, passOf()], 1],
    ['one without a tab', [{ ...passOf(), tabId: null }], 0],
    ['a slot that is none', [{ ...passOf(), slot: -1 }], 0],
  ])('is read from %s', (_, stored, count) => {
    expect(parsePasses(stored)).toHaveLength(count);
  });
});
