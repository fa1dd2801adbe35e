import { defaultCommitment } from '../../commitment/commitment';
import type { Migration } from './migration';

/** Version 2 has a commitment: who had limits before it gets the delay that everybody begins with. */
export const from1: Migration = (stored) => ({
  ...stored,
  commitment: defaultCommitment,
  pending: [],
  undoable: [],
  effects: [],
});
