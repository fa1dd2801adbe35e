import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Bench, BenchRun } from '../bench.ts';
import { withBundle } from '../bundle.ts';
import { type Entry, medianEntries, ratioEntry } from '../entry.ts';
import { median, type Pair } from '../statistics.ts';
import { madeNames } from './made-names.ts';
import type { Peaks } from './memory-process.ts';
import type { Reader } from './reading-process.ts';

const name = 'lists.reading';
const script = (file: string) => join(import.meta.dirname, file);

const peak = (file: string, list: string): Peaks => {
  const said = execFileSync(process.execPath, ['--expose-gc', file, list], { encoding: 'utf8' });
  return JSON.parse(said) as Peaks; // CAST: what the process prints
};

const peers = ['agtree', 'ghostery'] as const;
type Peer = (typeof peers)[number];

/** At least five times as fast as the better of the two. */
const aim = 0.2;

/** Rounds in which the readers grow warm. */
const warmUp = 20;

const method = (lines: number) =>
  `The same ${lines} made-up lines \`||name^\`, as bytes, read in turns by two processes, Ebb's and one other, of which each \
begins every second round. Each keeps its own garbage, and the first ${warmUp} rounds are thrown away, so that all are warm. Ebb reads the bytes \
as a stream of 64 kB pieces, which are there before the clock runs, to the end: every line counted by its outcome, duplicates, covered names and public suffixes \
dropped, the rest packed. @adguard/agtree decodes and parses them to a tree of rules (FilterListParser, without positions and \
raw texts, tolerant), @ghostery/adblocker to filters (parseFilters, network filters alone); neither drops or counts anything.`;

/** A process that reads the file once each time that it is asked, and says how many ms that took. */
const startReader = (script: string, reader: Reader, file: string) => {
  const child = spawn(process.execPath, [script, reader, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const read = async (): Promise<number> => {
    child.stdin.write('\n');
    const { done, value } = await answers.next();
    if (done) throw new Error(`${reader} has stopped`);
    return Number(value);
  };
  return { read, stop: () => child.kill() };
};

/** The times of Ebb and of one other, who alone read then: what a third has left to clear away would slow whoever comes next. */
const inTurns = async (script: string, file: string, peer: Peer, rounds: number): Promise<readonly Pair[]> => {
  const ebb = startReader(script, 'ebb', file);
  const other = startReader(script, peer, file);
  const pairs: Pair[] = [];
  try {
    for (let round = 0; round < warmUp + rounds; round++) {
      const first = round % 2 === 0 ? await ebb.read() : null;
      const baseline = await other.read();
      const subject = first ?? (await ebb.read());
      if (round >= warmUp) pairs.push({ subject, baseline });
    }
  } finally {
    ebb.stop();
    other.stop();
  }
  return pairs;
};

const comparison = (pairs: Readonly<Record<Peer, readonly Pair[]>>, lines: number): readonly Entry[] => {
  const timeOf = (peer: Peer) => median(pairs[peer].map(({ baseline }) => baseline));
  const better = peers.toSorted((one, other) => timeOf(one) - timeOf(other))[0] as Peer; // CAST: there are two
  return [
    ratioEntry(
      { name: `${name}.ratio`, aim, method: `${method(lines)} Ebb's time in terms of the better one's, ${better}.` },
      pairs[better],
    ),
    ...medianEntries(name, { subject: 'ebb', baseline: better }, pairs[better]),
    ...medianEntries(name, { subject: 'ebb', baseline: 'agtree' }, pairs.agtree).filter(
      (each) => better !== 'agtree' && each.name.endsWith('agtree'),
    ),
  ];
};

const mostMegabytes = 250;

const memoryEntry = (measure: string, bytes: number, lines: number, what: string): Entry => {
  const value = Math.round(bytes / 1e6);
  return {
    name: `${name}.memory-${measure}`,
    value,
    unit: 'MB',
    aim: mostMegabytes,
    holds: value <= mostMegabytes,
    measured: true,
    method: `The largest resident set of a process of its own, Node itself included, that ${what} ${lines} different names \`0.0.0.0 name\` from a file, as a stream.`,
    runs: 1,
  };
};

const write = (folder: string, lines: readonly string[]): string => {
  const file = join(folder, 'list.txt');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

const compared = (names: readonly string[], rounds: number) =>
  withBundle(script('reading-process.ts'), async (file, folder) => {
    const list = write(
      folder,
      names.map((each) => `||${each}^`),
    );
    const pairs = {
      agtree: await inTurns(file, list, 'agtree', rounds),
      ghostery: await inTurns(file, list, 'ghostery', rounds),
    };
    return comparison(pairs, names.length);
  });

const weighed = (names: readonly string[]) =>
  withBundle(script('memory-process.ts'), async (file, folder) => {
    const list = write(
      folder,
      names.map((each) => `0.0.0.0 ${each}`),
    );
    const { start, reading, index } = peak(file, list);
    const before = `of which ${Math.round(start / 1e6)} MB were there before,`;
    return [
      memoryEntry('reading', reading, names.length, `${before} reads and normalises`),
      memoryEntry('index', index, names.length, `${before} reads and normalises, and then builds the index of,`),
    ];
  });

/** Reading a list against those who read lists, and what it takes of the memory. */
export const listReading: Bench = {
  name,
  title: 'Reading a list',
  run: async ({ quick, say }: BenchRun) => {
    const names = madeNames(quick ? 20_000 : 1_000_000);
    say(`${name}: in turns`);
    const times = await compared(names.slice(0, 200_000), quick ? 3 : 45);
    say(`${name}: memory`);
    return [...times, ...(await weighed(names))];
  },
};
