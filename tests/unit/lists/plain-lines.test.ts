import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unpackNames } from '../../../lib/domain/lists/domain-list';
import { openDomainTable } from '../../../lib/domain/lists/domain-table';
import { bytesOf, readPieces, readText } from './reading';

const label = fc.oneof(
  fc.constantFrom(
    'a',
    'www',
    'example',
    'com',
    'co',
    'uk',
    'xn--bcher-kva',
    'xn--',
    'xn-',
    'n--',
    'a--b',
    '1',
    'a1',
    '',
  ),
  fc.stringMatching(/^[a-z0-9_-]{1,16}$/),
  fc.stringMatching(/^[a-zA-Z]{1,70}$/),
);
const name = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels) => labels.join('.'));
const lead = fc.constantFrom(
  '',
  '||',
  '0.0.0.0 ',
  '0.0.0.0\t',
  '127.0.0.1 ',
  '0.0.0.0  ',
  '127.0.0.1 \t ',
  '127.0.0.10 ',
  '0.0.0.1 ',
  '|',
  '*.',
);
const end = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '^\n',
  '^\r\n',
  '^$popup\n',
  ' \n',
  ' # a remark\n',
  '/path\n',
  '\u00e4\n',
);
const line = fc.oneof(
  fc.tuple(lead, name, end).map((parts) => parts.join('')),
  {
    weight: 4,
    arbitrary: fc.stringMatching(/^[a-z0-9_-]{1,16}(\.[a-z][a-z0-9_-]{0,6}){1,3}$/).map((host) => `||${host}^\n`),
  },
  { weight: 4, arbitrary: fc.stringMatching(/^[a-c]\.([bc]\.)?[a-c]$/).map((host) => `0.0.0.0 ${host}\r\n`) },
);

/** How many names of a text are taken before the first line that needs a closer look. */
const taken = (text: string): number => {
  const bytes = bytesOf(text);
  const table = openDomainTable();
  table.open(bytes);
  table.takePlainLines(0, bytes.length, 0);
  return table.size;
};

describe('a line', () => {
  test('is read in the middle of much as it is by itself', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const text = `${lines.join('')}\n`;
        plain += taken(text);
        const whole = readText(text);
        const single = readPieces([...bytesOf(text)].map((byte) => Uint8Array.of(byte)));
        expect(unpackNames(whole.list.domains)).toEqual(unpackNames(single.list.domains));
        expect(whole.account).toEqual(single.account);
      }),
      { numRuns: 1000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  test.each([
    ['a.example', true],
    ['||a.example^', true],
    ['0.0.0.0 a.example', true],
    ['0.0.0.0\ta.example', true],
    ['127.0.0.1 a.example', true],
    [`0.0.0.0${' '.repeat(9)}a.example`, true],
    [`0.0.0.0${' '.repeat(10)}a.example`, false],
    ['www.example.co.uk', true],
    ['a_b.x-y.example', true],
    ['a.b.c.d.e.f.example', true],
    [`${'a'.repeat(29)}.b`, true],
    [`${'a'.repeat(30)}.b`, true],
    [`${'a'.repeat(31)}.b`, true],
    [`${'a'.repeat(57)}.short`, true],
    [`${'a'.repeat(58)}.longer`, false],
    [`${'a.'.repeat(31)}b`, true],
    [`${'a.'.repeat(32)}b`, false],
    ['Example.com', false],
    ['exampLe.com', false],
    ['example', false],
    ['example.com.', false],
    ['.example.com', false],
    ['a..b', false],
    ['1.2.3.4', false],
    ['0.0.0.0', false],
    ['127.0.0.10 a.example', false],
    ['a.1b', false],
    ['xn--bcher-kva.example', false],
    ['a.xn--p1ai', false],
    ['||a.example', false],
    ['a.example^', false],
    ['||a.example^$popup', false],
    ['a.example b.example', false],
    ['! a remark', false],
    ['', false],
    ['^', false],
  ])('%j is plain: %s', (text, plain) => {
    for (const end of ['\n', '\r\n', '\r']) expect(taken(`${text}${end}`)).toBe(plain ? 1 : 0);
  });
});

test('a hundred thousand names of every length are all there, in their order, with those that came twice', () => {
  const names = Array.from({ length: 100_000 }, (_, index) => {
    const number = index.toString(36);
    return `${number}${'x'.repeat(index % 40)}.${index % 3 === 0 ? 'below.' : ''}site${number}.example`;
  });
  const again = names.filter((_, index) => index % 10 === 0);
  const { list, account } = readText([...names, ...again].map((host) => `||${host}^\n`).join(''));
  expect(unpackNames(list.domains)).toEqual(names);
  expect(account.nameCounts).toMatchObject({ kept: names.length, duplicate: again.length });
  expect(account.examples.duplicate?.map((example) => example.line)).toEqual([100_001, 100_002, 100_003]);
});
