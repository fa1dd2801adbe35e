import { describe, expect, test } from 'vitest';
import { nothingFound } from '../../../lib/domain/limits/found';
import { isStop, judge, minutesOffered, passFor } from '../../../lib/domain/limits/judge';
import type { LimitStanding } from '../../../lib/domain/limits/standing';
import type { Pass } from '../../../lib/domain/pause/pass';
import { addressOf, hour, limitOf, minute, noon, passOf, standingWith } from './samples';

const verdict = (standings: readonly LimitStanding[], passes: readonly Pass[] = [], url = 'https://example.com/') =>
  judge({ address: addressOf(url), tabId: 1, now: noon, standings, passes, found: nothingFound });

const pause = standingWith(limitOf(), { until: noon + hour });
const slowPause = standingWith(limitOf({ id: 'b', waitSeconds: 30, passMinutes: [10, 20] }), {
  until: noon + 2 * hour,
});
const block = standingWith(limitOf({ id: 'c', strength: 'block' }), { until: noon + hour });
const longBlock = standingWith(limitOf({ id: 'd', strength: 'block' }));
const notice = standingWith(limitOf({ id: 'e', strength: 'notice' }));

describe('the verdict', () => {
  test('allows where no limit covers the address', () => {
    expect(verdict([block], [], 'https://example.org/')).toEqual({ kind: 'allow', passUntil: null });
  });

  test('allows where the limit is not in force', () => {
    expect(verdict([{ ...block, inForce: false }])).toEqual({ kind: 'allow', passUntil: null });
  });

  test('names every limit of the strongest strength, and no other', () => {
    expect(verdict([pause, block, notice, longBlock])).toMatchObject({ kind: 'block', limits: ['c', 'd'] });
    expect(verdict([notice, pause, slowPause])).toMatchObject({ kind: 'pause', limits: ['a', 'b'] });
  });

  test('has the longest wait, the minutes that are too long for none and the latest end', () => {
    const expected = { kind: 'pause', limits: ['a', 'b'], waitSeconds: 30, minutes: [5, 10], until: noon + 2 * hour };
    expect(verdict([pause, slowPause])).toEqual(expected);
  });

  test('has no end where one of its limits has none', () => {
    expect(verdict([block])).toMatchObject({ until: noon + hour });
    expect(verdict([block, longBlock])).toMatchObject({ until: null });
  });

  test('lets no page that a limit does not name lengthen its wait', () => {
    const elsewhere = standingWith(
      limitOf({ id: 'f', waitSeconds: 600, sites: { mode: 'these', patterns: ['b.org'], lists: [], labelled: false } }),
    );
    expect(verdict([pause, elsewhere])).toMatchObject({ limits: ['a'], waitSeconds: 10 });
  });

  test('is of a session while one holds the limit, and no pass answers it', () => {
    const inFocus: LimitStanding = { ...pause, strength: 'block', inFocus: true };
    expect(verdict([inFocus], [passOf()])).toEqual({
      kind: 'block',
      limits: ['a'],
      until: noon + hour,
      allowance: null,
    });
  });

  test('covers nothing of a site that helps', () => {
    const all = standingWith(
      limitOf({ strength: 'block', sites: { mode: 'everything-except', patterns: [], lists: [], labelled: false } }),
    );
    expect(verdict([all]).kind).toBe('block');
    expect(verdict([all], [], 'https://www.samaritans.org/')).toEqual({ kind: 'allow', passUntil: null });
  });

  test.each([
    ['allow', false],
    ['notice', false],
    ['pause', true],
    ['block', true],
  ])('%s keeps the page from opening: %s', (kind, stop) => {
    const given = { allow: [], notice: [notice], pause: [pause], block: [block] }[kind] ?? [];
    expect(isStop(verdict(given))).toBe(stop);
  });
});

describe('a pass', () => {
  test('answers the limits that it names, and says until when', () => {
    expect(verdict([pause], [passOf()])).toEqual({ kind: 'allow', passUntil: noon + 5 * minute });
    expect(verdict([pause, notice], [passOf()])).toEqual({
      kind: 'notice',
      limits: ['e'],
      passUntil: noon + 5 * minute,
    });
  });

  test('does not answer a pause limit that came into force later', () => {
    expect(verdict([pause, slowPause], [passOf()])).toMatchObject({ kind: 'pause', limits: ['b'], waitSeconds: 30 });
  });

  test('does not answer a block, even one that it names', () => {
    expect(verdict([block], [passOf({ limits: ['c'] })]).kind).toBe('block');
  });

  test('that names a limit no longer in force is not in the way and not spoken of', () => {
    expect(verdict([{ ...pause, inForce: false }], [passOf()])).toEqual({ kind: 'allow', passUntil: null });
  });

  test.each([
    ['its site', 'https://example.com/', true],
    ['below its site', 'https://a.b.example.com/x', true],
    ['another site', 'https://example.org/', false],
    ['a site whose name ends alike', 'https://notexample.com/', false],
  ])('holds on %s (%s): %s', (_, url, holds) => {
    const question = { address: addressOf(url), tabId: 1, now: noon, passes: [passOf()] };
    expect(passFor(question) !== undefined).toBe(holds);
  });

  test('of one tenant of a shared domain is none of another', () => {
    const passes = [passOf({ site: 'me.github.io' })];
    expect(passFor({ address: addressOf('https://me.github.io/'), tabId: 1, now: noon, passes })).toBeDefined();
    expect(passFor({ address: addressOf('https://you.github.io/'), tabId: 1, now: noon, passes })).toBeUndefined();
  });

  test('holds until its end and not at its end', () => {
    const passes = [passOf({ until: noon + 1 })];
    expect(passFor({ address: addressOf('https://example.com/'), tabId: 1, now: noon, passes })).toBeDefined();
    expect(passFor({ address: addressOf('https://example.com/'), tabId: 1, now: noon + 1, passes })).toBeUndefined();
  });
});

describe('the minutes offered', () => {
  test.each([
    ['one offer, ascending', [[10, 5, 15]], [5, 10, 15]],
    [
      'all that are offered and too long for none',
      [
        [5, 10, 15],
        [10, 15],
        [15, 10, 20],
      ],
      [5, 10, 15],
    ],
    [
      'all of the shorter offer where they share none',
      [
        [5, 10],
        [15, 20],
      ],
      [5, 10],
    ],
    ['the shortest where only some share', [[20], [20, 30], [15]], [15]],
    ['each once', [[5, 5], [5]], [5]],
  ])('%s', (_, offers, minutes) => {
    expect(minutesOffered(offers)).toEqual(minutes);
  });
});
