import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAccount } from '../../../lib/domain/lists/list-account';
import { type ListState, newListState, parseAccount, parseListState } from '../../../lib/domain/lists/list-state';

const state: ListState = {
  goodAt: 1,
  checkedAt: 2,
  domains: 3,
  exceptions: 4,
  account: { ...openAccount(), lines: 5, examples: { option: [{ line: 1, text: 'a' }] } },
  kept: true,
  etag: '"x"',
  lastModified: 'yesterday',
  href: 'https://lists.example/',
  host: 'lists.example',
  failure: { problem: 'status', status: 404, at: 6, times: 7 },
  nextTryAt: 8,
};

describe('the state of a list', () => {
  test('is read as it was written', () => {
    expect(parseListState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(parseListState(JSON.parse(JSON.stringify(newListState)))).toEqual(newListState);
  });

  test.each<[string, object, Partial<ListState>]>([
    ['a date', { goodAt: 'x' }, { goodAt: null }],
    ['a count', { domains: -1 }, { domains: 0 }],
    ['an account', { account: { lines: 'many' } }, { account: null }],
    ['a problem that nobody knows', { failure: { problem: 'bad', status: null, at: 1, times: 1 } }, { failure: null }],
    ['a header without end', { etag: 'x'.repeat(5000) }, { etag: null }],
    ['a next time that is none', { nextTryAt: Number.POSITIVE_INFINITY }, { nextTryAt: null }],
  ])('loses %s that cannot be read, and nothing else', (_, wrong, right) => {
    expect(parseListState({ ...state, ...wrong })).toEqual({ ...state, ...right });
  });

  test('is new where there is none', () => {
    fc.assert(fc.property(fc.anything(), (stored) => void parseListState(stored)));
    for (const stored of [undefined, null, 7, 'x', []]) expect(parseListState(stored)).toEqual(newListState);
  });

  test('has an account only where it is one', () => {
    expect(parseAccount(openAccount())).toEqual(openAccount());
    for (const stored of [undefined, null, {}, { lines: 1 }]) expect(parseAccount(stored)).toBeNull();
  });
});
