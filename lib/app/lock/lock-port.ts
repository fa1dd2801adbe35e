import type { IdleMinutes } from '../../domain/lock/idle-time';

/** How things stand with the lock, as a page shows it. */
export interface LockLook {
  /**
   * `private`: a private window, where nothing is kept and nothing is to be locked. `unreadable`: there is a lock, and it
   * cannot be opened with any passphrase.
   */
  readonly state: 'off' | 'locked' | 'open' | 'private' | 'unreadable';
  readonly idleMinutes: IdleMinutes;
  /** It is being taken off: what is sealed is being written out, or will be after the next unlocking. */
  readonly opening: boolean;
  /** Epoch ms at which it closes by itself; null where it is not open. */
  readonly closesAt: number | null;
}

/** What came of a passphrase. `waitMs`: so long none is tried. */
export type Tried =
  | { readonly outcome: 'right' }
  | { readonly outcome: 'wrong'; readonly waitMs: number }
  | { readonly outcome: 'wait'; readonly waitMs: number };

/** What a page does with the lock itself. */
export interface LockDesk {
  /** Milliseconds until a passphrase may be tried; 0 for at once. */
  waitMs(): Promise<number>;
  /**
   * Switches it on and leaves it open. Resolves when everything that was written before is sealed. `already`: there is one,
   * and it is as it was.
   */
  switchOn(passphrase: string, idleMinutes: IdleMinutes): Promise<'on' | 'already'>;
  unlock(passphrase: string): Promise<Tried>;
  change(old: string, next: string): Promise<Tried>;
  /** Takes it off: resolves when everything lies as it did before. */
  switchOff(passphrase: string): Promise<Tried>;
  setIdle(minutes: IdleMinutes): Promise<void>;
  /** Erases everything that is locked, and the lock with it. It needs no passphrase. */
  eraseAll(): Promise<void>;
}

/** The lock as a page reaches it. The platform implements it; tests fake it. */
export interface LockPort {
  look(): Promise<LockLook>;
  /** Locks at once. */
  lock(): Promise<void>;
  /** Somebody uses what it keeps: it stays open. */
  touch(): Promise<void>;
  /** Fetched when it is first wanted. */
  desk(): Promise<LockDesk>;
  /** Calls back when it was locked, opened or changed, by whatever page. Returns the way to stop. */
  onChanged(callback: () => void): () => void;
}
