import type { DomainList } from './domain-list';
import type { ListAccount } from './list-account';
import { ListReader } from './list-reader';
import { normaliseList } from './normalise-list';

export interface ReadingProgress {
  /** Of the source, packed or not: to be shown against the size of the file. */
  readonly bytes: number;
  readonly lines: number;
  /** Distinct names so far. */
  readonly domains: number;
}

export interface ReadingOptions {
  /** The most that a list may have, in bytes, packed and unpacked. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** Called after each slice, and waited for: a caller that must stay responsive gives way here, one that may be stopped holds on. */
  readonly onSlice?: (progress: ReadingProgress) => void | Promise<void>;
}

/** Why nothing was read. The list that was there before stays. */
export type ReadingProblem = 'cancelled' | 'too-large' | 'html' | 'unreadable';

export type ListReading =
  | { readonly ok: true; readonly list: DomainList; readonly account: ListAccount }
  | { readonly ok: false; readonly problem: ReadingProblem; readonly cause?: unknown };

/** About 10,000 lines, read in a few milliseconds. */
const sliceBytes = 1 << 18;

type Bytes = Uint8Array<ArrayBuffer>;

class Refusal extends Error {
  readonly problem: ReadingProblem;
  constructor(problem: ReadingProblem) {
    super(problem);
    this.problem = problem;
  }
}

const concat = (first: Bytes, second: Bytes): Bytes => {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
};

/** The first bytes, at least as many as ask for them unless the source ends before, and the stream with them still in it. */
const peek = async (source: ReadableStream<Bytes>, length: number) => {
  const reader = source.getReader();
  let head: Bytes = new Uint8Array();
  let ended = false;
  while (head.length < length && !ended) {
    const { done, value } = await reader.read();
    if (done) ended = true;
    else head = head.length === 0 ? value : concat(head, value);
  }
  const stream = new ReadableStream<Bytes>({
    start: (controller) => {
      if (head.length > 0) controller.enqueue(head);
      if (ended) controller.close();
    },
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, stream };
};

const startsWith = (bytes: Bytes, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Counts what passes and refuses what is over the cap. */
const counted = (limit: number, count: (total: number) => void) => {
  let total = 0;
  return new TransformStream<Bytes, Bytes>({
    transform: (piece, controller) => {
      total += piece.length;
      if (total > limit) throw new Refusal('too-large');
      count(total);
      controller.enqueue(piece);
    },
  });
};

const unpacked = async (source: ReadableStream<Bytes>): Promise<ReadableStream<Bytes>> => {
  const { head, stream } = await peek(source, 2);
  return startsWith(head, 0x1f, 0x8b) ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
};

/** Text in UTF-8. An editor may have saved UTF-16, which it says by its first two bytes. */
const inUtf8 = async (source: ReadableStream<Bytes>): Promise<ReadableStream<Bytes>> => {
  const { head, stream } = await peek(source, 512);
  if (/^\s*<(?:!doctype|html|head|\?xml)/i.test(new TextDecoder().decode(head))) {
    await stream.cancel();
    throw new Refusal('html');
  }
  const encoding = startsWith(head, 0xff, 0xfe) ? 'utf-16le' : startsWith(head, 0xfe, 0xff) ? 'utf-16be' : null;
  if (encoding === null) return stream;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return stream.pipeThrough(
    new TransformStream<Bytes, Bytes>({
      transform: (piece, controller) => controller.enqueue(encoder.encode(decoder.decode(piece, { stream: true }))),
      flush: (controller) => controller.enqueue(encoder.encode(decoder.decode())),
    }),
  );
};

const readAll = async (source: ReadableStream<Bytes>, { maxBytes, signal, onSlice }: ReadingOptions) => {
  let bytes = 0;
  const counting = source.pipeThrough(counted(maxBytes, (total) => (bytes = total)));
  const text = await inUtf8((await unpacked(counting)).pipeThrough(counted(maxBytes, () => {})));
  const lines = new ListReader();
  const stream = text.getReader();
  try {
    for (let next = await stream.read(); !next.done; next = await stream.read()) {
      for (let from = 0; from < next.value.length; from += sliceBytes) {
        lines.push(next.value.subarray(from, from + sliceBytes));
        await onSlice?.({ bytes, lines: lines.account.lines, domains: lines.table.size });
        signal?.throwIfAborted();
      }
    }
  } catch (error) {
    // The source is let go, whoever failed.
    await stream.cancel(error).catch(() => {});
    throw error;
  }
  lines.end();
  return lines;
};

/** The source, which ends with an error when the signal aborts, also while it waits for more. */
const cancellable = (source: ReadableStream<Bytes>, signal: AbortSignal | undefined) =>
  signal ? source.pipeThrough(new TransformStream<Bytes, Bytes>(), { signal }) : source;

/**
 * Reads a list in any format of `docs/lists.md`, packed with gzip or not, and gives what it covers and where every line went.
 * Never throws; what was not read to its end gives a problem and no list.
 */
export const readList = async (source: ReadableStream<Bytes>, options: ReadingOptions): Promise<ListReading> => {
  const { signal } = options;
  try {
    const lines = await readAll(cancellable(source, signal), options);
    signal?.throwIfAborted();
    return { ok: true, list: normaliseList(lines.table, lines.account), account: lines.account };
  } catch (cause) {
    if (signal?.aborted) return { ok: false, problem: 'cancelled' };
    return cause instanceof Refusal
      ? { ok: false, problem: cause.problem }
      : { ok: false, problem: 'unreadable', cause };
  }
};
