import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../lib/app/state/keys';
import { exportedCsv, exportedJson } from '../../../lib/domain/data/exported-records';
import { headKey } from '../../../lib/domain/lists/index-storage';
import { createListDatabase } from '../../../lib/platform/lists/list-database';
import { connectNotebook } from '../../../lib/platform/notebook-database';
import { connectRecord } from '../../../lib/platform/record-database';
import { connectSealed } from '../../../lib/platform/sealing/sealed-database';

const root = join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(join(root, 'docs', 'data.md'), 'utf8');
/** What stands there as code, up to the part that tells one from another. */
const told = new Set([...page.matchAll(/`([^`\s]+)(?:`| )/g)].map(([, name = '']) => name.replace(/<.*$/, '')));
const stem = (key: string) => key.replace(/\?.*$/, '');

describe('docs/data.md', () => {
  const made = Object.values<string | ((...parts: never[]) => string)>(keys).map((key) =>
    // CAST: whatever tells one key from another, here it is a mark.
    typeof key === 'string' ? key : stem((key as (part: string) => string)('?')),
  );

  it.each([...new Set([...made, stem(headKey('?'))])])('names the stored key %s', (key) => {
    expect([...told]).toContain(key);
  });

  it('names every database, and every store in it', async () => {
    const opened = {
      'record-database.ts': () => connectRecord()(async () => undefined),
      'notebook-database.ts': () => connectNotebook()(async () => undefined),
      'sealed-database.ts': () => connectSealed()(async () => undefined),
      'list-database.ts': () => createListDatabase().all(),
    };
    // A database that is not opened here would be missed.
    const making = globSync('lib/platform/**/*.ts', { cwd: root }).filter((path) =>
      /\bconnectDatabase</.test(readFileSync(join(root, path), 'utf8').replace(/export const connectDatabase/, '')),
    );
    expect(making.map((path) => basename(path)).sort()).toEqual(Object.keys(opened).sort());
    for (const open of Object.values(opened)) await open();
    const stores: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) stores.push(`\`${name}\`, store \`${store}\``);
    }
    expect(stores).toHaveLength(8);
    for (const store of stores) expect(page).toContain(store);
  });

  it.each(['prompts', 'questions', 'snooze.', 'outside.notNow'])('names what the pages keep: %s', (key) => {
    expect([...told]).toContain(key);
  });

  it('names every field of an export', () => {
    const hour = { date: '2026-11-20', hour: 21, offsetMinutes: 60 };
    const source = {
      record: {
        time: [{ ...hour, limit: 'a', ms: 1 }],
        pauses: [{ ...hour, limits: ['a'], outcome: 'left' as const }],
        helped: [{ ...hour, exercise: 'surf' as const, helped: 'yes' as const }],
        weeks: [
          {
            from: '2026-06-01',
            days: 7,
            recordedDays: 1,
            limits: [{ limit: 'a', ms: 1, goal: { minutes: 5, per: 'day' as const }, keptDays: 1, left: 1, goneOn: 0 }],
            left: 1,
            goneOn: 0,
            hours: Array.from({ length: 24 }, () => 0),
            exercises: [{ exercise: 'surf' as const, yes: 1, aBit: 0, no: 0 }],
          },
        ],
      },
      limits: [{ id: 'a', name: 'A' }],
      written: [{ ...hour, id: 1, kind: 'note' as const, onPause: 'no' as const, body: { prompt: null, text: '' } }],
      withNames: true,
      madeAt: '',
    };
    const file: Record<string, unknown> = JSON.parse(exportedJson(source));
    const fieldsOf = (rows: unknown): readonly string[] =>
      Array.isArray(rows) && typeof rows[0] === 'object'
        ? [...Object.keys(rows[0]), ...Object.values(rows[0]).flatMap(fieldsOf)]
        : [];
    const inRows = Object.values(file).flatMap(fieldsOf);
    const columns = exportedCsv(source).split('\r\n', 1)[0]?.replace('\uFEFF', '').split(',') ?? [];
    for (const name of [...Object.keys(file), ...inRows, ...columns]) expect([...told]).toContain(name);
  });
});
