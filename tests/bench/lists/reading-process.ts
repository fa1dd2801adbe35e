import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { FilterListParser } from '@adguard/agtree';
import { parseFilters } from '@ghostery/adblocker';
import { readList } from '../../../lib/domain/lists/read-list';

// A process of its own: READER FILE. For each line that it is sent it reads the file once and prints how long that took, in ms.

type Bytes = Uint8Array<ArrayBuffer>;

/** As a download or a file comes: in pieces of 64 kB, which are there before the clock runs. */
const inPieces = (bytes: Bytes) =>
  new ReadableStream<Bytes>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
      controller.close();
    },
  });

const readAsEbb = async (pieces: ReadableStream<Bytes>): Promise<number> => {
  const reading = await readList(pieces, { maxBytes: 2 ** 30 });
  return reading.ok ? reading.list.domains.count : 0;
};

/** What each is given is made before the clock runs. */
const readers = {
  ebb: (bytes: Bytes) => {
    const pieces = inPieces(bytes);
    return () => readAsEbb(pieces);
  },
  agtree: (bytes: Bytes) => () =>
    FilterListParser.parse(new TextDecoder().decode(bytes), {
      tolerant: true,
      isLocIncluded: false,
      includeRaws: false,
      parseAbpSpecificRules: false,
      parseUboSpecificRules: false,
      parseHostRules: true,
    }).children.length,
  ghostery: (bytes: Bytes) => () =>
    parseFilters(new TextDecoder().decode(bytes), { loadCosmeticFilters: false }).networkFilters.length,
};
export type Reader = keyof typeof readers;

const timeOf = async (reader: Reader, bytes: Bytes, atLeast: number): Promise<number> => {
  const work = readers[reader](bytes);
  const before = performance.now();
  const read = await work();
  const ms = performance.now() - before;
  if (read < atLeast) throw new Error(`${reader} read ${read} of ${atLeast}`);
  return ms;
};

const [reader = '', file = ''] = process.argv.slice(2);
if (!(reader in readers)) throw new Error(`Nobody reads as ${reader}`);
const bytes = new Uint8Array(readFileSync(file));
const lines = bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
// Ebb drops what is covered by another name, so that it keeps somewhat fewer.
// CAST: looked up above.
for await (const _ of createInterface(process.stdin)) console.log(await timeOf(reader as Reader, bytes, lines * 0.8));
