import fc from 'fast-check';
import { getDomain, getPublicSuffix } from 'tldts';
import * as trie from 'tldts/dist/es6/src/data/trie.js';
import { describe, expect, test, vi } from 'vitest';
import {
  isPublicSuffix,
  isSharedSuffix,
  registrableDomain,
  sharedSuffixes,
} from '../../../lib/domain/addresses/public-suffix';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const starts = [0];
for (const length of trie.edgeLength) starts.push((starts.at(-1) ?? 0) + length);

/** Every rule that tldts has below a node of its trie. */
const rulesBelow = function* (node: number, parent = ''): Generator<string> {
  for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge++) {
    const name = trie.labelText.slice(starts[edge], starts[edge + 1]) + parent;
    const child = trie.edgeChild[edge] ?? 0;
    if (trie.nodeFlags[child] !== 0) yield name;
    yield* rulesBelow(child, `.${name}`);
  }
};

const isAscii = (text: string) => /^[ -~]*$/.test(text);
const all = [...rulesBelow(trie.rulesRoot)];
const rules = all.filter(isAscii);
const exceptions = [...rulesBelow(trie.exceptionsRoot)].filter(isAscii);
const anyone = { allowPrivateDomains: true };

const differs = (host: string): boolean =>
  isPublicSuffix(host) !== (getPublicSuffix(host) === host && host !== 'localhost') ||
  isSharedSuffix(host) !== (getPublicSuffix(host, anyone) === host) ||
  registrableDomain(host) !== (getDomain(host, anyone) ?? host);

describe('the public suffix list', () => {
  test('is whole', () => {
    expect(rules.length).toBeGreaterThan(9000);
    expect(rules).toEqual(expect.arrayContaining(['com', 'co.uk', '*.ck', 'github.io']));
    expect(exceptions).toEqual(expect.arrayContaining(['www.ck', 'city.kawasaki.jp']));
    expect([...sharedSuffixes()].sort()).toEqual(rules.filter((rule) => rule.includes('.')).sort());
  });

  test('has each rule beyond ASCII in punycode, which is how every host comes', () => {
    const known = new Set(rules);
    const others = all.filter((rule) => !isAscii(rule));
    expect(others.length).toBeGreaterThan(100);
    expect(others.filter((rule) => !known.has(new URL(`http://${rule}`).hostname))).toEqual([]);
  });

  test('gives the answers of tldts, for each rule and what is near it', () => {
    const hosts = [...rules.map((rule) => rule.replace('*', 'any')), ...exceptions];
    const near = hosts.flatMap((host) => [
      ...[host, `a.${host}`, `b.a.${host}`, `x${host}`, `${host}x`],
      host.slice(host.indexOf('.') + 1),
      host.replace('.', '.x.'),
    ]);
    expect(near.filter(differs)).toEqual([]);
  });

  test('gives the answers of tldts for what has no suffix of its own', () => {
    const hosts = [
      'localhost',
      'a.localhost',
      'intranet',
      '127.0.0.1',
      '[::1]',
      'a.b.invalid',
      'a.constructor',
      'a_b.com',
    ];
    expect(hosts.filter(differs)).toEqual([]);
  });

  test('gives the answers of tldts for any host that is made of labels of the list', () => {
    const labels = fc.oneof(
      fc.constantFrom(
        ...new Set([...rules, ...exceptions].flatMap((rule) => rule.split('.'))).difference(new Set('*')),
      ),
      fc.constantFrom('a', 'www', 'xn--a', '0'),
    );
    const tops = fc.constantFrom(
      ...rules.filter((rule) => !rule.includes('.')),
      ...rules.map((rule) => rule.slice(rule.lastIndexOf('.') + 1)),
    );
    fc.assert(
      fc.property(fc.array(labels, { maxLength: 4 }), tops, (before, top) => {
        expect(differs([...before, top].join('.'))).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });

  test('takes nothing of a host whose labels are empty', () => {
    expect(['', '.', 'a..com', '..com', 'com.'].map(registrableDomain)).toEqual(['', '.', 'a..com', '..com', 'com.']);
  });
});
