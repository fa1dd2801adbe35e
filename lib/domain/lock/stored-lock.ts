import * as v from 'valibot';
import { defaultIdleMinutes, idleChoices } from './idle-time';

const base64Schema = v.pipe(v.string(), v.base64(), v.minLength(1));

// 65 bytes.
const pointSchema = v.pipe(base64Schema, v.minLength(88));
const wrappedSchema = v.object({
  salt: base64Schema,
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  iv: base64Schema,
  key: base64Schema,
});

const storedLockSchema = v.object({
  /**
   * `sealing`: switched on, and what was written before is being sealed. `on`. `opening`: switched off, and what is sealed
   * is being written out. In all three what is written from now on is sealed.
   */
  phase: v.fallback(v.picklist(['sealing', 'on', 'opening']), 'on'),
  idleMinutes: v.fallback(v.picklist(idleChoices), defaultIdleMinutes),
  /** The point on P-256 that everything is sealed to, uncompressed. Null where it cannot be read: nothing can be sealed. */
  publicKey: v.fallback(v.nullable(pointSchema), null),
  /**
   * The private key (PKCS 8) under a key that is made from the passphrase: PBKDF2-SHA-256, then AES-256-GCM. Null where it
   * cannot be read: nothing can be opened.
   */
  wrapped: v.fallback(v.nullable(wrappedSchema), null),
});

/** The lock as it lies in `storage.local`. Nothing in it opens anything without the passphrase. */
export type StoredLock = v.InferOutput<typeof storedLockSchema>;

export type WrappedKey = NonNullable<StoredLock['wrapped']>;

/** Whether nothing can be opened with it, whatever passphrase is typed, or nothing be sealed to it. */
export const isUnreadable = ({ publicKey, wrapped }: StoredLock): boolean => publicKey === null || wrapped === null;

/**
 * Null where none is stored. What cannot be read is a lock all the same: nothing is written in clear beside it. Some of what
 * it keeps may lie in clear by then, as while it is taken off, and nothing of that is moved.
 */
export const parseLock = (stored: unknown): StoredLock | null => {
  if (stored === undefined || stored === null) return null;
  const parsed = v.safeParse(storedLockSchema, stored);
  const lock = parsed.success ? parsed.output : v.parse(storedLockSchema, {});
  return isUnreadable(lock) ? { ...lock, phase: 'opening' } : lock;
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
