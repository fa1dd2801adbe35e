import { describe, expect, test } from 'vitest';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import { type EngineId, engineIds } from '../../../lib/domain/search/engine-names';
import { turnEngines } from '../../../lib/domain/search/turn-engines';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';

const born = Date.parse('2026-06-01T10:00:00Z');
// Past the first day, so that what is looser waits.
const now = born + 48 * 3_600_000;

const withOn = (...safeSearch: EngineId[]): Settings => {
  const first = firstSettings(born);
  return { ...first, preferences: { ...first.preferences, safeSearch } };
};

/** The person turns engines until these are on. */
const turned = (settings: Settings, chosen: readonly EngineId[], id: string): Settings => {
  const safeSearch = [...turnEngines(settings, chosen, now)];
  const change = { kind: 'set-preferences', preferences: { safeSearch } } as const;
  const outcome = makeChange(settings, change, { now, latest: now, id });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};
const on = ({ preferences }: Settings) => preferences.safeSearch;
const waiting = ({ pending }: Settings) => pending.map(({ to }) => to);

describe('turning engines', () => {
  test('on holds at once, whatever the order', () => {
    const settings = turned(withOn('google'), ['bing', 'google'], 'a');
    expect(on(settings)).toEqual(['google', 'bing']);
    expect(waiting(settings)).toEqual([]);
    expect(on(turned(settings, engineIds, 'b'))).toEqual(engineIds);
  });

  test('off waits', () => {
    const settings = turned(withOn('google', 'bing'), ['bing'], 'a');
    expect(on(settings)).toEqual(['google', 'bing']);
    expect(waiting(settings)).toEqual([['bing']]);
  });

  test('a second off joins the first', () => {
    const once = turned(withOn('google', 'bing', 'yandex'), ['bing', 'yandex'], 'a');
    expect(waiting(turned(once, ['google', 'yandex'], 'b'))).toEqual([['yandex']]);
  });

  test('another one on leaves what waits waiting, with its time', () => {
    const once = turned(withOn('google', 'bing'), ['bing'], 'a');
    const both = turned(once, ['google', 'bing', 'yandex'], 'b');
    expect(on(both)).toEqual(['google', 'bing', 'yandex']);
    expect(waiting(both)).toEqual([['bing', 'yandex']]);
    expect(both.pending[0]?.askedAt).toBe(once.pending[0]?.askedAt);
  });
});

test('one engine in place of another: both are on until the first has waited', () => {
  const change = { kind: 'set-preferences', preferences: { safeSearch: ['bing'] as EngineId[] } } as const;
  const outcome = makeChange(withOn('google'), change, { now, latest: now, id: 'a' });
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(on(outcome.settings)).toEqual(['google', 'bing']);
  expect(waiting(outcome.settings)).toEqual([['bing']]);
});
