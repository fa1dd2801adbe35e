import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/** A database of Ebb as its adapter describes it. */
interface Description<Schema extends DBSchema> {
  readonly name: string;
  readonly version: number;
  /** The ladder: brings a database of any older version to this one. */
  readonly upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
  /** How long (ms) whoever wants it waits for its opening. */
  readonly patienceMs?: number;
}

/** Another holds the database, or the disk takes longer than anybody waits. */
export class DatabaseWaits extends Error {
  constructor(name: string) {
    super(`the database ${name} does not open`);
    this.name = 'DatabaseWaits';
  }
}

/** Does work in the open database. */
export type UsingDatabase<Schema extends DBSchema> = <T>(
  work: (database: IDBPDatabase<Schema>) => Promise<T>,
) => Promise<T>;

/**
 * Opens the database when it is first used and keeps it open. Where the browser dropped it meanwhile it is opened again
 * and the work done once more; one that could not be opened is tried again at the next use. One that another holds must not
 * hold up the limits: after a while its users are told that it does not open, and the next ones at once, until it does.
 */
export const connectDatabase = <Schema extends DBSchema>({
  name,
  version,
  upgrade,
  patienceMs = 4_000,
}: Description<Schema>): UsingDatabase<Schema> => {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  let inTime: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => {
    opened = undefined;
    inTime = undefined;
  };
  const withPatience = (opening: Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> => {
    const { promise, resolve, reject } = Promise.withResolvers<IDBPDatabase<Schema>>();
    const timer = setTimeout(() => reject(new DatabaseWaits(name)), patienceMs);
    const settle = () => {
      clearTimeout(timer);
      // What opens late is what the next user gets.
      if (opened === opening) inTime = opening;
    };
    opening.then(resolve, reject).finally(settle);
    return promise;
  };
  const connect = () => {
    opened ??= openDB<Schema>(name, version, {
      upgrade: (database, from, to, transaction, event) => {
        // What fails here is told by the opening.
        transaction.done.catch(() => undefined);
        return upgrade(database, from, to, transaction, event);
      },
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
    inTime ??= withPatience(opened);
    return inTime;
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
