import { expect, test } from 'vitest';
import { helpDirectory } from '../../../lib/domain/help/directory';
import { emergencies } from '../../../lib/domain/help/emergency';
import { dueReport } from '../../../scripts/help-due/due-report';

const on = (today: string) => dueReport({ rows: helpDirectory, emergencies, today });

test('nothing of the directory is due today, and all of it a year later', () => {
  expect(on('2026-11-23').due).toBe(0);
  expect(on('2027-11-23').due).toBe(helpDirectory.length + emergencies.length);
});

test('the oldest row comes first, with where to look', () => {
  const [first, second] = helpDirectory;
  if (!first || !second) throw new Error('the directory is empty');
  const rows = [
    { ...first, lastChecked: '2026-02-01' },
    { ...second, lastChecked: '2026-01-01' },
    { ...second, id: 'fresh', lastChecked: '2026-11-01' },
  ];
  const { due, lines } = dueReport({ rows, emergencies: [], today: '2026-11-23' });
  expect(due).toBe(2);
  expect(lines[1]).toContain('2026-01-01');
  expect(lines[2]).toContain(first.organisation);
  expect(lines.slice(0, 3).join()).not.toContain('fresh');
});

test('what is in doubt is named at any age', () => {
  const doubtful = helpDirectory.filter(({ status }) => status === 'check');
  expect(doubtful.length).toBeGreaterThan(0);
  const text = on('2026-11-23').lines.join('\n');
  for (const { id } of doubtful) expect(text).toContain(`(${id})`);
});
