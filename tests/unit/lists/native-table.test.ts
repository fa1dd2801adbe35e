import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Assembly, longestPiece, openAssembly } from '../../../lib/domain/lists/assembly';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { openDomainTable } from '../../../lib/domain/lists/domain-table';
import { MapTable } from '../../../lib/domain/lists/map-table';
import { NativeTable } from '../../../lib/domain/lists/native-table';
import { bytesOf, readPieces, readText } from './reading';

const assembly = (): Assembly => {
  const opened = openAssembly();
  if (opened === null) throw new Error('No WebAssembly');
  return opened;
};

const names = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-d](\.[a-d]){1,4}$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^(www\.)?[a-d]{1,3}\.(com|co\.uk|kobe\.jp|ck|github\.io)$/) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('co.uk', 'samaritans.org', 'www.samaritans.org', 'city.kobe.jp', 'b.ck', 'www.ck'),
  },
  { weight: 1, arbitrary: fc.nat(80).map((length) => `${'x'.repeat(length)}.${'y'.repeat(length % 20)}.a`) },
  { weight: 1, arbitrary: fc.nat(125).map((labels) => `${'a.'.repeat(labels)}b`) },
);
const line = fc.oneof(
  { weight: 6, arbitrary: names },
  { weight: 2, arbitrary: names.map((name) => `0.0.0.0 ${name}`) },
  { weight: 4, arbitrary: names.map((name) => `||${name}^`) },
  { weight: 1, arbitrary: names.map((name) => `@@||${name}^`) },
  { weight: 1, arbitrary: names.map((name) => `||${name}^$important`) },
  { weight: 1, arbitrary: names.map((name) => `||${name}^$badfilter`) },
  { weight: 1, arbitrary: names.map((name) => name.toUpperCase()) },
  { weight: 1, arbitrary: fc.tuple(names, fc.nat(40)).map(([name, blanks]) => `0.0.0.0${' '.repeat(blanks)}${name}`) },
  { weight: 1, arbitrary: names.map((name) => `127.0.0.1${' '.repeat(4100)}${name}`) },
);

const readBoth = (pieces: readonly Uint8Array[]) =>
  [new NativeTable(assembly()), new MapTable()].map((table) => {
    const { list, account } = readPieces(pieces, table);
    const counts = [list.domains.count, list.exceptions.count];
    return { domains: unpackNames(list.domains), exceptions: unpackNames(list.exceptions), counts, account };
  });

describe('the fast table', () => {
  test('says what the plain one says, one list after the other', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.nat(400), (lines, cut) => {
        const bytes = bytesOf(lines.map((each) => `${each}\n`).join(''));
        const [fast, plain] = readBoth([bytes.subarray(0, cut), bytes.subarray(cut)]);
        expect(fast).toEqual(plain);
      }),
      { numRuns: 3000 },
    );
  });

  /** More than those whose hashes are noted as they come. */
  const many = 300_000;

  test('says so of many names, some of them there twice or below another, and of a short list after it', () => {
    const lines = Array.from({ length: many }, (_, index) => {
      const site = `site${(index * 7919) % 150_001}.example`;
      const kind = (Math.imul(index, 0x9e3779b1) >>> 20) % 3;
      return kind === 0 ? `||www.${site}^` : kind === 1 ? `0.0.0.0 ${site}` : `a.b.c.${site} # ${index}`;
    });
    const bytes = bytesOf(lines.map((each) => `${each}\n`).join(''));
    const pieces = Array.from({ length: Math.ceil(bytes.length / 250_021) }, (_, index) =>
      bytes.subarray(index * 250_021, (index + 1) * 250_021),
    );
    const [fast, plain] = readBoth(pieces);
    expect(fast?.account).toEqual(plain?.account);
    // As texts: to compare so many strings one by one takes long.
    expect(fast?.domains.join()).toBe(plain?.domains.join());
    expect(fast?.account.nameCounts.covered).toBeGreaterThan(5000);
    expect(fast?.account.nameCounts.duplicate).toBeGreaterThan(5000);
    const [short, shortPlain] = readBoth([bytes.subarray(0, 2000)]);
    expect(short).toEqual(shortPlain);
  });

  test('looks for the lines of examples alone: to find one is to count entries', () => {
    const table = new NativeTable(assembly());
    const lineOf = vi.spyOn(table, 'lineOf');
    const { account } = readPieces([bytesOf('||a.example^\n'.repeat(1000))], table);
    expect(account.nameCounts.duplicate).toBe(999);
    expect(account.examples.duplicate?.map(({ line: each }) => each)).toEqual([2, 3, 4]);
    expect(lineOf).toHaveBeenCalledTimes(3);
  });

  test('gives names that stay as they are when the next list is read', () => {
    const { list } = readText('||first.example^\n@@||a.first.example^\n');
    readText('||other.example^\n||another.example^\n');
    expect(unpackNames(list.domains)).toEqual(['first.example']);
    expect(unpackNames(list.exceptions)).toEqual(['a.first.example']);
  });
});

describe('the memory', () => {
  test('is taken over by the next list, and by one alone', () => {
    const first = assembly();
    readPieces([bytesOf('||a.example^\n')], new NativeTable(first));
    const [second, third] = [assembly(), assembly()];
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test('has room for a piece', () => {
    expect(assembly().inputSize.value).toBe(longestPiece);
  });

  test('reaches beyond the last of the suffixes where they end with it', () => {
    const native = assembly();
    const rules = native.startSettling(0);
    const { length } = new Uint8Array(native.memory.buffer, rules);
    const text = bytesOf('co.uk\n'.repeat(Math.ceil(length / 6))).subarray(-length);
    expect(native.startSettling(length)).toBe(rules);
    new Uint8Array(native.memory.buffer).set(text, rules);
    expect(() => native.learnSuffixes(rules, rules + length)).not.toThrow();
  });

  test('is refused beyond what its places can be counted in, and nothing is read wrong then', () => {
    const native = assembly();
    expect(() => native.startSettling(0x7fffffff)).toThrow(WebAssembly.RuntimeError);
  });
});

describe.each([
  ['no WebAssembly', () => vi.stubGlobal('WebAssembly', undefined)],
  ['none of its vectors', () => vi.spyOn(WebAssembly, 'Module').mockThrow(new WebAssembly.CompileError())],
  ['no room for its memory', () => vi.spyOn(WebAssembly, 'Instance').mockThrow(new RangeError())],
])('a browser with %s', (_, take) => {
  beforeEach(() => {
    vi.resetModules();
    take();
  });
  afterEach(() => vi.unstubAllGlobals());

  test('reads lists all the same', async () => {
    const { openDomainTable: open } = await import('../../../lib/domain/lists/domain-table');
    const table = open();
    expect(table.constructor.name).toBe('MapTable');
    const { list } = readPieces([bytesOf('||a.example^\nwww.a.example\nb.example\n')], table);
    expect(unpackNames(list.domains)).toEqual(['a.example', 'b.example']);
  });
});

test('a browser with it has the fast table', () => {
  expect(openDomainTable()).toBeInstanceOf(NativeTable);
});

test('names that all have the same hash are told apart', () => {
  const lines = Array.from({ length: 400 }, (_, index) => `${index % 2 === 0 ? '' : 'www.'}s${(index * 7) % 300}.a\n`);
  const bytes = bytesOf(lines.join(''));
  const native = assembly();
  const keys = new Uint8Array(native.memory.buffer, native.keys.value, 256);
  const drawn = keys.slice();
  keys.fill(0);
  const same = readPieces([bytes], new NativeTable(native));
  new Uint8Array(native.memory.buffer).set(drawn, native.keys.value);
  const plain = readPieces([bytes], new MapTable());
  expect(unpackNames(same.list.domains)).toEqual(unpackNames(plain.list.domains));
  expect(same.account).toEqual(plain.account);
});

describe('names that differ little', () => {
  const native = assembly();
  const hashOf = (name: string) => {
    new Uint8Array(native.memory.buffer).set(bytesOf(name), native.scratch.value);
    return native.hashOf(native.scratch.value, name.length);
  };
  const base36 = (index: number) => index.toString(36).padStart(4, '0');

  // Of 100,000 hashes of 32 bits, one pair falls together on the average.
  test.each<[string, (index: number) => string]>([
    ['a number in the middle', (index) => `casino${index}.com`],
    ['letters in the middle', (index) => `ad${base36(index)}.example.com`],
    ['one letter before', (index) => `a${base36(index)}.top`],
    ['two before', (index) => `1x${base36(index)}.top`],
    ['three before', (index) => `www${base36(index)}.top`],
    ['four before', (index) => `site${base36(index)}.example${index % 10}.com`],
    ['another end', (index) => `example.${base36(index)}`],
    ['far behind', (index) => `${'a'.repeat(60)}.${'b'.repeat(60)}.${base36(index)}.com`],
    ['how long they are', (index) => `${'a'.repeat(index % 200)}.${base36(index)}`],
  ])('have different hashes: %s', (_, write) => {
    const hosts = Array.from({ length: 100_000 }, (__, index) => write(index));
    expect(new Set(hosts.map(hashOf)).size).toBeGreaterThan(hosts.length - 20);
  });

  test('have hashes that are spread over all places of a table', () => {
    const places = new Uint32Array(256);
    for (let index = 0; index < 65_536; index++) {
      const place = (hashOf(`site${index}.example.com`) >>> 24) & 255;
      places[place] = (places[place] ?? 0) + 1;
    }
    // 256 in each on the average, and 16 their deviation.
    expect(Math.min(...places)).toBeGreaterThan(256 - 6 * 16);
    expect(Math.max(...places)).toBeLessThan(256 + 6 * 16);
  });

  // Whoever writes a list does not know the keys, so that no two names fall together for everybody.
  test('are hashed anew with other keys', () => {
    const before = hashOf('site.example');
    crypto.getRandomValues(new Uint8Array(native.memory.buffer, native.keys.value, 256));
    expect(hashOf('site.example')).not.toBe(before);
  });
});
