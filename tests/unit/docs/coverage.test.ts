import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(join(root, 'docs', 'coverage.md'), 'utf8');
/** The tests that the page names: `unit/help/order`, `e2e/commitment/*`. */
const named = [...new Set([...page.matchAll(/`((?:unit|e2e)\/[^`\s]+)`/g)].map(([, name = '']) => name))];

const isThere = (name: string): boolean =>
  globSync([`tests/${name}.{test.ts,test.tsx,spec.ts}`, `tests/${name}/*.{test.ts,test.tsx,spec.ts}`], { cwd: root })
    .length > 0 ||
  (/\.tsx?$/.test(name) && existsSync(join(root, 'tests', name)));

describe('docs/coverage.md', () => {
  it('has the twelve points of the article, four and four and four', () => {
    const rows = page.split('\n').filter((line) => /^\| [1-4] /.test(line));
    expect(rows.map((row) => row.slice(2, 3)).join('')).toBe('123412341234');
    for (const row of rows) expect(row.split('|'), row).toHaveLength(7);
  });

  it.each(named)('names a test that is there: %s', (name) => {
    expect(isThere(name)).toBe(true);
  });

  it('names tests', () => {
    expect(named.length).toBeGreaterThan(20);
  });
});
