import { expect, test } from 'vitest';
import type { Entry } from '../../bench/entry.ts';
import { asLines, asMarkdown } from '../../bench/report/markdown.ts';

const judged: Entry = {
  name: 'a.page.ratio',
  value: 1.02,
  unit: 'ratio',
  aim: 1.05,
  holds: true,
  measured: true,
  method: 'In turns.',
  runs: 200,
};
const unjudged: Entry = { ...judged, name: 'a.page.ms', value: 20.5, unit: 'ms', aim: null, holds: null };
const heavy: Entry = { ...judged, name: 'b.popup.gzip', value: 50, unit: 'kB', aim: 45, holds: false, runs: 1 };
const vague: Entry = { ...judged, name: 'b.vague.ratio', holds: false, measured: false };
const sections = [
  { name: 'a', title: 'The first' },
  { name: 'b', title: 'The second' },
  { name: 'c', title: 'Never run' },
];
const circumstances = { date: '2026-01-31', commit: 'abc', processor: 'P', system: 'S', programs: 'B 1', load: 0.5 };

test('shows each bench with its place, its figures and its methods', () => {
  const text = asMarkdown(sections, [judged, unjudged, heavy, vague], { a: circumstances });
  expect(text).toContain(
    '## The first\n\nMeasured on 2026-01-31 at commit abc: P; S; B 1. Load in the minute before: 0.5.',
  );
  expect(text).toContain('| `a.page.ratio` | 1.02 | at most 1.05 | holds | 200 |');
  expect(text).toContain('| `a.page.ms` | 20.5 ms |  |  | 200 |');
  expect(text).toContain('| `b.popup.gzip` | 50 kB | at most 45 kB | does not hold | 1 |');
  expect(text).toContain('| `b.vague.ratio` | 1.02 | at most 1.05 | not measured | 200 |');
  expect(text).toContain('- `a.page.ratio`: In turns.\n');
  expect(text).not.toContain('Never run');
  expect(text).toMatch(/[^\n]\n$/);
});

test('gives the terminal one line for each figure', () => {
  expect(asLines([judged, unjudged])).toEqual(['a.page.ratio  1.02  at most 1.05: holds', 'a.page.ms     20.5 ms']);
});
