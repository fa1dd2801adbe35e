import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buildIndex } from '../../../lib/domain/lists/list-index';
import { readList } from '../../../lib/domain/lists/read-list';

// A process of its own, on Linux: FILE. Prints the peak of its memory, in bytes, after reading the list and after building its index.

/** By the kernel's own account. What `resourceUsage` says may be the peak of whoever started this process. */
const peak = (): number => {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
};

/** Bytes: of Node and this script alone, then with the list read, then with its index built. */
export interface Peaks {
  readonly start: number;
  readonly reading: number;
  readonly index: number;
  readonly shards: number;
}

const start = peak();
// CAST: Node's stream of bytes is the web's.
const source = Readable.toWeb(createReadStream(process.argv[2] ?? '')) as unknown as ReadableStream<
  Uint8Array<ArrayBuffer>
>;
const read = await readList(source, { maxBytes: 2 ** 30 });
if (!read.ok) throw new Error(read.problem);
const reading = peak();
const shards = buildIndex(read.list).shards.size;
const peaks: Peaks = { start, reading, index: peak(), shards };
console.log(JSON.stringify(peaks));
