/** A lock was switched on, and what is stored of it cannot be read: nothing can be sealed to it, or opened with it. */
export class LockUnreadable extends Error {
  constructor() {
    super('the lock is unreadable');
    this.name = 'LockUnreadable';
  }
}
