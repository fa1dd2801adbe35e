import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../entry.ts';
import type { Circumstances } from './machine.ts';
import { asMarkdown, type Section } from './markdown.ts';
import { mergeEntries, type Outcome } from './results.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const files = {
  results: 'tests/bench/results.json',
  /** Where each bench ran last: a filtered run leaves the others' place as it was. */
  places: 'tests/bench/places.json',
  document: 'docs/benchmarks.md',
};

function readJson<T>(file: string, otherwise: T): T {
  const path = join(root, file);
  // CAST: a file of the repository that this module alone writes.
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;
}

const write = (file: string, text: string) => writeFileSync(join(root, file), text);
const writeJson = (file: string, value: unknown) => write(file, `${JSON.stringify(value, null, 2)}\n`);

/** Writes new figures into the results and the document; gives back the paths that it wrote, from the project's root. */
export function writeResults(sections: readonly Section[], outcomes: readonly Outcome[]): string[] {
  const entries = mergeEntries(readJson<Entry[]>(files.results, []), outcomes);
  const fresh = Object.fromEntries(outcomes.map(({ bench, circumstances }) => [bench, circumstances]));
  const all = { ...readJson<Record<string, Circumstances>>(files.places, {}), ...fresh };
  const places = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : Number(a > b))));
  writeJson(files.results, entries);
  writeJson(files.places, places);
  write(files.document, asMarkdown(sections, entries, places));
  return Object.values(files);
}
