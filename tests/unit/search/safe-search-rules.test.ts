import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registrableDomain } from '../../../lib/domain/addresses/public-suffix';
import { limitRules } from '../../../lib/domain/enforcement/limit-rules';
import { idRanges, priorities, type Rule, ruleApplies, rulesStop } from '../../../lib/domain/enforcement/rule';
import { passRules } from '../../../lib/domain/enforcement/wanted-rules';
import { engineIds } from '../../../lib/domain/search/engine-names';
import { anywhereAt, isSiteOf } from '../../../lib/domain/search/engine-patterns';
import { engines } from '../../../lib/domain/search/engines';
import { safeAddress } from '../../../lib/domain/search/safe-address';
import { safeSearchInPass, safeSearchRules } from '../../../lib/domain/search/safe-search-rules';
import { addressOf, limitOf, passOf } from '../enforcement/samples';

const hosts: Readonly<Record<(typeof engineIds)[number], readonly string[]>> = {
  google: ['www.google.com', 'google.de', 'images.google.co.uk'],
  youtube: ['www.youtube.com', 'm.youtube.com', 'www.youtube-nocookie.com'],
  bing: ['www.bing.com'],
  duckduckgo: ['duckduckgo.com', 'lite.duckduckgo.com'],
  yahoo: ['search.yahoo.com', 'fr.search.yahoo.com'],
  onesearch: ['www.onesearch.com'],
  ecosia: ['www.ecosia.org'],
  qwant: ['www.qwant.com'],
  brave: ['search.brave.com'],
  yandex: ['yandex.ru', 'yandex.com.tr', 'ya.ru'],
};
const all = safeSearchRules(engineIds);

/** What the browser would do with a request: of the rules of one kind that apply, the highest. */
const highest = (rules: readonly Rule[], href: string) =>
  Math.max(0, ...rules.filter((rule) => ruleApplies(rule, addressOf(href), 1)).map(({ priority }) => priority));

test('every rule has an id of its own in its range, however many passes there are', () => {
  const passes = Array.from({ length: 30 }, (_, slot) => passOf({ slot, site: 'google.com' }));
  const inPasses = passes.flatMap((pass) => safeSearchInPass(engineIds, pass, 'p'));
  const ids = [...all, ...inPasses].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const { safeSearch, safeSearchInPass: ofPasses } = idRanges;
  expect(all.every(({ id }) => id >= safeSearch.from && id <= safeSearch.to)).toBe(true);
  expect(inPasses.every(({ id }) => id >= ofPasses.p.from && id <= ofPasses.p.to)).toBe(true);
});

test('none stands where SafeSearch is off, and the order of turning on changes none', () => {
  expect(safeSearchRules([])).toEqual([]);
  expect(safeSearchRules([...engineIds].reverse())).toEqual(all);
});

test('every regular expression is short, and one of JavaScript too', () => {
  for (const rule of all) expect(() => new RegExp(rule.regex ?? '(')).not.toThrow();
  expect(all.map(({ regex = '' }) => regex.length).every((length) => length < 400)).toBe(true);
});

test('the rules ask wherever the address is changed, and nowhere else', () => {
  const params = all.filter(({ action }) => action === 'params');
  const parts = fc.constantFrom('search', 'images', 'maps', '', 'html/', 'video/search', 'webhp');
  const host = fc.constantFrom(...Object.values(hosts).flat(), 'mail.google.com', 'example.com', 'google.com.example');
  fc.assert(
    fc.property(host, parts, fc.constantFrom('', '?q=a', '?'), (name, path, query) => {
      const href = new URL(`https://${name}/${path}${query}`).href;
      const applies = params.some((rule) => ruleApplies(rule, addressOf(href), 1));
      expect(safeAddress(href, engineIds) !== null).toBe(applies);
    }),
  );
});

describe('a limit on an engine', () => {
  const href = 'https://www.google.com/search?q=a';
  const limit = limitOf({ sites: { mode: 'these', patterns: ['google.com'], lists: [], labelled: false } });

  test.each(['pause', 'block'] as const)('that stops it (%s) comes before SafeSearch', (strength) => {
    const rules = [...all, ...limitRules(limit, strength)];
    expect(rulesStop(rules, addressOf(href), 1)).toBe(true);
    expect(rulesStop(all, addressOf(href), 1)).toBe(false);
  });

  test.each([
    [false, priorities.pass],
    [true, priorities.allowance],
  ])('with a pass (of an allowance: %s) is open, and searched safely', (allowance, priority) => {
    const pass = passOf({ site: 'google.com', tabId: 1, allowance });
    const inPass = safeSearchInPass(engineIds, pass, 'n');
    expect(inPass.every(({ tabIds }) => tabIds?.length === 1 && tabIds[0] === 1)).toBe(true);
    expect(highest(inPass, href)).toBe(priority + 1);
    const rules = [...all, ...limitRules(limit, 'pause'), ...passRules([pass], 'n'), ...inPass];
    expect(rulesStop(rules, addressOf(href), 1)).toBe(false);
    expect(rulesStop([...rules, ...limitRules(limit, 'block')], addressOf(href), 1)).toBe(!allowance);
  });

  test('leaves a pass for any other site without rules of SafeSearch', () => {
    expect(safeSearchInPass(engineIds, passOf({ site: 'example.com' }), 'n')).toEqual([]);
  });
});

test.each(Object.entries(hosts))('a pass for any host of %s is known as one', (id, names) => {
  const engine = engines[id as keyof typeof hosts]; // CAST: the keys of the table
  for (const name of names) {
    expect(new RegExp(anywhereAt(engine)).test(`https://${name}/`)).toBe(true);
    expect(isSiteOf(engine, registrableDomain(name))).toBe(true);
  }
});
