import * as v from 'valibot';
import { defaultIdleMinutes, idleChoices } from './idle-time';

const base64Schema = v.pipe(v.string(), v.base64(), v.minLength(1));

const storedLockSchema = v.object({
  /**
   * `sealing`: switched on, and what was written before is being sealed. `on`. `opening`: switched off, and what is sealed
   * is being written out. In all three what is written from now on is sealed.
   */
  phase: v.picklist(['sealing', 'on', 'opening']),
  idleMinutes: v.fallback(v.picklist(idleChoices), defaultIdleMinutes),
  /** The point on P-256 that everything is sealed to, uncompressed. */
  publicKey: base64Schema,
  /** The private key (PKCS 8) under a key that is made from the passphrase: PBKDF2-SHA-256, then AES-256-GCM. */
  wrapped: v.object({
    salt: base64Schema,
    rounds: v.pipe(v.number(), v.integer(), v.minValue(1)),
    iv: base64Schema,
    key: base64Schema,
  }),
});

/** The lock as it lies in `storage.local`. Nothing in it opens anything without the passphrase. */
export type StoredLock = v.InferOutput<typeof storedLockSchema>;

/** Null where none is stored, or none that could ever be opened. */
export const parseLock = (stored: unknown): StoredLock | null => {
  const parsed = v.safeParse(storedLockSchema, stored);
  return parsed.success ? parsed.output : null;
};

/** `locked`: what it keeps can be written and not be read. */
export type LockState = 'off' | 'locked' | 'open';

/** What opens the rows, in memory storage while the lock is open. */
export interface OpenLock {
  /** The private key. */
  readonly key: string;
  /** Epoch ms at which somebody last used what it keeps. */
  readonly usedAt: number;
}

/** Null while it is locked. */
export const parseOpenLock = (key: unknown, usedAt: unknown): OpenLock | null => {
  const known = v.safeParse(base64Schema, key);
  return known.success && typeof usedAt === 'number' ? { key: known.output, usedAt } : null;
};
