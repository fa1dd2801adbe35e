import { describe, expect, test } from 'vitest';
import { nothingFound } from '../../../lib/domain/limits/found';
import type { Limit } from '../../../lib/domain/limits/limit';
import { whyCovered } from '../../../lib/domain/limits/why';
import { addressOf, limitOf } from './samples';

const sites = (over: Partial<Limit['sites']> = {}): Limit['sites'] => ({
  mode: 'these',
  patterns: [],
  lists: [],
  labelled: false,
  ...over,
});
const address = addressOf('https://www.example.com/news');
const found = { lists: new Set(['x', 'y']), labelled: true };
const why = (...limits: Limit[]) => whyCovered(limits, address, found);

describe('why a limit covers a page', () => {
  test('names what of it does, and nothing that does not', () => {
    const limit = limitOf({
      sites: sites({ patterns: ['example.com', 'a.org', '~news'], lists: ['x', 'z'], labelled: true }),
    });
    expect(why(limit)).toEqual([
      {
        limit: 'a',
        name: 'Evenings',
        onHold: false,
        everything: false,
        patterns: ['example.com', '~news'],
        lists: ['x'],
        labelled: true,
      },
    ]);
  });

  test('is no limit that leaves it out or is about something else', () => {
    const left = limitOf({ sites: sites({ lists: ['x'], patterns: ['+example.com'] }) });
    expect(why(left, limitOf({ id: 'b', sites: sites({ patterns: ['a.org'] }) }))).toEqual([]);
    expect(whyCovered([limitOf()], addressOf('https://samaritans.org/'), nothingFound)).toEqual([]);
  });

  test('is one for both forms of a limit', () => {
    const limit = limitOf({
      sites: sites({ lists: ['x'] }),
      beside: [{ field: 'sites', number: 2, value: sites({ lists: ['y'], patterns: ['example.com'] }) }],
    });
    expect(why(limit)).toMatchObject([{ lists: ['x', 'y'], patterns: ['example.com'] }]);
  });

  test('can be that it covers everything', () => {
    const [all] = why(limitOf({ onHold: true, sites: sites({ mode: 'everything-except', patterns: ['a.org'] }) }));
    expect(all).toMatchObject({ everything: true, patterns: [], onHold: true });
  });
});
