import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPublicSuffix } from '../../../lib/domain/addresses/public-suffix';
import { parseSiteAddress } from '../../../lib/domain/addresses/site-address';
import {
  formatSitePattern,
  matchesPattern,
  parseSitePattern,
  type SitePattern,
} from '../../../lib/domain/addresses/site-pattern';

const parsed = (text: string): SitePattern | null => {
  const result = parseSitePattern(text, isPublicSuffix);
  return result.ok ? result.pattern : null;
};

const piece = fc.constantFrom('example', 'a', 'xn--bcher-kva', 'bücher', '.', '/', '*', '?', '=', '~', '+', '#', '@');
const other = fc.constantFrom(':', ':80', '%', '%2e', '\\', '[::1]', '127.0.0.1', 'com', 'co.uk', 'A', '_', '-', ' ');
const nearlyPattern = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, other), { maxLength: 8 })
  .map((p) => p.join(''));
const typed = fc.oneof(
  { weight: 4, arbitrary: nearlyPattern },
  { weight: 2, arbitrary: nearlyPattern.map((text) => `example.com/${text}`) },
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);

describe('any text', () => {
  test('is a pattern or says why not, and never throws', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const result = parseSitePattern(text, isPublicSuffix);
        expect(result.ok ? typeof result.pattern.kind : result.problem).toEqual(expect.any(String));
      }),
      { numRuns: 2000 },
    );
  });

  test('once read is written in a way that is read as the same pattern', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const pattern = parsed(text);
        fc.pre(pattern !== null);
        expect(parsed(formatSitePattern(pattern))).toEqual(pattern);
      }),
      { numRuns: 1000 },
    );
  });

  test('is an address or none, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          typed,
          typed.map((text) => `https://${text}`),
        ),
        (text) => {
          const address = parseSiteAddress(text);
          expect(address === null || address.host.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('an address typed as a pattern', () => {
  test('covers the page at that address', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(url, (text) => {
        const pattern = parsed(text);
        const address = parseSiteAddress(text);
        fc.pre(pattern !== null && address !== null);
        expect(matchesPattern(pattern, address)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
