import * as v from 'valibot';
import type { ListAccount } from '../../domain/lists/list-account';
import { type ListProblem, parseAccount } from '../../domain/lists/list-state';
import type { ReadingProgress } from '../../domain/lists/read-list';

/** What a person gives to be read: a file, or what they have typed or pasted. */
export type ListText =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'typed'; readonly text: string };

/** What came of it. A list that was read lies in the database under `id`, and in force is nothing yet. */
export type ImportOutcome =
  | {
      readonly ok: true;
      readonly id: string;
      readonly domains: number;
      readonly exceptions: number;
      readonly account: ListAccount;
    }
  | { readonly ok: false; readonly problem: ListProblem | 'cancelled' };

/** A reading that runs. */
export interface ListImport {
  readonly done: Promise<ImportOutcome>;
  /** Ends it; nothing of it stays. */
  cancel(): void;
}

export interface ImportOrder {
  readonly text: ListText;
  readonly maxBytes: number;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/**
 * Reads lists that a person gives. The platform implements it; tests fake it. Not in a private window: what is read there
 * would go with it.
 */
export interface ListReaderPort {
  read(order: ImportOrder): ListImport;
  /** Takes what was read and is not wanted away again. */
  forget(id: string): Promise<void>;
  /** A word that names no list yet. */
  newId(): string;
}

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What the worker that reads a list says to its page. */
export const readerMessageSchema = v.variant('kind', [
  v.object({ kind: v.literal('progress'), bytes: countSchema, lines: countSchema, domains: countSchema }),
  v.object({ kind: v.literal('read'), domains: countSchema, exceptions: countSchema, account: v.unknown() }),
  v.object({ kind: v.literal('failed'), problem: v.picklist(['html', 'too-large', 'unreadable', 'empty', 'storage']) }),
]);
export type ReaderMessage = v.InferOutput<typeof readerMessageSchema>;

/** What the page gives the worker to do. */
export interface ReaderOrder {
  readonly id: string;
  readonly text: Blob;
  readonly maxBytes: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The outcome that a message of the worker ends with; null for one that ends nothing. */
export const outcomeOf = (message: ReaderMessage, id: string): ImportOutcome | null => {
  if (message.kind === 'progress') return null;
  if (message.kind === 'failed') return { ok: false, problem: message.problem };
  const account = parseAccount(message.account);
  const { domains, exceptions } = message;
  return account ? { ok: true, id, domains, exceptions, account } : { ok: false, problem: 'unreadable' };
};
