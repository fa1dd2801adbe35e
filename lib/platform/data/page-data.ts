import type { DataPort } from '../../app/data/data-port';
import { browser } from '../browser';
import type { PageRows } from '../page-rows';
import { saveFile } from './save-file';

/** The person's data as a page reaches it. What needs the record or a passphrase is fetched when it is first wanted. */
export const createPageData = (rows: PageRows): DataPort => ({
  privateWindow: browser.extension.inIncognitoContext === true,
  openRecord: async () => {
    const [{ createRecordStore }, stores] = await Promise.all([import('../record-store'), rows.stores()]);
    return createRecordStore(stores);
  },
  seal: async (text, passphrase, madeAt) => (await import('./seal-backup')).sealBackup(text, passphrase, madeAt),
  open: async (sealed, passphrase) => (await import('./seal-backup')).openBackup(sealed, passphrase),
  save: saveFile,
  isPersisted: async () => (await navigator.storage?.persisted?.()) ?? null,
  persist: async () => (await navigator.storage?.persist?.()) ?? false,
  randomId: () => crypto.randomUUID(),
});
