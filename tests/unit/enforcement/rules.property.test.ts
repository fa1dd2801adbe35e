import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitRules, mostLiteral } from '../../../lib/domain/enforcement/limit-rules';
import { asFor, wantedListRules } from '../../../lib/domain/enforcement/list-rules';
import { idRanges, rulesStop } from '../../../lib/domain/enforcement/rule';
import { currentRules, mostRegexes, passRules, standingRules } from '../../../lib/domain/enforcement/wanted-rules';
import { nothingFound } from '../../../lib/domain/limits/found';
import { isStop, judge } from '../../../lib/domain/limits/judge';
import type { Limit, Strength } from '../../../lib/domain/limits/limit';
import { standingOf } from '../../../lib/domain/limits/standing-of';
import { berlin, unused } from '../limits/samples';
import {
  addressArbitrary,
  addressOf,
  limitArbitrary,
  limitOf,
  noon,
  passOf,
  patternText,
  standingWith,
} from './samples';

const runs = { numRuns: 3_000 };

describe('rules of one limit', () => {
  test('stop no address that the verdict lets pass', () => {
    let stopped = 0;
    fc.assert(
      fc.property(
        limitArbitrary,
        addressArbitrary,
        fc.constantFrom<Strength>('pause', 'block'),
        (limit, address, strength) => {
          if (!rulesStop(limitRules(limit, strength), address, 1)) return;
          stopped += 1;
          const standings = [standingWith(limit, { strength })];
          expect(judge({ address, tabId: 1, now: noon, standings, passes: [], found: nothingFound }).kind).toBe(
            strength,
          );
        },
      ),
      runs,
    );
    // The property says something only where rules stop a page.
    expect(stopped).toBeGreaterThan(200);
  });

  test('stop every address that a plain domain covers', () => {
    const domains = fc.uniqueArray(fc.constantFrom('example.com', 'example.org', '127.0.0.1', 'localhost'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        domains,
        addressArbitrary,
        fc.constantFrom<Strength>('pause', 'block'),
        (patterns, address, strength) => {
          const limit = limitOf({ sites: { mode: 'these', patterns, lists: [], labelled: false } });
          const covered = isStop(
            judge({ address, tabId: 1, now: noon, standings: [standingWith(limit)], passes: [], found: nothingFound }),
          );
          expect(rulesStop(limitRules(limit, strength), address, 1)).toBe(covered);
        },
      ),
      runs,
    );
  });

  test('are none for a notice', () => {
    fc.assert(
      fc.property(limitArbitrary, (limit) => {
        expect(limitRules(limit, 'notice')).toEqual([]);
      }),
    );
  });

  test('have ids of their own in the range of limits, whatever the other limits', () => {
    fc.assert(
      fc.property(fc.uniqueArray(limitArbitrary, { selector: ({ number }) => number, maxLength: 6 }), (limits) => {
        const ids = limits.flatMap((limit) => limitRules(limit, 'block').map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(id).toBeGreaterThanOrEqual(idRanges.limits.from);
          expect(id).toBeLessThanOrEqual(idRanges.limits.to);
        }
      }),
    );
  });

  test('are the same again for the same limit', () => {
    fc.assert(
      fc.property(limitArbitrary, (limit) => {
        const copy: Limit = structuredClone(limit);
        expect(limitRules(copy, 'block')).toEqual(limitRules(limit, 'block'));
      }),
    );
  });
});

describe('regular expressions', () => {
  const regexesOf = (patterns: readonly string[]) =>
    limitRules(
      limitOf({ sites: { mode: 'these', patterns: [...patterns], lists: [], labelled: false } }),
      'block',
    ).flatMap(({ regex }) => regex ?? []);

  test('are of the kind that the browser takes: no look-around, no back-reference, ASCII, and short', () => {
    fc.assert(
      fc.property(fc.array(patternText, { maxLength: 6 }), (patterns) => {
        for (const regex of regexesOf(patterns)) {
          expect(regex).not.toMatch(/\(\?[=!<]/);
          expect(regex).not.toMatch(/\\[1-9kpP]/);
          expect(regex).toMatch(/^[\x21-\x7e]+$/);
          expect(regex.length).toBeLessThan(1_500);
          expect(() => new RegExp(regex)).not.toThrow();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  // Chromium refuses an expression that takes more than 2 kB when compiled, and with it the whole update. It was seen to
  // refuse 85 literal characters in a path pattern, 62 in a word, 101 in a host.
  test.each([
    ['path', (length: number) => `example.com/${'a'.repeat(length - 12)}`],
    ['host', (length: number) => `=${'a'.repeat(length - 12)}.example.com`],
    ['below', (length: number) => `*.${'a'.repeat(length - 12)}.example.com`],
    ['word', (length: number) => `~${'a'.repeat(length)}`],
  ])('of a long %s are left to the guard', (_, make) => {
    expect(regexesOf([make(mostLiteral)]).length).toBeGreaterThan(0);
    expect(regexesOf([make(mostLiteral + 1)])).toEqual([]);
    expect(mostLiteral).toBeLessThanOrEqual(55);
  });

  test('stay, over all limits, within what the browser takes in one set', () => {
    const standings = Array.from({ length: 8 }, (_, limit) => {
      const patterns = Array.from({ length: 200 }, (_, site) => `example.com/${limit}/${site}`);
      return standingWith(
        limitOf({
          id: `${limit}`,
          number: limit + 1,
          sites: { mode: 'these', patterns: ['a.org', ...patterns], lists: [], labelled: false },
        }),
      );
    });
    const rules = standingRules(standings);
    expect(rules.filter(({ regex }) => regex !== undefined)).toHaveLength(mostRegexes);
    expect(mostRegexes).toBeLessThanOrEqual(1_000);
    // Domains cost nothing and are never left out.
    expect(rules.filter(({ domains }) => domains?.includes('a.org'))).toHaveLength(8);
  });
});

describe('all rules of an hour', () => {
  const whens = [
    { kind: 'always' as const },
    { kind: 'schedule' as const, windows: [{ days: [3 as const], from: '09:00', to: '17:00' }] },
    { kind: 'budgets' as const, budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 1 }], within: null },
  ];
  const situation = fc.record({
    limits: fc.uniqueArray(
      fc
        .record({ limit: limitArbitrary, when: fc.constantFrom(...whens), onHold: fc.boolean(), focused: fc.boolean() })
        .map(({ limit, when, onHold, focused }) => ({ limit: { ...limit, when, onHold }, focused })),
      { selector: ({ limit }) => limit.number, maxLength: 4 },
    ),
    used: fc.boolean(),
    pass: fc.boolean(),
    address: addressArbitrary,
    lists: fc.subarray(['x', 'y']),
    labelled: fc.boolean(),
  });

  test('stop no page that the verdict lets pass, with passes, sessions and holds', () => {
    let stopped = 0;
    let byLists = 0;
    fc.assert(
      fc.property(situation, ({ limits, used, pass, address, lists, labelled }) => {
        const found = { lists: new Set(lists), labelled };
        const focus = {
          limits: limits.flatMap((one) => (one.focused ? one.limit.id : [])),
          startedAt: 0,
          endsAt: noon + 1,
        };
        const usage = used ? { ...unused, day: { ...unused.day, ms: 60_000 } } : unused;
        const standings = limits.map(({ limit }) => standingOf(limit, usage, { now: noon, calendar: berlin, focus }));
        const passes = pass ? [passOf({ limits: limits.map(({ limit }) => limit.id) })] : [];
        const listed = wantedListRules(standings).filter(({ list }) => found.lists.has(list));
        const own = [...standingRules(standings), ...currentRules(standings), ...passRules(passes, 'n')];
        const rules = [...own, ...listed.map((rule) => asFor(address.host, rule))];
        expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
        if (!rulesStop(rules, address, 1)) return;
        stopped += 1;
        expect(isStop(judge({ address, tabId: 1, now: noon, standings, passes, found }))).toBe(true);
        if (!rulesStop(own, address, 1)) byLists += 1;
      }),
      runs,
    );
    expect(stopped).toBeGreaterThan(200);
    expect(byLists).toBeGreaterThan(50);
  });

  test.each([
    ['always', false, false],
    ['always', false, true],
    ['always', true, true],
    ['schedule', false, false],
    ['schedule', true, true],
    ['budgets', false, true],
  ] as const)('stop a plain domain in force: %s, on hold %s, in a session %s', (kind, onHold, focused) => {
    for (const strength of ['pause', 'block'] as const) {
      const when = whens.find((one) => one.kind === kind) ?? whens[0];
      if (!when) throw new Error('no when');
      const limit = limitOf({ when, onHold, strength });
      const focus = focused ? { limits: ['a'], startedAt: 0, endsAt: noon + 1 } : null;
      const standings = [standingOf(limit, unused, { now: noon, calendar: berlin, focus })];
      expect(standings[0]?.inForce).toBe(true);
      const rules = [...standingRules(standings), ...currentRules(standings)];
      expect(rulesStop(rules, addressOf('https://www.example.com/'), 1)).toBe(true);
    }
  });
});
