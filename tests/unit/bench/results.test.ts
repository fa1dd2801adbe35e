import { describe, expect, test } from 'vitest';
import type { Entry } from '../../bench/entry.ts';
import { benches } from '../../bench/registry.ts';
import { matching, mergeEntries } from '../../bench/report/results.ts';

const circumstances = { date: '2026-01-31', commit: 'abc', processor: 'P', system: 'S', programs: 'B', load: 0.5 };
const entry = (name: string, value: number): Entry => ({
  name,
  value,
  unit: 'ms',
  aim: null,
  holds: null,
  measured: true,
  method: 'Measured.',
  runs: 1,
});

describe('mergeEntries', () => {
  test('replaces what the bench had, keeps the others, and sorts by name', () => {
    const known = [entry('a.page.ratio', 1), entry('a.page-two.ratio', 2), entry('a.page.gone', 3), entry('z.z.z', 4)];
    const outcome = { bench: 'a.page', entries: [entry('a.page.ratio', 10), entry('a.page.fresh', 11)], circumstances };
    expect(mergeEntries(known, [outcome]).map(({ name, value }) => [name, value])).toEqual([
      ['a.page-two.ratio', 2],
      ['a.page.fresh', 11],
      ['a.page.ratio', 10],
      ['z.z.z', 4],
    ]);
  });

  test('refuses an entry that would be taken for another bench', () => {
    const outcome = { bench: 'a.page', entries: [entry('a.pages.ratio', 1)], circumstances };
    expect(() => mergeEntries([], [outcome])).toThrow("does not begin with its bench's name");
  });
});

test('matching finds a bench by its name, several by a part of theirs, and all without a filter', () => {
  const known = [{ name: 'a.page' }, { name: 'a.page-two' }, { name: 'a.long-page', onlyWhenNamed: true }];
  const names = (filter?: string) => matching(known, filter).map(({ name }) => name);
  expect(names('a.page')).toEqual(['a.page']);
  expect(names('page')).toEqual(['a.page', 'a.page-two']);
  expect(names()).toEqual(['a.page', 'a.page-two']);
  expect(names('a.long-page')).toEqual(['a.long-page']);
  expect(matching(benches, undefined)).toEqual(benches.filter(({ onlyWhenNamed }) => !onlyWhenNamed));
  expect(matching(benches, 'size').map(({ name }) => name)).toEqual(['size']);
  expect(matching(benches, 'nothing-like-it')).toEqual([]);
});

test('no two benches share a name, or entries', () => {
  const names = benches.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => names.some((other) => name.startsWith(`${other}.`)))).toEqual([]);
});
