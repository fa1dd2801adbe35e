import { deleteDB } from 'idb';
import { connectNotebook, notebookDatabaseName } from '../notebook-database';
import { connectRecord, recordDatabaseName } from '../record-database';
import { createKeyring, type Keyring } from './keyring';
import { connectSealed, sealedDatabaseName } from './sealed-database';
import type { StoredLocks } from './stored-locks';

/** Everything that holds rows of the person, with and without a lock. One for each page and worker. */
export interface RowStores {
  readonly locks: StoredLocks;
  readonly keyring: Keyring;
  readonly record: ReturnType<typeof connectRecord>;
  readonly notebook: ReturnType<typeof connectNotebook>;
  readonly sealed: ReturnType<typeof connectSealed>;
}

export const createRowStores = (locks: StoredLocks): RowStores => {
  const keyring = createKeyring();
  locks.onChanged(() => keyring.forget());
  return { locks, keyring, record: connectRecord(), notebook: connectNotebook(), sealed: connectSealed() };
};

/** Whole databases go, since of a row that is deleted in one that stays the browser may keep the bytes. */
export const dropClear = async (): Promise<void> => {
  await deleteDB(recordDatabaseName);
  await deleteDB(notebookDatabaseName);
};
export const dropSealed = (): Promise<void> => deleteDB(sealedDatabaseName);
