import { describe, expect, test } from 'vitest';
import { afterSetBack, limitsToCount, tidied, wasSetBack } from '../../../lib/domain/commitment/keep-time';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { hour, limitOf, minute, noon } from '../limits/samples';

const day = 24 * hour;
const base: Settings = { ...firstSettings(noon - 30 * day), limits: [limitOf()], nextLimitNumber: 2 };
const act = (settings: Settings, change: Parameters<typeof makeChange>[1], now: number): Settings => {
  const outcome = makeChange(settings, change, { now, latest: now, id: `act-${now}` });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};

test.each([
  [-10 * minute, false],
  [-10 * minute - 1, true],
  [0, false],
  [day, false],
])('a clock that is %i ms from the latest instant was set back: %s', (ms, setBack) => {
  expect(wasSetBack(noon + ms, noon)).toBe(setBack);
});

describe('a clock that was put forward to shorten the wait', () => {
  const asked = act(base, { kind: 'delete-limit', id: 'a' }, noon);
  const ask = asked.pending[0]?.ask ?? '';
  const ahead = act(asked, { kind: 'confirm', ask, typed: '' }, noon + 31 * minute);

  test('and is set back brings back what was given up, and the wait begins again', () => {
    expect(ahead.limits).toEqual([]);
    const back = afterSetBack(ahead, noon + minute, noon + 31 * minute);
    expect(back?.limits).toEqual(base.limits);
    expect(back?.pending).toMatchObject([{ to: null, askedAt: noon + minute, waitMs: 30 * minute }]);
  });

  test('and was right after all changes nothing', () => {
    expect(afterSetBack(ahead, noon + 31 * minute, noon + 31 * minute)).toBeNull();
  });

  test('does not undo what was changed since by the person', () => {
    const edited = act(ahead, { kind: 'set-preferences', preferences: { idleSeconds: 120 } }, noon + 40 * minute);
    const back = afterSetBack(edited, noon + 5 * minute, noon + 40 * minute);
    expect(back?.preferences.idleSeconds).toBe(120);
    expect(back?.limits).toEqual(base.limits);
  });
});

test('what was asked while the clock was ahead waits its whole time from now', () => {
  const asked = act(base, { kind: 'delete-limit', id: 'a' }, noon + day);
  expect(afterSetBack(asked, noon, noon + day)?.pending).toMatchObject([{ askedAt: noon, waitMs: 30 * minute }]);
});

test('what has lapsed goes, and what took effect is forgotten after three days', () => {
  const asked = act(base, { kind: 'delete-limit', id: 'a' }, noon);
  expect(tidied(asked, noon + day)).toBeNull();
  expect(tidied(asked, noon + day + 30 * minute)).toMatchObject({ pending: [], limits: base.limits });
  const ask = asked.pending[0]?.ask ?? '';
  const gone = act(asked, { kind: 'confirm', ask, typed: '' }, noon + hour);
  expect(gone.effects).toHaveLength(1);
  expect(tidied(gone, noon + hour + 3 * day)?.effects).toEqual([]);
});

test('the early end of a session that has ended by itself is not waited for any more', () => {
  const running = act(base, { kind: 'start-focus', limits: ['a'], minutes: 60 }, noon);
  const asked = act(running, { kind: 'end-focus' }, noon + 40 * minute);
  expect(tidied(asked, noon + 59 * minute)).toBeNull();
  expect(tidied(asked, noon + hour)?.pending).toEqual([]);
});

describe('several acts while the clock was ahead', () => {
  test('shorten no wait of each other', () => {
    const asked = act(base, { kind: 'set-commitment', commitment: { delayMinutes: 0 } }, noon);
    const ask = asked.pending[0]?.ask ?? '';
    const none = act(asked, { kind: 'confirm', ask, typed: '' }, noon + 31 * minute);
    const gone = act(none, { kind: 'delete-limit', id: 'a' }, noon + 32 * minute);
    expect(gone.limits).toEqual([]);
    const back = afterSetBack(gone, noon + minute, noon + 32 * minute);
    expect(back?.limits).toEqual(base.limits);
    expect(back?.commitment.delayMinutes).toBe(30);
    expect(back?.pending.map(({ waitMs }) => waitMs)).toEqual([30 * minute, 30 * minute]);
  });

  test('leave nothing behind by a small step back', () => {
    const draft = (waitSeconds: number) => ({
      kind: 'edit-limit' as const,
      id: 'a',
      draft: { ...limitOf(), waitSeconds },
    });
    const long = { ...base, limits: [limitOf({ waitSeconds: 60 })] };
    const asked = act(long, draft(5), noon);
    const ask = asked.pending[0]?.ask ?? '';
    const shorter = act(asked, { kind: 'confirm', ask, typed: '' }, noon + 31 * minute);
    const crumb = act(shorter, draft(6), noon + 32 * minute);
    expect(afterSetBack(crumb, noon + minute, noon + 32 * minute)?.limits[0]?.waitSeconds).toBe(60);
  });
});

test('the counters of a limit that may come back are kept', () => {
  const asked = act(base, { kind: 'delete-limit', id: 'a' }, noon);
  const gone = act(asked, { kind: 'confirm', ask: asked.pending[0]?.ask ?? '', typed: '' }, noon + hour);
  expect(limitsToCount(gone).map(({ id }) => id)).toEqual(['a']);
  expect(limitsToCount(base)).toEqual(base.limits);
});
