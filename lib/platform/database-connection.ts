import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/** A database of Ebb as its adapter describes it. */
interface Description<Schema extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** The ladder: brings a database of any older version to this one. */
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
}

/** Does work in the open database. */
export type UsingDatabase<Schema extends DBSchema> = <T>(
  work: (database: IDBPDatabase<Schema>) => Promise<T>,
) => Promise<T>;

/**
 * Opens the database when it is first used and keeps it open. Where the browser dropped it meanwhile it is opened again
 * and the work done once more; one that could not be opened is tried again at the next use.
 */
export const connectDatabase = <Schema extends DBSchema>({
  name,
  version,
  upgrade,
}: Description<Schema>): UsingDatabase<Schema> => {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
  };
  const connect = () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade,
      // A page of an older build must not hold up a newer one for ever.
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close(); // CAST: the event comes from an open database
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return async (work) => {
    try {
      return await work(await connect());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      forget();
      return work(await connect());
    }
  };
};
