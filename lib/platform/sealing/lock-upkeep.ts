import type { Alarms, LockUpkeep } from '../../app/ports';
import { finishSealing } from './finish-sealing';
import type { RowStores } from './row-stores';
import { stateOf } from './stored-locks';

export const createLockUpkeep = (stores: RowStores, alarms: Alarms): LockUpkeep => ({
  state: async () => stateOf(await stores.locks.now()),
  keep: () => stores.locks.keep(),
  close: () => stores.locks.close(),
  finishSealing: () => finishSealing(stores),
  setAlarm: (at) => alarms.set(at),
});
