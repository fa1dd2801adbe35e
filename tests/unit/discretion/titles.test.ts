import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import en from '../../../locales/en.json';
import es from '../../../locales/es.json';

const root = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync('entrypoints/*/index.html', { cwd: root });
const sources = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: root });

// A title stands in the tab, the window, the task switcher and the history, for whoever looks.
describe('what others see of Ebb', () => {
  it('has pages to look at', () => {
    expect(pages.length).toBeGreaterThan(3);
    expect(sources.length).toBeGreaterThan(100);
  });

  test.each(pages)('%s has a title that says nothing', (page) => {
    expect(/<title>(.*)<\/title>/.exec(read(page))?.[1]).toBe('Ebb');
  });

  it('gives no page another title later', () => {
    expect(sources.filter((path) => /document\.title|<title>/.test(read(path)))).toEqual([]);
  });

  it('has a neutral name, and commands and menus that say no more than they do', () => {
    for (const { manifest } of [en, es]) {
      expect(manifest.name).toBe('Ebb');
      for (const text of Object.values(manifest)) expect(text).not.toMatch(/adult|sex|porn|addict|adic/i);
    }
  });
});
