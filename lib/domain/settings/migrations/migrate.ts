import { from1 } from './from-1';
import { from2 } from './from-2';

import type { Migration } from './migration';

/**
 * `migrations[n]` leads from version n to n + 1, and lies in a file of its own (`from-n.ts`). Version 1 is the first.
 * Every version has a frozen sample in `tests/unit/settings/samples`.
 */
export const migrations: Readonly<Record<number, Migration>> = { 1: from1, 2: from2 };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Stored settings at the newest version that the steps reach. A step that throws stops the way: the value comes back as
 * it was before that step, and is then refused by its version and kept.
 */
export const migrateSettings = (stored: unknown): unknown => {
  let current = stored;
  while (isRecord(current) && typeof current.version === 'number') {
    const step = migrations[current.version];
    if (!step) return current;
    try {
      current = { ...step(current), version: current.version + 1 };
    } catch {
      return current;
    }
  }
  return current;
};
