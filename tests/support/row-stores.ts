import { defaultIdleMinutes } from '../../lib/domain/lock/idle-time';
import { createLockDesk } from '../../lib/platform/sealing/lock-desk';
import { createRowStores, type RowStores } from '../../lib/platform/sealing/row-stores';
import { createStoredLocks } from '../../lib/platform/sealing/stored-locks';
import { createFakeStore, type FakeStore } from './fake-store';

export const passphrase = 'kettle gate blue morning';

/** The storage areas of a profile, and a clock that a test moves. */
export const createProfile = () => {
  const time = { now: Date.parse('2026-06-10T10:00:00Z') };
  return { local: createFakeStore(), session: createFakeStore(), time };
};
export type Profile = ReturnType<typeof createProfile>;

/** The rows of the profile as one page or one worker reaches them; its memory is its own. */
export const openRows = ({ local, session, time }: { local: FakeStore; session: FakeStore; time: { now: number } }) => {
  const clock = () => time.now;
  const stores = createRowStores(createStoredLocks({ local, session, clock }));
  // Few rounds: how long they take is no matter of these tests.
  return { stores, desk: createLockDesk({ stores, local, clock, rounds: 10 }) };
};

/** The rows of a new profile; with a lock, where that is wanted, which is open. */
export const freshRows = async ({ sealed }: { readonly sealed: boolean }): Promise<RowStores> => {
  const { stores, desk } = openRows(createProfile());
  if (sealed) await desk.switchOn(passphrase, defaultIdleMinutes);
  return stores;
};
