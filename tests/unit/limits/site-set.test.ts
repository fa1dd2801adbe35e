import { describe, expect, test } from 'vitest';
import { type Found, nothingFound } from '../../../lib/domain/limits/found';
import type { SiteSet } from '../../../lib/domain/limits/limit';
import { compileSites, coversAddress } from '../../../lib/domain/limits/site-set';
import { addressOf } from './samples';

const these = (...patterns: string[]): SiteSet => ({ mode: 'these', patterns, lists: [], labelled: false });
const allBut = (...patterns: string[]): SiteSet => ({
  mode: 'everything-except',
  patterns,
  lists: [],
  labelled: false,
});

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
    expect(coversAddress(sites, addressOf(url), nothingFound)).toBe(covered);
  });

  const listed: Found = { lists: new Set(['listed']), labelled: false };
  const labelled: Found = { lists: new Set(), labelled: true };
  const of = (over: Partial<SiteSet>): SiteSet => ({ ...these(), ...over });
  test.each<[string, SiteSet, Found, boolean]>([
    ['a list that has it', of({ lists: ['other', 'listed'] }), listed, true],
    ['a list that has it not', of({ lists: ['other'] }), listed, false],
    ['no list', these('a.org'), listed, false],
    ['the label, where it labels itself', of({ labelled: true }), labelled, true],
    ['the label, where it does not', of({ labelled: true }), listed, false],
    ['no label, where it labels itself', of({ lists: ['listed'] }), labelled, false],
    ['a list and an exception', of({ lists: ['listed'], patterns: ['+example.com'] }), listed, false],
    ['a list and an exception elsewhere', of({ lists: ['listed'], patterns: ['+a.org'] }), listed, true],
    ['the label and an exception', of({ labelled: true, patterns: ['+~art'] }), labelled, false],
    ['a list beside patterns', of({ lists: ['listed'], patterns: ['a.org'] }), listed, true],
    ['everything except this', allBut('example.com'), listed, false],
  ])('with %s', (_, sites, found, covered) => {
    expect(coversAddress(sites, addressOf('https://www.example.com/art'), found)).toBe(covered);
  });

  test('covers no site that helps, whatever a list or the site itself says', () => {
    const sites = of({ lists: ['listed'], labelled: true });
    const found = { lists: new Set(['listed']), labelled: true };
    expect(coversAddress(sites, addressOf('https://www.samaritans.org/'), found)).toBe(false);
  });

  test('is read once', () => {
    const sites = these('example.com');
    expect(compileSites(sites)).toBe(compileSites(sites));
  });
});
