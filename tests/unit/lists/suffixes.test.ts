import { describe, expect, test, vi } from 'vitest';
import { isSharedSuffix, sharedSuffixes } from '../../../lib/domain/addresses/public-suffix';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { domainsOf, readText } from './reading';

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

describe('the names near a suffix', () => {
  const rules = [...sharedSuffixes()];
  const near = rules
    .flatMap((rule) => [`a.${rule}`, `b.a.${rule}`, rule.slice(rule.indexOf('.') + 1), `x${rule}`])
    .map((host) => host.replace('*', 'anything'))
    // A single label is refused before.
    .filter((host) => host.includes('.'));

  test('are kept unless strangers share them: a label more, a label less, another label', () => {
    const names = [...new Set(near)];
    // A suffix is one whether another name covers it or not.
    const { account } = readText(names.map((host) => `||${host}^$important\n`).join(''));
    expect(account.nameCounts['public-suffix']).toBe(names.filter(isSharedSuffix).length);
  });
});

describe('a list of nothing but suffixes', () => {
  const hosts = [...sharedSuffixes()].map((rule) => rule.replace('*', 'anything')).filter(isSharedSuffix);

  test.each([
    ['as names', (host: string) => host],
    ['as names that are too long for words', (host: string) => `${host} # ${'-'.repeat(40)}`],
    ['as rules', (host: string) => `||${host}^`],
    ['as rules with options', (host: string) => `||${host}^$document`],
  ])('keeps none of them: %s', (_, write) => {
    const { list, account } = readText(`${hosts.map(write).join('\n')}\n`);
    expect(list.domains.count).toBe(0);
    expect(account.nameCounts['public-suffix']).toBe(new Set(hosts).size);
  });

  test('keeps what is below them', () => {
    const { list } = readText(hosts.map((host) => `${host}\n||one.below.${host}^\n`).join(''));
    const below = hosts.map((host) => `one.below.${host}`).filter((name) => !isSharedSuffix(name));
    expect(unpackNames(list.domains).filter((name) => isSharedSuffix(name))).toEqual([]);
    expect(list.domains.count).toBe(below.length);
  });
});
