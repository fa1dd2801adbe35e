import { readFileSync } from 'node:fs';
import { FilterListParser } from '@adguard/agtree';
import { parseFilters } from '@ghostery/adblocker';
import { readList } from '../../../lib/domain/lists/read-list';

// A process of its own: FILE ROUNDS. Prints the times of every reader in turns, in ms.

type Bytes = Uint8Array<ArrayBuffer>;

/** As a download or a file comes: in pieces of 64 kB. */
const inPieces = (bytes: Bytes) =>
  new ReadableStream<Bytes>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.slice(at, at + 65_536));
      controller.close();
    },
  });

const readAsEbb = async (bytes: Bytes): Promise<number> => {
  const reading = await readList(inPieces(bytes), { maxBytes: 2 ** 30 });
  return reading.ok ? reading.list.domains.count : 0;
};

const readers = {
  ebb: readAsEbb,
  agtree: (bytes: Bytes) =>
    FilterListParser.parse(new TextDecoder().decode(bytes), {
      tolerant: true,
      isLocIncluded: false,
      includeRaws: false,
      parseAbpSpecificRules: false,
      parseUboSpecificRules: false,
      parseHostRules: true,
    }).children.length,
  ghostery: (bytes: Bytes) =>
    parseFilters(new TextDecoder().decode(bytes), { loadCosmeticFilters: false }).networkFilters.length,
};
type Reader = keyof typeof readers;
export type Rounds = readonly Readonly<Record<Reader, number>>[];

const collectGarbage: unknown = Reflect.get(globalThis, 'gc');

const timeOf = async (reader: Reader, bytes: Bytes, atLeast: number): Promise<number> => {
  if (typeof collectGarbage === 'function') collectGarbage();
  const before = performance.now();
  const read = await readers[reader](bytes);
  const ms = performance.now() - before;
  if (read < atLeast) throw new Error(`${reader} read ${read} of ${atLeast}`);
  return ms;
};

/** The order moves on from round to round, so that none gains from its place. The first round is thrown away. */
const compare = async (file: string, rounds: number): Promise<Rounds> => {
  const bytes = new Uint8Array(readFileSync(file));
  const lines = bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
  const order: Reader[] = ['ebb', 'agtree', 'ghostery'];
  const measured: Record<Reader, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times = { ebb: 0, agtree: 0, ghostery: 0 };
    // Ebb drops what is covered by another name, so that it keeps somewhat fewer.
    for (const reader of order) times[reader] = await timeOf(reader, bytes, lines * 0.8);
    order.push(...order.splice(0, 1));
    if (round > 0) measured.push(times);
  }
  return measured;
};

const [file = '', rounds = '1'] = process.argv.slice(2);
console.log(JSON.stringify(await compare(file, Number(rounds))));
