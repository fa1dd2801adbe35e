import * as v from 'valibot';
import {
  type ImportOrder,
  type ImportOutcome,
  type ListImport,
  type ListReaderPort,
  outcomeOf,
  type ReaderOrder,
  readerMessageSchema,
} from '../../app/protocol/list-import';
import { createListDatabase } from './list-database';
import { claimList } from './page-claims';

const readInWorker = ({ text, maxBytes, onProgress }: ImportOrder): ListImport => {
  const id = crypto.randomUUID();
  claimList(id);
  const worker = new Worker(new URL('./read-list-worker.ts', import.meta.url), { type: 'module' });
  let end: (outcome: ImportOutcome) => void = () => {};
  const done = new Promise<ImportOutcome>((resolve) => {
    end = (outcome) => {
      worker.terminate();
      resolve(outcome);
    };
  });
  worker.addEventListener('message', ({ data }) => {
    const message = v.safeParse(readerMessageSchema, data);
    if (!message.success) return end({ ok: false, problem: 'unreadable' });
    if (message.output.kind === 'progress') onProgress(message.output);
    const outcome = outcomeOf(message.output, id);
    if (outcome) end(outcome);
  });
  worker.addEventListener('error', () => end({ ok: false, problem: 'unreadable' }));
  const blob = text.kind === 'file' ? text.file : new Blob([text.text]);
  worker.postMessage({ id, text: blob, maxBytes, now: Date.now() } satisfies ReaderOrder);
  return { done, cancel: () => end({ ok: false, problem: 'cancelled' }) };
};

/** Reads lists in a worker of this page, so that the page stays as it was; what was read lies in the database then. */
export const createListReaderPort = (): ListReaderPort => ({
  read: readInWorker,
  newId: () => crypto.randomUUID(),
  forget: (id) => createListDatabase().remove([id]),
});
