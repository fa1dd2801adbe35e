import type { OpenLock, StoredLock } from '../../domain/lock/stored-lock';
import { createOpener, createSealer, type Opener, type Sealer } from './seal';

/** Makes of the lock what seals and opens, once for each lock and opening. */
export interface Keyring {
  sealer(lock: StoredLock): Sealer;
  opener(lock: StoredLock, open: OpenLock): Opener;
  /** Everything that was derived goes out of memory. */
  forget(): void;
}

const bytesOf = (base64: string) => Uint8Array.fromBase64(base64);

export const createKeyring = (): Keyring => {
  let sealer: { readonly of: string | null; readonly made: Sealer } | null = null;
  let opener: { readonly of: string; readonly made: Opener } | null = null;
  return {
    sealer: ({ publicKey }) => {
      if (sealer?.of !== publicKey) sealer = { of: publicKey, made: createSealer(bytesOf(publicKey ?? '')) };
      return sealer.made;
    },
    opener: ({ publicKey }, { key }) => {
      if (opener?.of !== key) opener = { of: key, made: createOpener(bytesOf(key), bytesOf(publicKey ?? '')) };
      return opener.made;
    },
    forget: () => {
      sealer = null;
      opener = null;
    },
  };
};
