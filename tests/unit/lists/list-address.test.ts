import { describe, expect, test } from 'vitest';
import { mayAnswer, readListAddress } from '../../../lib/domain/lists/list-address';

describe('the address of a list', () => {
  test.each([
    ['https://lists.example/adult.txt', 'https://lists.example/adult.txt'],
    ['  lists.example/a?b=c#d ', 'https://lists.example/a?b=c'],
    ['HTTPS://Lists.Example', 'https://lists.example/'],
    ['http://localhost:8080/a', 'http://localhost:8080/a'],
    ['http://127.0.0.1/a', 'http://127.0.0.1/a'],
    ['https://лист.example/a', 'https://xn--h1afte.example/a'],
  ])('%s', (text, href) => expect(readListAddress(text)).toMatchObject({ ok: true, href }));

  test.each([
    ['', 'not-an-address'],
    ['a list', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['lists', 'not-an-address'],
    ['ftp://lists.example/a', 'not-an-address'],
    ['file:///etc/hosts', 'not-an-address'],
    ['javascript://lists.example/%0aalert(1)', 'not-an-address'],
    ['data:text/plain,a.com', 'not-an-address'],
    ['http://lists.example/a', 'not-secure'],
    ['http://192.168.0.2/a', 'not-secure'],
    ['http://localhost.evil.example/a', 'not-secure'],
    ['https://me:secret@lists.example/a', 'has-password'],
  ])('%s is none: %s', (text, problem) => expect(readListAddress(text)).toEqual({ ok: false, problem }));
});

test.each([
  ['https://a.example/l', 'https://b.example/l', true],
  ['https://a.example/l', 'http://b.example/l', false],
  ['https://a.example/l', 'http://127.0.0.1:9/l', false],
  ['https://a.example/l', 'https://localhost/l', false],
  ['http://127.0.0.1:9/l', 'http://localhost:8/m', true],
  ['http://127.0.0.1:9/l', 'https://b.example/l', true],
  ['http://127.0.0.1:9/l', 'http://b.example/l', false],
  ['https://a.example/l', '', false],
])('asked at %s, answered from %s: %s', (from, to, may) => expect(mayAnswer(from, to)).toBe(may));
