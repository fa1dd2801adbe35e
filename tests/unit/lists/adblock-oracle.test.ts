import { type AnyRule, type NetworkRule, NetworkRuleType, RuleCategory, RuleParser } from '@adguard/agtree';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { LineOutcome } from '../../../lib/domain/lists/list-account';
import { domainsOf, readText } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const isNetworkRule = (rule: AnyRule): rule is NetworkRule =>
  rule.category === RuleCategory.Network && rule.type === NetworkRuleType.NetworkRule;

const kindsOfRequest = [
  'script',
  'image',
  'stylesheet',
  'xmlhttprequest',
  'font',
  'media',
  'popup',
  'subdocument',
  'websocket',
];
const ofPages = ['document', 'doc', 'all'];
const harmless = ['important', 'match-case', 'badfilter'];

/** Whether the parsed rule stops every page of a site: an own reading of the tree, which shares no code with the product. */
const stopsPages = (rule: NetworkRule): boolean => {
  const modifiers = rule.modifiers?.children ?? [];
  const names = modifiers.map(({ name }) => name.value);
  if (modifiers.some(({ exception, value }) => exception === true || value !== undefined)) return false;
  if (names.some((name) => ![...kindsOfRequest, ...ofPages, ...harmless].includes(name))) return false;
  return !names.some((name) => kindsOfRequest.includes(name)) || names.some((name) => ofPages.includes(name));
};

const expectedOutcome = (line: string): LineOutcome => {
  const rule = RuleParser.parse(line);
  if (!isNetworkRule(rule)) return rule.category === RuleCategory.Cosmetic ? 'cosmetic' : 'comment';
  const site = /^\|\|([a-z0-9.-]+)\^$/.exec(rule.pattern.value)?.[1];
  if (site === undefined) return /^\|\|[a-z0-9.-]+\//.test(rule.pattern.value) ? 'page' : 'pattern';
  if (!site.includes('.')) return 'single-label';
  if (!stopsPages(rule)) return 'option';
  return rule.exception || rule.modifiers?.children.some(({ name }) => name.value === 'badfilter')
    ? 'exception'
    : 'taken';
};

const site = fc.constantFrom(
  'a.example',
  'www.b.example',
  'c-d.example',
  'x.y.z.example',
  'single',
  'ad*.example',
  'e.example/*/f',
);
const modifier = fc.oneof(
  fc.constantFrom(...kindsOfRequest, ...ofPages, ...harmless),
  fc.constantFrom(
    'third-party',
    '~third-party',
    '~script',
    'domain=f.example',
    'domain=f.example|~g.example',
    'generichide',
  ),
  fc.constantFrom(
    'denyallow=f.example',
    'removeparam=g',
    'csp=script-src none',
    'redirect=noop.js',
    'dnsrewrite=NXDOMAIN',
    'ctag=a',
  ),
);
const rule = fc
  .tuple(fc.constantFrom('', '@@'), site, fc.uniqueArray(modifier, { maxLength: 4 }))
  .map(([sign, host, options]) => `${sign}||${host}^${options.length > 0 ? `$${options.join(',')}` : ''}`);

describe('as @adguard/agtree reads it', () => {
  test('a rule of an ad blocker is taken, or left out for the same reason', () => {
    fc.assert(
      fc.property(rule, (line) => {
        expect([line, readText(line).account.lineCounts[expectedOutcome(line)]]).toEqual([line, 1]);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    '##.banner',
    'a.example##.banner',
    'a.example,b.example##.banner > div',
    '~a.example##.banner',
    'a.example#@#.banner',
    'a.example#?#div:has(> a)',
    'a.example##+js(set-constant, a, b)',
    'a.example#%#window.a = 1;',
    '! a remark',
    '!#if env_chromium',
    '!+ NOT_OPTIMIZED',
    '[Adblock Plus 2.0]',
    '[uBlock Origin]',
    '# a remark',
  ])('%s is no rule for pages', (line) => {
    expect(readText(line).account.lineCounts[expectedOutcome(line)]).toBe(1);
  });

  test('the sites of a list are those of its rules', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 20 }), (lines) => {
        const listed = lines
          .filter((line) => expectedOutcome(line) === 'taken')
          .map((line) => /\|\|([^^]+)/.exec(line)?.[1]);
        for (const domain of domainsOf(lines.join('\n'))) expect(listed).toContain(domain);
      }),
      { numRuns: 300 },
    );
  });
});
