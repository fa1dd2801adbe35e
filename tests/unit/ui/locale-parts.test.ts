import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import { parts } from '../../../locales/parts';

const root = join(import.meta.dirname, '..', '..', '..');
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file of this project that an import means; undefined for a package or a style sheet. */
const fileOf = (from: string, specifier: string): string | undefined => {
  const base = specifier.startsWith('@/') ? join(root, specifier.slice(2)) : resolve(dirname(from), specifier);
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => /\.tsx?$/.test(path) && isFile(path));
};

/** The code that a page may run: its entry and all that it imports, now or later; types are none. */
const codeOf = (entry: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const code = readFileSync(path, 'utf8').replace(/^(import|export) type [^;]*;/gm, '');
    found.set(path, code);
    for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const file = fileOf(path, specifier);
      if (file !== undefined) waiting.push(file);
    }
  }
  return found;
};

const lookUp = (path: string): unknown =>
  path.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], en); // CAST: a tree of texts

/** First words of the text keys in a page's code: whole ones, and the beginnings of those put together. Requests and stored keys are none. */
const usedBy = (code: ReadonlyMap<string, string>): readonly string[] => {
  const all = [...code].flatMap(([path, text]) => (path.endsWith('/keys.ts') ? [] : text)).join('\n');
  const keys = [...all.matchAll(/(?<!type: )(['`])(\w+\.[\w.]*?)\.?(\$\{|\1)/g)].map(([, , key = '']) =>
    key.replace(/\.$/, ''),
  );
  return [...new Set(keys.filter((key) => lookUp(key) !== undefined).map((key) => key.split('.', 1)[0] ?? ''))];
};

describe.each(Object.keys(parts) as (keyof typeof parts)[])('the texts of the %s page', (page) => {
  const code = codeOf(join(root, 'entrypoints', page, 'main.tsx'));

  it('are those that its code uses, and no more', () => {
    expect(code.size).toBeGreaterThan(20);
    expect([...parts[page]].sort()).toEqual([...usedBy(code)].sort());
  });

  it('are there in both languages', async () => {
    const strings = { en, es: (await import('../../../locales/es.json')).default };
    for (const word of parts[page]) {
      expect(strings.en).toHaveProperty(word);
      expect(strings.es).toHaveProperty(word);
    }
  });
});
