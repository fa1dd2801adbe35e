import { describe, expect, test } from 'vitest';
import { closesAt, hasToClose, idleChoices } from '../../../lib/domain/lock/idle-time';
import { isLongEnough, readPassphrase } from '../../../lib/domain/lock/passphrase';
import { parseLock, parseOpenLock } from '../../../lib/domain/lock/stored-lock';

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
  ])('%j is long enough: %s', (typed, enough) => expect(isLongEnough(typed)).toBe(enough));
});

describe('a stored lock', () => {
  const lock = {
    phase: 'on',
    idleMinutes: 15,
    publicKey: 'AAAA',
    wrapped: { salt: 'AAAA', rounds: 600_000, iv: 'AAAA', key: 'AAAA' },
  };
  test.each([
    ['as it was', lock, lock],
    ['with the usual idle time where that cannot be read', { ...lock, idleMinutes: 7 }, { ...lock, idleMinutes: 5 }],
    ['as none where nothing could open it', { ...lock, wrapped: { ...lock.wrapped, key: '' } }, null],
    ['as none where there is none', undefined, null],
    ['as none in a phase that there is not', { ...lock, phase: 'off' }, null],
  ])('is read %s', (_name, stored, expected) => expect(parseLock(stored)).toEqual(expected));

  test.each([
    ['AAAA', usedAt, { key: 'AAAA', usedAt }],
    [3, usedAt, null],
    ['AAAA', undefined, null],
    [undefined, undefined, null],
  ])('of which %j and %j are in memory is read as %j', (key, used, expected) =>
    expect(parseOpenLock(key, used)).toEqual(expected),
  );
});
