import { describe, expect, test } from 'vitest';
import { closesAt, hasToClose, idleChoices } from '../../../lib/domain/lock/idle-time';
import { newPassphraseProblem, readPassphrase } from '../../../lib/domain/lock/passphrase';
import { isUnreadable, parseLock, parseOpenLock } from '../../../lib/domain/lock/stored-lock';

const usedAt = Date.parse('2026-06-10T10:00:00Z');
const minute = 60_000;

describe('an open lock', () => {
  test.each(idleChoices)('closes %i minutes after the last use, and not before', (idle) => {
    expect(closesAt({ usedAt }, idle)).toBe(usedAt + idle * minute);
    expect(hasToClose({ usedAt }, idle, usedAt + idle * minute - 1)).toBe(false);
    expect(hasToClose({ usedAt }, idle, usedAt + idle * minute)).toBe(true);
  });

  test('closes where the clock was set back', () => {
    expect(hasToClose({ usedAt }, 60, usedAt - 500)).toBe(false);
    expect(hasToClose({ usedAt }, 60, usedAt - 2 * minute)).toBe(true);
  });
});

describe('a passphrase', () => {
  test.each([
    ['  blue  kettle\tgate ', 'blue kettle gate'],
    ['Ａbc', 'Abc'],
    ['e\u0301clair', 'éclair'],
  ])('%j is used as %j', (typed, used) => expect(readPassphrase(typed)).toBe(used));

  test.each([
    ['', false],
    ['        ', false],
    ['a b   c d', false],
    ['1234567', false],
    ['12345678', true],
    ['🌊🌊🌊🌊🌊🌊🌊', false],
  ])('%j is long enough: %s', (typed, enough) =>
    expect(newPassphraseProblem(typed, typed)).toBe(enough ? null : 'short'),
  );

  test.each([
    ['blue kettle gate', ' blue  kettle gate', null],
    ['blue kettle gate', 'Blue kettle gate', 'differs'],
    ['blue', 'red', 'short'],
  ])('%j and then %j: %s', (typed, again, problem) => expect(newPassphraseProblem(typed, again)).toBe(problem));
});

describe('a stored lock', () => {
  const lock = {
    phase: 'on',
    idleMinutes: 15,
    publicKey: new Uint8Array(65).toBase64(),
    wrapped: { salt: 'AAAA', rounds: 600_000, iv: 'AAAA', key: 'AAAA' },
  };
  test.each([
    ['as it was', lock, lock],
    ['with the usual idle time where that cannot be read', { ...lock, idleMinutes: 7 }, { ...lock, idleMinutes: 5 }],
    [
      'as one that nothing opens',
      { ...lock, wrapped: { ...lock.wrapped, key: '' } },
      { ...lock, phase: 'opening', wrapped: null },
    ],
    [
      'as one that nothing is sealed to',
      { ...lock, publicKey: 'AAAA' },
      { ...lock, phase: 'opening', publicKey: null },
    ],
    ['as none where there is none', undefined, null],
    ['as one that is on in a phase that there is not', { ...lock, phase: 'packed' }, lock],
    ['as one of which nothing can be read', 'x', { phase: 'opening', idleMinutes: 5, publicKey: null, wrapped: null }],
  ])('is read %s', (_name, stored, expected) => expect(parseLock(stored)).toEqual(expected));

  test.each([
    ['whole', lock, false],
    ['without what its passphrase opens', { ...lock, wrapped: 3 }, true],
    ['without what rows are sealed to', { ...lock, publicKey: '' }, true],
    ['of no shape at all', 7, true],
  ])('%s, is unreadable: %s', (_name, stored, unreadable) => {
    const read = parseLock(stored);
    expect(read && isUnreadable(read)).toBe(unreadable);
  });

  test.each([
    ['AAAA', usedAt, { key: 'AAAA', usedAt }],
    [3, usedAt, null],
    ['AAAA', undefined, null],
    [undefined, undefined, null],
  ])('of which %j and %j are in memory is read as %j', (key, used, expected) =>
    expect(parseOpenLock(key, used)).toEqual(expected),
  );
});
