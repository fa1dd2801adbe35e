import { describe, expect, test } from 'vitest';
import type { SiteSet } from '../../../lib/domain/limits/limit';
import { compileSites, coversAddress } from '../../../lib/domain/limits/site-set';
import { addressOf } from './samples';

const these = (...patterns: string[]): SiteSet => ({ mode: 'these', patterns });
const allBut = (...patterns: string[]): SiteSet => ({ mode: 'everything-except', patterns });

describe('a site set', () => {
  test.each<[string, SiteSet, string, boolean]>([
    ['one of its patterns', these('a.org', 'example.com'), 'https://example.com/', true],
    ['none of its patterns', these('a.org', 'b.org'), 'https://example.com/', false],
    ['no patterns at all', these(), 'https://example.com/', false],
    ['an exception below', these('example.com', '+=mail.example.com'), 'https://mail.example.com/', false],
    ['beside an exception', these('example.com', '+=mail.example.com'), 'https://www.example.com/', true],
    ['an exception before its pattern', these('+example.com/work', 'example.com'), 'https://example.com/work/1', false],
    ['an exception word', these('example.com', '+~docs'), 'https://example.com/docs', false],
    ['an exception alone', these('+example.com'), 'https://example.com/', false],
    ['a stored pattern that is unreadable', these('not a site', 'example.com'), 'https://example.com/', true],
    ['everything', allBut(), 'https://example.com/', true],
    ['everything except others', allBut('a.org'), 'https://example.com/', true],
    ['everything except this', allBut('a.org', 'example.com'), 'https://www.example.com/', false],
    ['everything except this, with a sign', allBut('+example.com'), 'https://example.com/', false],
    ['everything except a path', allBut('example.com/work'), 'https://example.com/play', true],
    ['a site that helps, named', these('samaritans.org'), 'https://www.samaritans.org/', false],
    ['a site that helps, by a word', these('~help'), 'https://988lifeline.org/help', false],
    ['a site that helps, by everything', allBut(), 'https://988lifeline.org/', false],
    ['a host that only ends like one that helps', allBut(), 'https://not988lifeline.org/', true],
  ])('with %s', (_, sites, url, covered) => {
    expect(coversAddress(sites, addressOf(url))).toBe(covered);
  });

  test('is read once', () => {
    const sites = these('example.com');
    expect(compileSites(sites)).toBe(compileSites(sites));
  });
});
