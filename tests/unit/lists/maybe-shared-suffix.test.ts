import { describe, expect, test, vi } from 'vitest';
import { isSharedSuffix, sharedSuffixes } from '../../../lib/domain/addresses/public-suffix';
import { maybeSharedSuffix } from '../../../lib/domain/lists/maybe-shared-suffix';
import { hashSeed, hashStep } from '../../../lib/domain/lists/name-hash';
import { bytesOf, domainsOf, readText } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

describe('a suffix that strangers share', () => {
  test.each([
    ['co.uk', true],
    ['github.io', true],
    ['blogspot.com', true],
    ['anything.ck', true],
    ['www.ck', false],
    ['s3.amazonaws.com', true],
    ['a.github.io', false],
    ['example.com', false],
    ['a.co.uk', false],
    ['xn--55qx5d.cn', true],
    ['a.invalid', false],
  ])('%s: %s', (host, shared) => {
    expect(isSharedSuffix(host)).toBe(shared);
    expect(domainsOf(`||${host}^`)).toEqual(shared ? [] : [host]);
    expect(readText(host).account.nameCounts['public-suffix']).toBe(shared ? 1 : 0);
  });

  test('takes nothing along that is listed below it', () => {
    expect(domainsOf('github.io\na.github.io\nco.uk\nb.a.co.uk')).toEqual(['a.github.io', 'b.a.co.uk']);
  });
});

describe('the filter', () => {
  const hashOf = (text: string) => bytesOf(text).reduceRight(hashStep, hashSeed);
  const maybe = (host: string) => maybeSharedSuffix(hashOf(host), hashOf(host.slice(Math.max(0, host.indexOf('.')))));
  const rules = [...sharedSuffixes()];

  test('lets every suffix through, those below a wildcard as well', () => {
    const hosts = rules.map((rule) => rule.replace('*', 'anything'));
    expect(hosts.filter((host) => !maybe(host))).toEqual([]);
  });

  test('never says no of a suffix: a label more, a label less, another label', () => {
    const near = rules.flatMap((rule) => [`a.${rule}`, `b.a.${rule}`, rule.slice(rule.indexOf('.') + 1), `x${rule}`]);
    const missed = near
      .map((host) => host.replace('*', 'anything'))
      // A single label is refused before.
      .filter((host) => host.includes('.') && !maybe(host))
      .filter(isSharedSuffix);
    expect(missed).toEqual([]);
  });

  test('sorts out nine names in ten', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `site${index}.example${index % 7}.com`);
    expect(names.filter((host) => maybe(host)).length).toBeLessThan(1000);
  });
});
