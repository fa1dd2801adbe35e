import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { formatList, unpackNames } from '../../../lib/domain/lists/domain-list';
import { longestLine } from '../../../lib/domain/lists/list-reader';
import { readOddLine } from '../../../lib/domain/lists/odd-line';
import { bytesOf, readPieces, readText, totals } from './reading';

// Much work for a busy machine; the limit is there for what never ends.
vi.setConfig({ testTimeout: 60_000 });

const label = fc.constantFrom(
  'a',
  'b',
  'www',
  'bücher',
  'xn--bcher-kva',
  'A',
  'a_b',
  '-',
  '1',
  'com',
  'co',
  'uk',
  'example',
);
const name = fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.'));
const piece = fc.oneof(
  { weight: 5, arbitrary: name },
  fc.constantFrom(
    '||',
    '@@',
    '^',
    '$',
    'document',
    'important',
    'badfilter',
    'third-party',
    ',',
    '*.',
    '.',
    ':80',
    '/',
    '#',
  ),
  fc.constantFrom(
    '0.0.0.0 ',
    '127.0.0.1\t',
    '1.2.3.4',
    '::1 ',
    ' ',
    '\t',
    '\u00a0',
    '\ufeff',
    '!',
    '; ',
    '"',
    '##',
    'CNAME .',
  ),
  fc.constantFrom(
    'address=/',
    '/0.0.0.0',
    'local-zone: "',
    '" static',
    '$TTL',
    'https://',
    '\u0000',
    '😀',
    '\ud800',
    '|',
  ),
);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: name },
  { weight: 2, arbitrary: name.map((text) => `0.0.0.0 ${text}`) },
  { weight: 2, arbitrary: name.map((text) => `||${text}^`) },
  fc.string({ unit: 'binary' }),
  fc.integer({ min: longestLine - 3, max: longestLine + 3 }).map((length) => 'a.example #'.padEnd(length, 'ä')),
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\r', '');
const text = fc.array(fc.tuple(line, lineEnd), { maxLength: 30 }).map((lines) => lines.flat().join(''));
const bytes = fc.oneof(text.map(bytesOf), fc.uint8Array({ maxLength: 2000 }));

/** The bytes, cut at the given places. */
const cut = (whole: Uint8Array, places: readonly number[]) => {
  const ends = [...places.map((place) => place % (whole.length + 1)), whole.length].sort((a, b) => a - b);
  return ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
};

const summary = ({ list, account }: ReturnType<typeof readPieces>) => ({
  domains: unpackNames(list.domains),
  exceptions: unpackNames(list.exceptions),
  account,
});

describe('any bytes', () => {
  test('are read, and the counts add up to the lines and the names', () => {
    fc.assert(
      fc.property(bytes, (whole) => {
        const { account } = readPieces([whole]);
        const { lines, names } = totals(account);
        expect(lines[0]).toBe(lines[1]);
        expect(names[0]).toBe(names[1]);
        expect(account.bytes).toBe(whole.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('give as many lines as have an end, and one for what follows the last', () => {
    fc.assert(
      fc.property(bytes, (whole) => {
        const lines = new TextDecoder('latin1').decode(whole).split(/\r\n|\r|\n/);
        expect(readPieces([whole]).account.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
      }),
      { numRuns: 500 },
    );
  });

  test('give the same however they are cut, also inside a character or an end of line', () => {
    fc.assert(
      fc.property(bytes, fc.array(fc.nat()), (whole, places) => {
        expect(summary(readPieces(cut(whole, places)))).toEqual(summary(readPieces([whole])));
      }),
      { numRuns: 500 },
    );
  });

  test('give the same one by one', () => {
    fc.assert(
      fc.property(bytes, (whole) => {
        const single = [...whole].map((byte) => Uint8Array.of(byte));
        expect(summary(readPieces(single))).toEqual(summary(readPieces([whole])));
      }),
      { numRuns: 200 },
    );
  });

  test('give names that the browser writes in the same way, none at or below another or an exception', () => {
    fc.assert(
      fc.property(bytes, (whole) => {
        const { domains, exceptions } = summary(readPieces([whole]));
        for (const domain of domains) {
          expect(new URL(`http://${domain}/`).hostname).toBe(domain);
          expect(
            [...domains, ...exceptions].filter((other) => domain.endsWith(`.${other}`) || exceptions.includes(domain)),
          ).toEqual([]);
        }
        for (const exception of exceptions) {
          expect(domains.some((domain) => exception.endsWith(`.${domain}`))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what was read', () => {
  test('is written as a list that is read as the same list', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const first = readText(whole).list;
        const again = readPieces([formatList(first)]);
        expect(again.list).toEqual(first);
        expect(again.account.nameCounts.kept).toBe(again.account.names);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the fast path', () => {
  test('says of every line what the way for odd lines says', () => {
    const oneLine = line.filter((candidate) => !/[\r\n]/.test(candidate) && candidate !== '');
    fc.assert(
      fc.property(oneLine, (candidate) => {
        fc.pre(bytesOf(candidate).length <= longestLine);
        const { account } = readText(`${candidate}\n`);
        const odd = readOddLine(new TextDecoder().decode(bytesOf(candidate)), { column: null });
        expect(account.lineCounts[odd.outcome]).toBe(1);
        const names = odd.outcome === 'taken' ? odd.names.length + odd.unusable.length : 0;
        expect(account.names).toBe(names);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a line as long as may be', () => {
  const hostile = [
    ['colons', ':'],
    ['dots', '.'],
    ['digits', '1'],
    ['letters', 'a'],
    ['spaces', ' '],
    ['commas', ','],
    ['quotes', '"'],
    ['slashes', '/'],
    ['hashes', '#'],
    ['dollars', '$'],
    ['carets', '^'],
    ['stars', '*'],
    ['bars', '|'],
    ['letters and dots', 'a.'],
    ['names and spaces', 'a.b '],
    ['records', 'A '],
    ['letters of the world', 'ä'],
  ] as const;

  // A pattern whose work grows with the square of a line's length, or faster, does not get through these three hundred
  // lines within the time that the runner gives a test.
  test.each(hostile)('of %s is read in its turn', (_, unit) => {
    for (const [head, tail] of [
      ['', ''],
      ['a', '!'],
      ['||', '^'],
      ['0.0.0.0 ', ' #'],
      ['1', 'x'],
      ['a.b,', '"'],
    ]) {
      const whole = `${head}${unit.repeat((longestLine - 20) / unit.length)}${tail}\n`.repeat(50);
      const { lines } = totals(readText(whole).account);
      expect(lines[0]).toBe(lines[1]);
    }
  });
});

test('a file without line ends is one line that is left out, and is not kept', () => {
  const million = new Uint8Array(1 << 20).fill(97);
  const { account } = readPieces(Array.from({ length: 16 }, () => million));
  expect(account).toMatchObject({ bytes: 16 << 20, lines: 1, lineCounts: { 'too-long': 1 } });
  expect(account.examples['too-long']?.[0]?.text).toHaveLength(100);
});
