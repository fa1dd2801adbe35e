import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameFinder } from '../../../lib/domain/lists/name-finder';
import { NameRows } from '../../../lib/domain/lists/name-rows';
import { hashOf } from './reading';

const nothing = () => {};

/** Rows with these names, and a finder that has learnt them; the hash is the caller's, so that names can share one. */
const learnt = (names: readonly string[], hash: (name: string) => number) => {
  const rows = new NameRows();
  for (const name of names) rows.take(rows.write(name), hash(name), 1, 1);
  const finder = new NameFinder(rows);
  finder.learn(0, rows.size);
  return { rows, finder };
};

/** Where in the rows a name lies that is there for the purpose. */
const written = (rows: NameRows, name: string) => ({ start: rows.next, end: rows.next + rows.write(name) });

const name = fc.stringMatching(/^[ab]{1,3}\.[cd]{1,2}$/);
// The right one, one that few names share, one that all do.
const hashes = fc.constantFrom(
  hashOf,
  (text: string) => text.length,
  () => 7,
);

describe('names', () => {
  test('are found if they were expected, at the first of their entries', () => {
    fc.assert(
      fc.property(fc.array(name), fc.array(name), hashes, (names, asked, hash) => {
        const { rows, finder } = learnt(names, hash);
        for (const one of asked) finder.expect(hash(one));
        finder.place(0, rows.size, nothing);
        for (const one of asked) {
          const { start, end } = written(rows, one);
          expect(finder.find(hash(one), start, end)).toBe(names.indexOf(one));
        }
      }),
    );
  });

  test('that come again are told, with the first of their entries', () => {
    fc.assert(
      fc.property(fc.array(name), hashes, (names, hash) => {
        const { rows, finder } = learnt(names, hash);
        const told: (readonly [number, number])[] = [];
        finder.place(0, rows.size, (entry, before) => told.push([entry, before]));
        const again = names.map((one, entry) => [entry, names.indexOf(one)] as const);
        expect(told).toEqual(again.filter(([entry, first]) => first < entry));
      }),
    );
  });

  test('are all given that share a hash', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const { rows, finder } = learnt(names, (text) => text.length);
        for (let length = 0; length < 7; length++) finder.expect(length);
        finder.place(0, rows.size, nothing);
        for (let length = 0; length < 7; length++) {
          const found: string[] = [];
          finder.each(length, (entry) => found.push(rows.nameOf(entry)));
          expect(found).toEqual([...new Set(names)].filter((one) => one.length === length));
        }
      }),
    );
  });

  test('that are not there are taken for known but seldom', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `site${index}.example`);
    const { finder } = learnt(names, hashOf);
    const unknown = Array.from({ length: 20_000 }, (_, index) => hashOf(`other${index}.example`));
    expect(names.every((one) => finder.expect(hashOf(one)))).toBe(true);
    expect(unknown.filter((hash) => finder.expect(hash)).length).toBeLessThan(20_000 / 8);
  });

  test('that nobody expects and that come once take no place', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `site${index}.example`);
    const { rows, finder } = learnt(names, hashOf);
    finder.place(0, rows.size, nothing);
    const placed = names.filter((one) => {
      const { start, end } = written(rows, one);
      return finder.find(hashOf(one), start, end) >= 0;
    });
    expect(placed.length).toBeLessThan(20_000 / 4);
  });
});

describe('names that differ little', () => {
  const base36 = (index: number) => index.toString(36).padStart(4, '0');

  // Of 100,000 hashes of 32 bits, one pair falls together on the average.
  test.each<[string, (index: number) => string]>([
    ['a number in the middle', (index) => `casino${index}.com`],
    ['letters in the middle', (index) => `ad${base36(index)}.example.com`],
    ['one letter before', (index) => `a${base36(index)}.top`],
    ['two before', (index) => `1x${base36(index)}.top`],
    ['three before', (index) => `www${base36(index)}.top`],
    ['four before', (index) => `site${base36(index)}.example${index % 10}.com`],
    ['another end', (index) => `example.${base36(index)}`],
  ])('have different hashes: %s', (_, write) => {
    const hosts = Array.from({ length: 100_000 }, (__, index) => write(index));
    expect(new Set(hosts.map(hashOf)).size).toBeGreaterThan(hosts.length - 20);
  });

  // Blocks of eight letters that one product and a turn bring to the same state: no one may write a list that stalls.
  test('are told apart also where somebody chose them to fall together', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
    const blocks = letters.flatMap((one) => letters.map((other) => `aaa${one}${other}iaa`)).slice(0, 300);
    const hosts = blocks.flatMap((one) => blocks.map((other) => `${one}${other}.com`));
    expect(new Set(hosts.map(hashOf)).size).toBeGreaterThan(hosts.length - 20);
  });
});
