import type { ReaderMessage, ReaderOrder } from '../../app/protocol/list-import';
import { readList } from '../../domain/lists/read-list';
import { createListDatabase } from './list-database';

/** The page is told so often and no more: a list of a million has a hundred slices. */
const tellEveryMs = 100;

const tell = (message: ReaderMessage) => postMessage(message);

const read = async ({ id, text, maxBytes, now }: ReaderOrder) => {
  let toldAt = 0;
  const reading = await readList(text.stream(), {
    maxBytes,
    onSlice: (progress) => {
      if (performance.now() - toldAt < tellEveryMs) return;
      toldAt = performance.now();
      tell({ kind: 'progress', ...progress });
    },
  });
  if (!reading.ok) {
    tell({ kind: 'failed', problem: reading.problem === 'cancelled' ? 'unreadable' : reading.problem });
    return;
  }
  const { list, account } = reading;
  if (list.domains.count === 0) {
    tell({ kind: 'failed', problem: 'empty' });
    return;
  }
  await createListDatabase().put(id, { list, account }, now);
  tell({ kind: 'read', domains: list.domains.count, exceptions: list.exceptions.count, account });
};

// CAST: its own page alone can speak to it, and says nothing else.
addEventListener(
  'message',
  ({ data }) => void read(data as ReaderOrder).catch(() => tell({ kind: 'failed', problem: 'storage' })),
);
