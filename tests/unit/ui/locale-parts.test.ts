import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../../../locales/en.json';
import { carriedBy, parts } from '../../../locales/parts';

const root = join(import.meta.dirname, '..', '..', '..');
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file of this project that an import means; undefined for a package or a style sheet. */
const fileOf = (from: string, specifier: string): string | undefined => {
  const base = specifier.startsWith('@/') ? join(root, specifier.slice(2)) : resolve(dirname(from), specifier);
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  return [base, `${base}.ts`, `${base}.tsx`].find((path) => /\.tsx?$/.test(path) && isFile(path));
};

/** Where the code of each part begins. */
const entries = {
  popup: 'entrypoints/popup/main.tsx',
  pause: 'entrypoints/pause/main.tsx',
  options: 'entrypoints/options/main.tsx',
  welcome: 'entrypoints/welcome/main.tsx',
  crisis: 'components/screens/help/crisis-card.tsx',
  learn: 'components/screens/learn/learn-screen.tsx',
  report: 'components/screens/report/report-screen.tsx',
  summary: 'components/screens/summary/summary-parts.tsx',
  questions: 'components/screens/questions/question-card.tsx',
  checkIn: 'components/screens/check-in/check-in-screen.tsx',
  data: 'components/screens/data/data-screen.tsx',
  helps: 'components/screens/helps/helps-screen.tsx',
  experiment: 'components/screens/experiment/experiment-screen.tsx',
  notes: 'components/screens/notes/notes-screen.tsx',
  steps: 'components/screens/exercises/exercise-modules.ts',
} as const satisfies Readonly<Record<keyof typeof parts, string>>;

type PartName = keyof typeof parts;
const partNames = Object.keys(parts) as PartName[]; // CAST: the keys of a constant

/** The code that a part may run: its entry and all that it imports, now or later, but for other parts; types are none. */
const codeOf = (part: PartName): ReadonlyMap<string, string> => {
  const entry = join(root, entries[part]);
  const others = partNames.map((name) => join(root, entries[name])).filter((path) => path !== entry);
  const found = new Map<string, string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const code = readFileSync(path, 'utf8').replace(/^(import|export) type [^;]*;/gm, '');
    found.set(path, code);
    for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      const file = fileOf(path, specifier);
      if (file !== undefined && !others.includes(file)) waiting.push(file);
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

describe.each(partNames)('the texts of %s', (name) => {
  const code = codeOf(name);
  const carried = carriedBy(name, Object.keys(en));

  it('are those that its code uses, and no more', () => {
    expect(code.size).toBeGreaterThan(8);
    expect([...carried].sort()).toEqual([...usedBy(code)].sort());
  });

  it('are there in both languages', async () => {
    const strings = { en, es: (await import('../../../locales/es.json')).default };
    for (const word of carried) {
      expect(strings.en).toHaveProperty(word);
      expect(strings.es).toHaveProperty(word);
    }
  });
});
