import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitRules } from '../../../lib/domain/enforcement/limit-rules';
import { idRanges, priorities, type Rule, ruleApplies, rulesStop } from '../../../lib/domain/enforcement/rule';
import { markOf, ruleDifference } from '../../../lib/domain/enforcement/rule-difference';
import { currentRules, passRules, standingRules } from '../../../lib/domain/enforcement/wanted-rules';
import type { Limit } from '../../../lib/domain/limits/limit';
import { addressOf, limitArbitrary, limitOf, passOf, standingWith } from './samples';

const block = (patterns: string[], mode: Limit['sites']['mode'] = 'these') =>
  limitRules(limitOf({ sites: { mode, patterns, lists: [], labelled: false } }), 'block');
const stops = (rules: readonly Rule[], url: string) => rulesStop(rules, addressOf(url), 1);

describe('the rules of a limit', () => {
  test('put all its domains in one rule', () => {
    expect(block(['example.org', 'example.com', 'example.com'])).toEqual([
      {
        id: 1_000,
        priority: 30,
        action: 'redirect',
        frames: true,
        domains: ['example.com', 'example.org'],
      },
    ]);
  });

  test('of a pause leave frames alone and give way to a pass', () => {
    const [rule] = limitRules(limitOf(), 'pause');
    expect(rule).toMatchObject({ priority: 10, frames: false });
    expect(priorities).toMatchObject({ pause: 10, pass: 20, block: 30, allowance: 40 });
  });

  test('leave out exceptions and sites that help', () => {
    const rules = block(['example.com', '+mail.example.com']);
    expect(rules[0]?.excludedDomains).toEqual(['mail.example.com']);
    const all = block(['example.com'], 'everything-except');
    expect(all).toHaveLength(1);
    expect(all[0]?.domains).toBeUndefined();
    expect(all[0]?.excludedDomains).toContain('example.com');
    expect(all[0]?.excludedDomains).toContain('988lifeline.org');
  });

  test.each([
    [['example.com', '+~docs'], 'these'],
    [['~docs'], 'everything-except'],
  ] as const)('are none where a word is excepted: %j, %s', (patterns, mode) => {
    expect(block([...patterns], mode)).toEqual([]);
  });

  test.each([
    ['www.988lifeline.org', 'https://www.988lifeline.org/'],
    ['=www.988lifeline.org', 'https://www.988lifeline.org/'],
    ['988lifeline.org/chat', 'https://988lifeline.org/chat'],
    ['~chat', 'https://988lifeline.org/chat'],
  ])('of %s leave the site that helps alone', (pattern, url) => {
    expect(stops(block([pattern]), url)).toBe(false);
  });

  test.each([
    ['=www.example.com', 'https://www.example.com/', true],
    ['=www.example.com', 'https://www.example.com:8080/a?b', true],
    ['=www.example.com', 'https://a.www.example.com/', false],
    ['=www.example.com', 'https://wwwXexample.com/', false],
    ['*.example.com', 'https://www.example.com/', true],
    ['*.example.com', 'https://example.com/', false],
    ['example.com/news', 'https://www.example.com/news/today', true],
    ['example.com/news', 'https://example.com/news?a', true],
    ['example.com/news', 'https://example.com/newsroom', false],
    ['example.com/news', 'https://example.com/NEWS', false],
    ['example.com/news*', 'https://example.com/newsroom', true],
    ['example.com/a.b', 'https://example.com/aXb', false],
    ['~casino', 'https://casino.example/', true],
    ['~casino', 'https://example.com/best-casino', true],
    ['~casino', 'https://example.com/?q=best+casino', true],
    ['~casino', 'https://example.com/casinos', false],
    ['~casino', 'https://example.com/#casino', false],
    ['~casino', 'https://casino@example.com/', false],
    ['~18', 'https://example.com:18/', false],
    ['~café', 'https://example.com/caf%C3%A9', false],
  ])('of %s stop %s: %s', (pattern, url, stopped) => {
    expect(stops(block([pattern]), url)).toBe(stopped);
  });
});

describe('a set of rules', () => {
  const redirect: Rule = { id: 1, priority: 10, action: 'redirect', frames: false };
  const allow: Rule = { id: 2, priority: 10, action: 'allow', frames: false };

  test('lets allow win a tie, and the higher priority win otherwise', () => {
    expect(stops([redirect], 'https://example.com/')).toBe(true);
    expect(stops([redirect, allow], 'https://example.com/')).toBe(false);
    expect(stops([{ ...redirect, priority: 11 }, allow], 'https://example.com/')).toBe(true);
    expect(stops([], 'https://example.com/')).toBe(false);
  });

  test('applies in its tabs alone', () => {
    const rule = { ...redirect, tabIds: [7] };
    expect(ruleApplies(rule, addressOf('https://example.com/'), 7)).toBe(true);
    expect(ruleApplies(rule, addressOf('https://example.com/'), 8)).toBe(false);
  });
});

describe('the rules of passes', () => {
  test('name tab and site, and lie in the range of their windows', () => {
    const passes = [passOf({ tabId: 5, slot: 0 }), passOf({ tabId: 6, slot: 3, site: 'example.org' })];
    for (const replica of ['n', 'p'] as const) {
      const range = idRanges.passes[replica];
      expect(passRules(passes, replica)).toEqual([
        { id: range.from, priority: 20, action: 'allow', domains: ['example.com'], tabIds: [5], frames: false },
        { id: range.from + 3, priority: 20, action: 'allow', domains: ['example.org'], tabIds: [6], frames: false },
      ]);
    }
  });

  test('let a pause pass in their tab and no other, and never a block', () => {
    const pause = limitRules(limitOf(), 'pause');
    const [pass] = passRules([passOf({ tabId: 5 })], 'n');
    if (!pass) throw new Error('no pass');
    const address = addressOf('https://www.example.com/');
    expect(rulesStop([...pause, pass], address, 5)).toBe(false);
    expect(rulesStop([...pause, pass], address, 6)).toBe(true);
    expect(rulesStop([...block(['example.com']), pass], address, 5)).toBe(true);
  });

  test('and of moves and limits share no id', () => {
    const ranges = [idRanges.limits, ...Object.values(idRanges.passes), ...Object.values(idRanges.moves)];
    const sorted = ranges.toSorted((a, b) => a.from - b.from);
    for (const [index, range] of sorted.entries()) expect(range.from).toBeGreaterThan(sorted[index - 1]?.to ?? 0);
  });
});

describe('where rules stand', () => {
  const always = standingWith(limitOf({ strength: 'block' }));
  const schedule = standingWith(
    limitOf({ when: { kind: 'schedule', windows: [{ days: [1], from: '09:00', to: '17:00' }] } }),
  );
  test.each([
    ['always: on disk', always, 1, 0],
    ['always, on hold: nowhere', standingWith({ ...always.limit, onHold: true }, { inForce: false }), 0, 0],
    ['an open schedule: for this run', schedule, 0, 1],
    ['a closed schedule: nowhere', { ...schedule, inForce: false }, 0, 0],
    ['a session that makes a pause block: both', standingWith(limitOf(), { strength: 'block', inFocus: true }), 1, 1],
    ['a session on a block that always holds: on disk', { ...always, inFocus: true }, 1, 0],
  ])('%s', (_, standing, onDisk, thisRun) => {
    expect(standingRules([standing])).toHaveLength(onDisk);
    expect(currentRules([standing])).toHaveLength(thisRun);
  });
});

describe('the difference of two sets', () => {
  const apply = (installed: readonly Rule[], { remove, add }: ReturnType<typeof ruleDifference>) => [
    ...installed.filter(({ id }) => !remove.includes(id)),
    ...add,
  ];
  const sets = fc.uniqueArray(limitArbitrary, { selector: ({ number }) => number, maxLength: 4 });

  test('leads from the one to the other, and then there is none', () => {
    fc.assert(
      fc.property(sets, sets, fc.constantFrom('pause' as const, 'block' as const), (before, after, strength) => {
        const installed = before.flatMap((limit) => limitRules(limit, 'block'));
        const wanted = after.flatMap((limit) => limitRules(limit, strength));
        const there = apply(installed, ruleDifference(installed.map(markOf), wanted));
        expect(there.toSorted((a, b) => a.id - b.id)).toEqual(wanted.toSorted((a, b) => a.id - b.id));
        expect(ruleDifference(there.map(markOf), wanted)).toEqual({ remove: [], add: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('takes no notice of the order in which the browser gives fields and rules back', () => {
    const rules = [...block(['example.com', '=a.org', '~word']), allowOther];
    const reversed = rules.map((rule) => Object.fromEntries(Object.entries(rule).reverse()) as unknown as Rule);
    expect(ruleDifference(reversed.toReversed().map(markOf), rules)).toEqual({ remove: [], add: [] });
  });
  const allowOther: Rule = {
    id: 20_000_000,
    priority: 20,
    action: 'allow',
    domains: ['a.org'],
    tabIds: [1],
    frames: false,
  };

  test('removes a rule that it adds anew, since an id can be given once', () => {
    const [before] = block(['example.com']);
    const [after] = block(['example.org']);
    if (!before || !after) throw new Error('no rule');
    expect(ruleDifference([markOf(before)], [after])).toEqual({ remove: [1_000], add: [after] });
  });
});
