import type { DBSchema } from 'idb';
import * as v from 'valibot';
import { connectDatabase, type UsingDatabase } from '../database-connection';
import type { Sealed } from './seal';

/** A part of a day of the record. The day is in clear, so that it can be erased without the passphrase. */
export interface SealedDay {
  id?: number;
  readonly date: string;
  readonly sealed: Sealed;
  /** It is all that had been recorded of that day before the lock was switched on. */
  readonly moved?: true;
  /** It begins a week that is kept as one row: of so many days, so that it goes with any of them. */
  readonly days?: number;
}

/** An entry of the notebook. One that may always stand on the pause page lies there as it is. */
export type SealedNote =
  | { id?: number; readonly date: string; readonly sealed: Sealed }
  | { id?: number; readonly date: string; readonly open: unknown };

export interface SealedSchema extends DBSchema {
  days: { key: number; value: SealedDay; indexes: { date: string } };
  notes: { key: number; value: SealedNote; indexes: { date: string } };
}

export const sealedDatabaseName = 'sealed';

const bytesSchema = v.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value));
const sealedSchema = v.object({ by: bytesSchema, iv: bytesSchema, data: bytesSchema });
const rowSchema = v.object({ id: v.number(), date: v.string(), sealed: sealedSchema });

/** A row as it was found; null where there is no seal in it. */
export const parseSealed = (stored: unknown): v.InferOutput<typeof rowSchema> | null => {
  const parsed = v.safeParse(rowSchema, stored);
  return parsed.success ? parsed.output : null;
};

/** Whether two rows are the same writing: each sealing has an initial value of its own. */
export const isSameSeal = (one: Sealed | undefined, other: Sealed): boolean =>
  one !== undefined && one.iv.toString() === other.iv.toString();

/** Where rows lie that are sealed. */
export const connectSealed = (): UsingDatabase<SealedSchema> =>
  connectDatabase<SealedSchema>({
    name: sealedDatabaseName,
    version: 1,
    upgrade(database) {
      for (const name of ['days', 'notes'] as const) {
        database.createObjectStore(name, { keyPath: 'id', autoIncrement: true }).createIndex('date', 'date');
      }
    },
  });
