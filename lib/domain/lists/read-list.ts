import { longestPiece } from './assembly';
import type { DomainList } from './domain-list';
import { stepByStep } from './in-steps';
import type { ListAccount } from './list-account';
import { ListReader } from './list-reader';
import { normaliseInSteps } from './normalise-list';

export interface ReadingProgress {
  /** Of the source, packed or not: to be shown against the size of the file. */
  readonly bytes: number;
  readonly lines: number;
  /** Names so far, also those that came before. */
  readonly domains: number;
}

export interface ReadingOptions {
  /** The most that a list may have, in bytes, packed and unpacked. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** Called after each slice of the reading and of what is done with it then, and waited for: a caller that must stay responsive gives way here, one that may be stopped holds on. */
  readonly onSlice?: (progress: ReadingProgress) => void | Promise<void>;
}

/** Why nothing was read. The list that was there before stays. */
export type ReadingProblem = 'cancelled' | 'too-large' | 'html' | 'unreadable';

export type ListReading =
  | { readonly ok: true; readonly list: DomainList; readonly account: ListAccount }
  | { readonly ok: false; readonly problem: ReadingProblem; readonly cause?: unknown };

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

/**
 * The next piece, or null at the end. Pieces are asked for one by one and not piped from stream to stream: that takes as long
 * as reading what is in them.
 */
type Next = () => Promise<Bytes | null>;

/** The first bytes, at least as many as ask for them unless the source ends before, and the source with them still in it. */
const peek = async (source: Next, length: number) => {
  let head: Bytes = new Uint8Array();
  let ended = false;
  while (head.length < length && !ended) {
    const piece = await source();
    if (piece === null) ended = true;
    else head = head.length === 0 ? piece : concat(head, piece);
  }
  let first = head.length > 0;
  const next: Next = () => {
    if (!first) return ended ? Promise.resolve(null) : source();
    first = false;
    return Promise.resolve(head);
  };
  return { head, next };
};

const startsWith = (bytes: Bytes, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte);

/** Counts what passes and refuses what is over the cap. */
const counted = (source: Next, limit: number, count: (total: number) => void): Next => {
  let total = 0;
  return async () => {
    const piece = await source();
    total += piece?.length ?? 0;
    if (total > limit) throw new Refusal('too-large');
    count(total);
    return piece;
  };
};

const piecesOf =
  (reader: ReadableStreamDefaultReader<Bytes>): Next =>
  async () => {
    const { done, value } = await reader.read();
    return done ? null : value;
  };

/** What is in it, which may be much more than what is counted of it: `limit` holds of both. */
const unpacked = async (source: Next, limit: number): Promise<Next> => {
  const { head, next } = await peek(source, 2);
  if (!startsWith(head, 0x1f, 0x8b)) return next;
  const packed = new ReadableStream<Bytes>({
    pull: async (controller) => {
      const piece = await next();
      if (piece === null) controller.close();
      else controller.enqueue(piece);
    },
  });
  return counted(piecesOf(packed.pipeThrough(new DecompressionStream('gzip')).getReader()), limit, () => {});
};

/** Text in UTF-8. An editor may have saved UTF-16, which it says by its first two bytes. */
const inUtf8 = async (source: Next): Promise<Next> => {
  const { head, next } = await peek(source, 512);
  if (/^\s*<(?:!doctype|html|head|\?xml)/i.test(new TextDecoder().decode(head))) throw new Refusal('html');
  const encoding = startsWith(head, 0xff, 0xfe) ? 'utf-16le' : startsWith(head, 0xfe, 0xff) ? 'utf-16be' : null;
  if (encoding === null) return next;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let ended = false;
  return async () => {
    if (ended) return null;
    const piece = await next();
    ended = piece === null;
    return encoder.encode(piece === null ? decoder.decode() : decoder.decode(piece, { stream: true }));
  };
};

const readAll = async (source: Next, { maxBytes, signal, onSlice }: ReadingOptions) => {
  let bytes = 0;
  const counting = counted(source, maxBytes, (total) => (bytes = total));
  const next = await inUtf8(await unpacked(counting, maxBytes));
  const lines = new ListReader();
  for (let piece = await next(); piece !== null; piece = await next()) {
    for (let from = 0; from < piece.length; from += longestPiece) {
      lines.push(piece.subarray(from, from + longestPiece));
      await onSlice?.({ bytes, lines: lines.account.lines, domains: lines.table.size });
      signal?.throwIfAborted();
    }
  }
  lines.end();
  return lines;
};

/** Reads the source to its end. It is let go whoever fails, and when the signal aborts, also while it waits for more. */
const readSource = async (source: ReadableStream<Bytes>, options: ReadingOptions) => {
  const { signal } = options;
  const reader = source.getReader();
  const letGo = () => reader.cancel(signal?.reason).catch(() => {});
  signal?.addEventListener('abort', letGo, { once: true });
  try {
    signal?.throwIfAborted();
    const lines = await readAll(piecesOf(reader), options);
    // What was let go ends like any other.
    signal?.throwIfAborted();
    return lines;
  } catch (error) {
    await letGo();
    throw error;
  } finally {
    signal?.removeEventListener('abort', letGo);
  }
};

/**
 * Reads a list in any format of `docs/lists.md`, packed with gzip or not, and gives what it covers and where every line went.
 * Never throws; what was not read to its end gives a problem and no list.
 */
export const readList = async (source: ReadableStream<Bytes>, options: ReadingOptions): Promise<ListReading> => {
  const { signal, onSlice } = options;
  try {
    let last: ReadingProgress = { bytes: 0, lines: 0, domains: 0 };
    const noted = (progress: ReadingProgress) => {
      last = progress;
      return onSlice?.(progress);
    };
    const { table, account } = await readSource(source, { ...options, onSlice: noted });
    const list = await stepByStep(normaliseInSteps(table, account), async () => {
      await onSlice?.(last);
      signal?.throwIfAborted();
    });
    return { ok: true, list, account };
  } catch (cause) {
    if (signal?.aborted) return { ok: false, problem: 'cancelled' };
    return cause instanceof Refusal
      ? { ok: false, problem: cause.problem }
      : { ok: false, problem: 'unreadable', cause };
  }
};
