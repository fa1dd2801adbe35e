import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseSiteAddress } from '../../../lib/domain/addresses/site-address';
import { formatSitePattern, parseSitePattern } from '../../../lib/domain/addresses/site-pattern';
import { nothingFound } from '../../../lib/domain/limits/found';
import { limitDraftSchema } from '../../../lib/domain/limits/limit';
import { coversAddress } from '../../../lib/domain/limits/site-set';
import { readMoved } from '../../../lib/domain/move-in/read-moved';
import { read, rules, sample } from './rules';

const leechBlock = sample('leechblock-ng-1.6.3-subdomains.txt');
const blockSite: object = JSON.parse(sample('block-site-0.6.0-reverse.json'));

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** What LeechBlock says of its patterns: they match the beginning of an address; `*` stays within a part, `**` does not. */
const leechBlockMatches = (pattern: string, address: string, subdomains: boolean): boolean => {
  const parts = pattern.replace(/^www\./, '').split(/(\*\*+|\*)/);
  const body = parts.map((part) => (part === '*' ? '[^/]*' : part.startsWith('**') ? '.*' : literal(part))).join('');
  return new RegExp(`^https?://${subdomains ? '(?:[^/]*\\.)?' : '(?:www\\.)?'}${body}`, 'i').test(address);
};

/** What Block Site says of its entries: a bare host covers all below it; with a star or a scheme it is the whole address. */
const blockSiteMatches = (entry: string, address: string): boolean =>
  entry.includes('://') || entry.includes('*')
    ? new RegExp(`^${entry.split('*').map(literal).join('.*')}`, 'i').test(address)
    : new RegExp(`^https?://(?:[^/]+\\.)*${literal(entry)}`, 'i').test(address);

const label = fc.constantFrom('a', 'b', 'www', 'm');
const host = fc
  .tuple(fc.array(label, { maxLength: 3 }), fc.constantFrom('a.test', 'b.test'))
  .map(([front, site]) => [...front, site].join('.'));
const path = fc.constantFrom('', '/', '/x', '/x/y', '/xy', '/x?q=1', '/X');
const star = fc.constantFrom('', '*', '**');
const pattern = fc
  .tuple(fc.constantFrom('', '*.', 'www.', '*', 'http://'), host, fc.constantFrom('', '/', '/x', '/x/', '/x/*/y'), star)
  .map((parts) => parts.join(''));
const address = fc
  .tuple(fc.constantFrom('http://', 'https://'), host, path)
  .map((parts) => new URL(parts.join('')).href);

const covers = (text: string, url: string): { readonly covered: boolean; readonly said: readonly string[] } => {
  const moved = readMoved(text, rules);
  const place = parseSiteAddress(url);
  if (!moved.ok || !place) return { covered: false, said: [] };
  const [limit] = moved.limits;
  return {
    covered: limit !== undefined && coversAddress(limit.draft.sites, place, nothingFound),
    said: limit?.remarks.map(({ kind }) => kind) ?? [],
  };
};

describe('what is moved', () => {
  it('covers no address that LeechBlock let pass, unless it says so', () => {
    const noted: string[] = [];
    fc.assert(
      fc.property(pattern, address, fc.boolean(), (line, url, subdomains) => {
        const text = leechBlock
          .replace(/^sites1=.*$/m, () => `sites1=${line}`)
          .replace('matchSubdomains=true', `matchSubdomains=${subdomains}`);
        const { covered, said } = covers(text, url);
        const bare = line.replace(/^http:\/\//, '');
        if (covered && !leechBlockMatches(bare, url, subdomains)) {
          noted.push(line);
          expect(said).toContain('path');
        }
      }),
      { numRuns: 3000 },
    );
    // The exception to the rule is met, so that the rule was tried.
    expect(noted.length).toBeGreaterThan(0);
  });

  it('covers no address that Block Site let pass, unless it says so', () => {
    fc.assert(
      fc.property(pattern, address, (line, url) => {
        const text = JSON.stringify({ ...blockSite, reverse: false, blocked: [line] });
        const { covered, said } = covers(text, url);
        // One host over http or https is one site for Ebb.
        const either = [url, url.replace(/^https/, 'http')];
        if (covered && !either.some((each) => blockSiteMatches(line, each))) expect(said).toContain('path');
      }),
      { numRuns: 3000 },
    );
  });

  it('is always what a form could have made', () => {
    const line = fc.oneof(pattern, fc.string(), fc.constantFrom('+a.test', '~word', '>b.test', 'FILE', '#x'));
    const options = fc.record({
      sites1: fc.array(line).map((lines) => lines.join(' ').replace(/[\r\n]/g, ' ')),
      times1: fc.constantFrom('', '0000-2400', '0900-1000,2200-2400'),
      days1: fc.nat(127).map(String),
      limitMins1: fc.constantFrom('', '1', '0.5', '90', '1439', '99999'),
      limitPeriod1: fc.constantFrom('', '300', '3600', '14400', '86400', '604800', '2419200'),
      conjMode1: fc.boolean().map(String),
      blockURL1: fc.constantFrom('blocked.html?$S&$U', 'delayed.html?$S&$U', 'about:blank'),
      delaySecs1: fc.nat(5000).map(String),
      setName1: fc.string().map((name) => name.replace(/[\r\n]/g, ' ')),
    });
    fc.assert(
      fc.property(options, (values) => {
        const text = Object.entries(values).reduce(
          (all, [name, value]) => all.replace(new RegExp(`^${name}=.*$`, 'm'), () => `${name}=${value}`),
          leechBlock,
        );
        const moved = readMoved(text, rules);
        for (const { draft } of moved.ok ? moved.limits : []) {
          expect(v.safeParse(limitDraftSchema, draft).issues).toBeUndefined();
          for (const each of draft.sites.patterns) {
            const parsed = parseSitePattern(each, rules.isPublicSuffix);
            expect(parsed.ok && formatSitePattern(parsed.pattern)).toBe(each);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever the text', () => {
    const start = fc.constantFrom('', '{', '[', 'sites1=', 'numSets=1\nsites1=', '{"initialBlock":true,"blocked":');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 400 }), (before, text) => {
        expect(typeof readMoved(before + text, rules).ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
    expect(read('a.example').limits).toHaveLength(1);
  });
});
