import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { type ReadingOptions, type ReadingProgress, readList } from '../../../lib/domain/lists/read-list';
import { bytesOf, readText } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

type Bytes = Uint8Array<ArrayBuffer>;

const streamOf = (pieces: readonly Bytes[]) =>
  new ReadableStream<Bytes>({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

const read = (pieces: readonly Bytes[], options: Partial<ReadingOptions> = {}) =>
  readList(streamOf(pieces), { maxBytes: 1e8, ...options });

const domainsIn = async (pieces: readonly Bytes[]) => {
  const reading = await read(pieces);
  return reading.ok ? unpackNames(reading.list.domains) : reading.problem;
};

const pack = (text: string): Bytes => new Uint8Array(gzipSync(text));
const utf16 = (text: string, littleEndian: boolean): Bytes => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const singly = (bytes: Bytes) => Array.from(bytes, (byte) => Uint8Array.of(byte));
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `0.0.0.0 site-${index}.example\n`).join('');

describe('a stream', () => {
  test.each([
    ['plain', bytesOf('a.example\nbücher.example')],
    ['packed', pack('a.example\nbücher.example')],
    ['with a byte order mark', bytesOf('\ufeffa.example\nbücher.example')],
    ['packed, with a byte order mark', pack('\ufeffa.example\r\nbücher.example\r\n')],
    ['of an editor that writes UTF-16', utf16('\ufeffa.example\r\nbücher.example', true)],
    ['of one that writes it the other way', utf16('\ufeffa.example\nbücher.example\n', false)],
  ])('%s is read, in one piece and byte by byte', async (_, bytes) => {
    const expected = ['a.example', 'xn--bcher-kva.example'];
    expect(await domainsIn([bytes])).toEqual(expected);
    expect(await domainsIn(singly(bytes))).toEqual(expected);
    expect(await domainsIn([new Uint8Array(), bytes, new Uint8Array()])).toEqual(expected);
  });

  test.each([[[]], [[new Uint8Array()]], [[Uint8Array.of(0x1f)]]])(
    'of nothing much gives an empty list',
    async (pieces) => {
      expect(await domainsIn(pieces)).toEqual([]);
    },
  );

  test.each([['<!DOCTYPE html><html>'], ['\n  <html lang="en">'], ['\ufeff<head>'], ['<?xml version="1.0"?>']])(
    'that is a page of the web is refused: %j',
    async (text) => {
      expect(await domainsIn([bytesOf(text)])).toBe('html');
      expect(await domainsIn([pack(text)])).toBe('html');
    },
  );

  test('gives what the same text gives at once', async () => {
    const text = numbered(30_000);
    const reading = await read([bytesOf(text)]);
    expect(reading).toEqual({ ok: true, ...readText(text) });
  });
});

describe('progress', () => {
  test('grows with every slice and ends with the whole', async () => {
    const seen: ReadingProgress[] = [];
    const bytes = bytesOf(numbered(30_000));
    await read([bytes], { onSlice: (progress) => void seen.push(progress) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(({ lines }) => lines)).toEqual([...seen.map(({ lines }) => lines)].sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual({ bytes: bytes.length, lines: 30_000, domains: 30_000 });
  });

  test('of a packed file counts the bytes of the file', async () => {
    const seen: ReadingProgress[] = [];
    const bytes = pack(numbered(30_000));
    await read([bytes], { onSlice: (progress) => void seen.push(progress) });
    expect(seen.at(-1)).toEqual({ bytes: bytes.length, lines: 30_000, domains: 30_000 });
  });

  test('comes also while the names are put in order, and they can be given up there', async () => {
    const bytes = bytesOf(numbered(100_000));
    const reading = Math.ceil(bytes.length / 2 ** 18);
    let slices = 0;
    await read([bytes], { onSlice: () => void slices++ });
    expect(slices).toBeGreaterThan(reading + 5);
    const abort = new AbortController();
    let before = slices - 1;
    const onSlice = () => {
      if (--before === 0) abort.abort();
    };
    expect(await read([bytes], { onSlice, signal: abort.signal })).toEqual({ ok: false, problem: 'cancelled' });
  });

  test('is waited for', async () => {
    let busy = 0;
    let most = 0;
    const onSlice = async () => {
      most = Math.max(most, ++busy);
      await Promise.resolve();
      busy--;
    };
    await read([bytesOf(numbered(30_000))], { onSlice });
    expect([busy, most]).toEqual([0, 1]);
  });
});

describe('a list that is not read to its end', () => {
  test.each([
    ['plain', bytesOf(numbered(1000))],
    ['packed', pack(numbered(1000))],
    ['packed to almost nothing', pack('a'.repeat(1_000_000))],
  ])('for its size, %s, is refused', async (_, bytes) => {
    expect(await read([bytes], { maxBytes: 20_000 })).toEqual({ ok: false, problem: 'too-large' });
  });

  test('of just the size is read', async () => {
    const bytes = bytesOf(numbered(1000));
    expect((await read([bytes], { maxBytes: bytes.length })).ok).toBe(true);
    expect(await read([bytes], { maxBytes: bytes.length - 1 })).toEqual({ ok: false, problem: 'too-large' });
  });

  test('for a packed file that is cut off or damaged, is refused', async () => {
    const whole = pack(numbered(1000));
    const damaged = whole.map((byte, index) => (index > 40 ? byte ^ 0x55 : byte));
    for (const bytes of [whole.subarray(0, whole.length / 2), damaged]) {
      expect(await read([bytes])).toMatchObject({ ok: false, problem: 'unreadable' });
    }
  });

  test('for a source that fails, says what failed', async () => {
    const cause = new Error('connection lost');
    const source = new ReadableStream<Bytes>({
      start: (controller) => controller.enqueue(bytesOf(numbered(1000))),
      pull: (controller) => controller.error(cause),
    });
    expect(await readList(source, { maxBytes: 1e8 })).toEqual({ ok: false, problem: 'unreadable', cause });
  });

  test.each(['before', 'during', 'while it waits'])(
    'cancelled %s, gives none and lets the source go',
    async (moment) => {
      const control = new AbortController();
      let released = false;
      const source = new ReadableStream<Bytes>({
        start: (controller) => controller.enqueue(bytesOf(numbered(1000))),
        pull: () => new Promise(() => {}),
        cancel: () => {
          released = true;
        },
      });
      if (moment === 'before') control.abort();
      const onSlice = () => {
        if (moment === 'during') control.abort();
        else queueMicrotask(() => control.abort());
      };
      const reading = await readList(source, { maxBytes: 1e8, signal: control.signal, onSlice });
      expect(reading).toEqual({ ok: false, problem: 'cancelled' });
      expect(released).toBe(true);
    },
  );
});

describe('a list that is refused', () => {
  test.each([
    ['a page of the web', '<!doctype html>', {}],
    ['too large', numbered(2000), { maxBytes: 1000 }],
    [
      'one whose reader fails',
      numbered(2000),
      {
        onSlice: () => {
          throw new Error('no more');
        },
      },
    ],
  ])('for %s lets the source go', async (_, text, options) => {
    let released = false;
    const source = new ReadableStream<Bytes>({
      pull: (controller) => controller.enqueue(bytesOf(text)),
      cancel: () => {
        released = true;
      },
    });
    expect((await readList(source, { maxBytes: 1e8, ...options })).ok).toBe(false);
    expect(released).toBe(true);
  });
});

test('any bytes, packed or not, cut anywhere, give a list or a problem', async () => {
  const any = fc.oneof(fc.uint8Array({ maxLength: 3000 }), fc.string({ unit: 'grapheme' }).map(bytesOf));
  const packed = fc.tuple(any, fc.nat(), fc.nat()).map(([bytes, place, value]) => {
    const whole = new Uint8Array(gzipSync(bytes));
    if (value % 3 === 0) whole[place % whole.length] = value % 256;
    return whole;
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(any, packed), fc.nat(), async (bytes, place) => {
      const whole = new Uint8Array(bytes);
      const at = place % (whole.length + 1);
      const [one, two] = [await read([whole]), await read([whole.subarray(0, at), whole.subarray(at)])];
      expect({ ...two, cause: null }).toEqual({ ...one, cause: null });
      expect(one.ok || ['html', 'unreadable'].includes(one.problem)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
