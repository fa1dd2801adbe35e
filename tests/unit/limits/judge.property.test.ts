import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingFound } from '../../../lib/domain/limits/found';
import { judge } from '../../../lib/domain/limits/judge';
import { strengths } from '../../../lib/domain/limits/limit';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import type { Verdict } from '../../../lib/domain/limits/verdict';
import { addressOf, limitOf, minute, noon, passOf, standingWith } from './samples';

const patterns = fc.constantFrom(
  'example.com',
  '=www.example.com',
  '*.example.com',
  'example.com/a',
  '~word',
  '+a.example.com',
);
const urls = [
  'https://example.com/',
  'https://www.example.com/a',
  'https://a.example.com/word',
  'https://example.org/',
];

/** One page that a list names, one that labels itself, one of both, one of neither. */
const founds = new Map(
  urls.map((url, index) => [url, { lists: new Set(index % 2 === 0 ? ['x'] : []), labelled: index > 1 }]),
);

const standing = fc
  .record({
    strength: fc.constantFrom(...strengths),
    mode: fc.constantFrom('these' as const, 'everything-except' as const),
    patterns: fc.uniqueArray(patterns, { minLength: 0, maxLength: 3 }),
    lists: fc.subarray(['x', 'y']),
    labelled: fc.boolean(),
    inForce: fc.boolean(),
    inFocus: fc.boolean(),
    until: fc.option(fc.integer({ min: 1, max: 100 }).map((minutes) => noon + minutes * minute)),
    waitSeconds: fc.integer({ min: 3, max: 60 }),
    passMinutes: fc.uniqueArray(fc.constantFrom(1, 5, 10, 15, 30), { minLength: 1, maxLength: 4 }),
  })
  .map(({ mode, patterns, lists, labelled, strength, waitSeconds, passMinutes, ...standing }) =>
    standingWith(limitOf({ sites: { mode, patterns, lists, labelled }, strength, waitSeconds, passMinutes }), {
      ...standing,
      strength: standing.inFocus ? 'block' : strength,
    }),
  );
const ids = ['a', 'b', 'c', 'd', 'e'];
const standings = fc
  .array(standing, { minLength: 1, maxLength: ids.length })
  .map((list) => list.map((one, index) => ({ ...one, limit: { ...one.limit, id: ids[index] ?? 'z' } })));
const passes = fc.option(
  fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }).map((limits) => passOf({ limits })),
  { nil: null },
);

const judged = (list: readonly LimitStanding[], url: string, pass: ReturnType<typeof passOf> | null): Verdict =>
  judge({
    address: addressOf(url),
    tabId: 1,
    now: noon,
    standings: list,
    passes: pass ? [pass] : [],
    found: founds.get(url) ?? nothingFound,
  });

const rank = ({ kind }: Verdict) => ['allow', 'notice', 'pause', 'block'].indexOf(kind);
const inOrder = (verdict: Verdict) =>
  'limits' in verdict ? { ...verdict, limits: verdict.limits.toSorted() } : verdict;

test('one limit more never weakens the verdict', () => {
  fc.assert(
    fc.property(standings, fc.constantFrom(...urls), passes, (list, url, pass) => {
      for (let length = 1; length < list.length; length += 1) {
        const fewer = judged(list.slice(0, length), url, pass);
        const more = judged(list.slice(0, length + 1), url, pass);
        expect(rank(more)).toBeGreaterThanOrEqual(rank(fewer));
        if (more.kind !== 'pause' || fewer.kind !== 'pause') continue;
        expect(more.waitSeconds).toBeGreaterThanOrEqual(fewer.waitSeconds);
        expect(more.until ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(fewer.until ?? Number.POSITIVE_INFINITY);
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of the limits never matters', () => {
  const shuffled = standings.chain((list) =>
    fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }).map((other) => ({ list, other })),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom(...urls), passes, ({ list, other }, url, pass) => {
      expect(inOrder(judged(other, url, pass))).toEqual(inOrder(judged(list, url, pass)));
    }),
    { numRuns: 500 },
  );
});

test('a pass never strengthens the verdict, and never opens what blocks', () => {
  fc.assert(
    fc.property(standings, fc.constantFrom(...urls), passes, (list, url, pass) => {
      const without = judged(list, url, null);
      const withPass = judged(list, url, pass);
      expect(rank(withPass)).toBeLessThanOrEqual(rank(without));
      if (without.kind === 'block') expect(withPass).toEqual(without);
    }),
    { numRuns: 500 },
  );
});
