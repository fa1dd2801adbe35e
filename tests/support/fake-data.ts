import type { DataPort } from '../../lib/app/data/data-port';
import { openBackup, sealBackup } from '../../lib/platform/data/seal-backup';
import { createFakeRecord, type FakeRecord } from './fake-record';

export interface FakeData extends DataPort {
  readonly record: FakeRecord;
  /** What was saved, the first first. */
  readonly saved: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

interface Start {
  readonly privateWindow?: boolean;
  /** What the browser says of keeping, and whether it agrees when it is asked. */
  readonly persisted?: boolean | null;
  readonly agrees?: boolean;
}

/** The person's data as a page reaches it, with files that are held here. Sealing is the real one, with few rounds. */
export const createFakeData = ({ privateWindow = false, persisted = true, agrees = true }: Start = {}): FakeData => {
  const saved: FakeData['saved'][number][] = [];
  const record = createFakeRecord();
  let kept = persisted;
  let ids = 0;
  return {
    privateWindow,
    record,
    saved,
    openRecord: async () => record,
    seal: (text, passphrase, madeAt) => sealBackup(text, passphrase, madeAt, 100_000),
    open: openBackup,
    save: (name, type, text) => void saved.push({ name, type, text }),
    isPersisted: async () => kept,
    persist: async () => {
      kept = agrees;
      return agrees;
    },
    randomId: () => {
      ids += 1;
      return `data-${ids}`;
    },
  };
};
