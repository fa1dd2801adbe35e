import { describe, expect, test } from 'vitest';
import { fellInside } from '../../bench/faults/faulted-run';
import { Journal } from '../../bench/faults/journal';
import { judge } from '../../bench/faults/judge';

const told = { begun: ['a', 'b', 'c'], confirmed: ['a', 'b'] };
const clean = { lost: [], doubled: [], halves: [] };

describe('what is found after a kill', () => {
  test.each([
    ['is right without what was not confirmed', { rows: ['b', 'a'], halves: [] }, clean],
    ['is right with what was not confirmed', { rows: ['a', 'b', 'c'], halves: [] }, clean],
    ['lacks a row that was confirmed', { rows: ['a', 'c'], halves: [] }, { ...clean, lost: ['b'] }],
    ['lacks everything', { rows: [], halves: [] }, { ...clean, lost: ['a', 'b'] }],
    ['has a row twice', { rows: ['a', 'b', 'a'], halves: [] }, { ...clean, doubled: ['a'] }],
    ['has one twice that was not confirmed', { rows: ['a', 'b', 'c', 'c'], halves: [] }, { ...clean, doubled: ['c'] }],
    ['has half of something', { rows: ['a', 'b'], halves: ['half of c'] }, { ...clean, halves: ['half of c'] }],
    ['has what nobody did', { rows: ['a', 'b', 'd'], halves: [] }, { ...clean, halves: ['nobody asked for d'] }],
  ])('%s', (_words, found, judgement) => {
    expect(judge(told, found)).toEqual(judgement);
  });
});

describe('a kill', () => {
  const struckAfter = async (writes: (journal: Journal) => void, late: readonly string[] = []) => {
    const journal = new Journal();
    writes(journal);
    journal.strike();
    journal.confirm(...late);
    return journal;
  };
  const between = (journal: Journal) => {
    journal.begin('a');
    journal.confirm('a');
  };
  const within = (journal: Journal) => {
    between(journal);
    journal.begin('b');
  };

  test.each([
    ['before anything was begun', () => undefined, [], false],
    ['between two writes', between, [], false],
    ['in the middle of one', within, [], true],
    ['that came too late to break it off', within, ['b'], false],
  ])('%s', async (_words, writes, late, inside) => {
    expect(fellInside({ fault: 'worker', writer: 'background' }, await struckAfter(writes, late))).toBe(inside);
  });

  test('of the worker falls inside what a page writes, which goes on writing', async () => {
    expect(fellInside({ fault: 'worker', writer: 'page' }, await struckAfter(within, ['b']))).toBe(true);
    expect(fellInside({ fault: 'browser', writer: 'page' }, await struckAfter(within, ['b']))).toBe(false);
  });

  test('ends what goes on', async () => {
    const journal = new Journal();
    expect(journal.goesOn).toBe(true);
    await expect(journal.note(['a'], () => Promise.reject(new Error('broken off')))).rejects.toThrow('broken off');
    journal.strike();
    expect(journal).toMatchObject({ goesOn: false, begun: ['a'], confirmed: [], underWay: ['a'] });
  });
});
