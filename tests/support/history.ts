import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Product } from './driver.ts';

/** One address that a browser remembers. */
export interface HistoryRow {
  readonly url: string;
  readonly title: string;
  readonly visits: number;
  readonly typed: number;
  readonly hidden: boolean;
}

const places = {
  chromium: {
    file: join('Default', 'History'),
    query: `select url, title, typed_count as typed, hidden,
            (select count(*) from visits where visits.url = urls.id) as visits from urls order by id`,
  },
  firefox: {
    file: 'places.sqlite',
    query: `select url, title, typed, hidden,
            (select count(*) from moz_historyvisits where place_id = moz_places.id) as visits
            from moz_places order by id`,
  },
};

/** Reads a browser's own history from the profile of a browser that has quit. */
export function readHistory(product: Product, profile: string): HistoryRow[] {
  const { file, query } = places[product];
  const path = join(profile, file);
  if (!existsSync(path)) return [];
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return database
      .prepare(query)
      .all()
      .map((row) => ({
        url: String(row.url),
        title: String(row.title ?? ''),
        visits: Number(row.visits),
        typed: Number(row.typed),
        hidden: row.hidden !== 0,
      }));
  } finally {
    database.close();
  }
}

/**
 * The files below a folder that hold a text, in UTF-8 or UTF-16. Compressed files (Firefox's session, tables that
 * LevelDB has packed) can hide one: what the extension stores is to be read through its API as well.
 */
export function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return needles.some((needle) => bytes.includes(needle));
    });
}
