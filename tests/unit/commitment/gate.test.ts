import { describe, expect, test } from 'vitest';
import { isSentence } from '../../../lib/domain/commitment/gate';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import { asksOf } from '../../../lib/domain/commitment/pending';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { daily, hour, limitOf, minute, noon } from '../limits/samples';

const day = 24 * hour;
const limit = limitOf({
  waitSeconds: 30,
  sites: { mode: 'these', patterns: ['a.example', 'b.example'], lists: [], labelled: false },
});
const { id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft } = limit;
const base: Settings = { ...firstSettings(noon - 30 * day), limits: [limit], nextLimitNumber: 2 };

let acts = 0;
/** One act at so many ms after noon; throws the gate's refusal. */
const act = (settings: Settings, change: SettingsChange, at = 0, latest = noon + at): Settings => {
  acts += 1;
  const outcome = makeChange(settings, change, { now: noon + at, latest, id: `act-${acts}` });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};
const edit = (over: Partial<typeof draft>): SettingsChange => ({
  kind: 'edit-limit',
  id: 'a',
  draft: { ...draft, ...over },
});
const lastAsk = (settings: Settings) => settings.pending.at(-1)?.ask ?? 'none';
const confirm = (settings: Settings, at: number, typed = '') =>
  act(settings, { kind: 'confirm', ask: lastAsk(settings), typed }, at);
const commit = (commitment: Partial<Settings['commitment']>): SettingsChange => ({
  kind: 'set-commitment',
  commitment,
});
const waitOf = (settings: Settings) => settings.limits[0]?.waitSeconds;

describe('a looser change', () => {
  test('waits for the delay, is ready for a day, and takes effect when it is confirmed', () => {
    const asked = act(base, edit({ waitSeconds: 10 }));
    expect(waitOf(asked)).toBe(30);
    expect(asksOf(asked, noon)).toMatchObject([{ state: { kind: 'waiting', readyAt: noon + 30 * minute } }]);
    expect(() => confirm(asked, 30 * minute - 1)).toThrow('not-ready');
    expect(asksOf(asked, noon + hour)).toMatchObject([
      { state: { kind: 'ready', lapsesAt: noon + day + 30 * minute } },
    ]);
    const after = confirm(asked, hour);
    expect(waitOf(after)).toBe(10);
    expect(after.pending).toEqual([]);
  });

  test('does not take effect by itself, and lapses', () => {
    const asked = act(base, edit({ waitSeconds: 10 }));
    expect(waitOf(act(asked, { kind: 'set-words', words: { reason: 'r', plan: '' } }, 20 * hour))).toBe(30);
    expect(() => confirm(asked, day + 30 * minute)).toThrow('not-ready');
  });

  test('that is asked again keeps the time that it waited, where it is not looser than before', () => {
    const first = act(base, edit({ waitSeconds: 10 }));
    const milder = act(first, edit({ waitSeconds: 20 }), 20 * minute);
    expect(milder.pending).toMatchObject([{ to: 20, askedAt: noon }]);
    const looser = act(first, edit({ waitSeconds: 5 }), 20 * minute);
    expect(looser.pending).toMatchObject([{ to: 5, askedAt: noon + 20 * minute }]);
  });

  test('is cancelled by a stricter one of its field, and by no other', () => {
    const asked = act(base, edit({ waitSeconds: 10 }));
    expect(act(asked, edit({ waitSeconds: 60 })).pending).toEqual([]);
    expect(act(asked, edit({ strength: 'block' })).pending).toHaveLength(1);
  });

  test('of several fields is one ask, confirmed by one act', () => {
    const asked = act(base, edit({ waitSeconds: 10, strength: 'notice', passMinutes: [5, 30] }));
    expect(asksOf(asked, noon)).toHaveLength(1);
    expect(confirm(asked, hour).limits).toMatchObject([{ waitSeconds: 10, strength: 'notice', passMinutes: [5, 30] }]);
  });

  test('goes with its limit', () => {
    const asked = act(act(base, edit({ waitSeconds: 10 })), { kind: 'delete-limit', id: 'a' }, 0);
    expect(asked.pending).toHaveLength(2);
    const gone = confirm(asked, hour);
    expect([gone.limits, gone.pending]).toEqual([[], []]);
  });

  test('waits for nothing in the first day, which setting the clock back does not bring back', () => {
    const fresh = { ...base, firstStartedAt: noon - day + 1 };
    expect(waitOf(act(fresh, edit({ waitSeconds: 10 })))).toBe(10);
    expect(waitOf(act({ ...fresh, firstStartedAt: noon - day }, edit({ waitSeconds: 10 })))).toBe(30);
    expect(waitOf(act(fresh, edit({ waitSeconds: 10 }), 0, noon + day))).toBe(30);
  });

  test('of the delay waits for the delay', () => {
    const asked = act(base, commit({ delayMinutes: 0 }));
    expect(asked.commitment.delayMinutes).toBe(30);
    const none = confirm(asked, 30 * minute);
    expect(waitOf(act(none, edit({ waitSeconds: 10 }), hour))).toBe(10);
  });
});

describe('a change that is both', () => {
  test('of sites covers what either covers, and the rest waits', () => {
    const asked = act(
      base,
      edit({ sites: { mode: 'these', patterns: ['b.example', 'c.example'], lists: [], labelled: false } }),
    );
    expect(asked.limits[0]?.sites.patterns).toEqual(['a.example', 'b.example', 'c.example']);
    expect(confirm(asked, hour).limits[0]?.sites.patterns).toEqual(['b.example', 'c.example']);
  });

  test('of an allowance holds the lower of each', () => {
    const block = {
      ...base,
      limits: [{ ...limit, strength: 'block' as const, allowance: { perWeek: 3, minutes: 10 } }],
    };
    const asked = act(block, edit({ strength: 'block', allowance: { perWeek: 5, minutes: 5 } }));
    expect(asked.limits[0]?.allowance).toEqual({ perWeek: 3, minutes: 5 });
  });

  test('of when keeps both forms until one is given up', () => {
    const evenings = { kind: 'schedule' as const, windows: [daily('18:00', '23:00')] };
    const budgets = {
      kind: 'budgets' as const,
      budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 9 }],
      within: null,
    };
    const scheduled = { ...base, limits: [{ ...limit, when: evenings }] };
    const asked = act(scheduled, edit({ when: budgets }));
    expect(asked.limits).toMatchObject([{ when: evenings, beside: [{ field: 'when', value: budgets, number: 2 }] }]);
    expect(confirm(asked, hour).limits).toMatchObject([{ when: budgets, beside: [] }]);
    // Taken back, it goes on holding: giving it up is looser, and waits.
    const cancelled = act(asked, { kind: 'cancel', ask: lastAsk(asked) });
    expect(cancelled.limits[0]?.beside).toHaveLength(1);
    const given = act(cancelled, { kind: 'drop-form', id: 'a', number: 2 });
    expect(given.limits[0]?.beside).toHaveLength(1);
    expect(confirm(given, hour).limits).toMatchObject([{ when: evenings, beside: [] }]);
  });
});

describe('a stricter change', () => {
  test('takes effect at once, and can be undone for ten minutes, pending change included', () => {
    const asked = act(base, edit({ waitSeconds: 10 }));
    const strict = act(asked, edit({ waitSeconds: 60 }), minute);
    const id = strict.undoable.at(-1)?.id ?? '';
    const back = act(strict, { kind: 'undo', id }, 10 * minute);
    expect([waitOf(back), back.pending]).toEqual([30, asked.pending]);
    expect(() => act(strict, { kind: 'undo', id }, 11 * minute)).toThrow('not-there');
    expect(() => act(strict, { kind: 'undo', id }, -10 * minute)).toThrow('not-there');
  });

  test('that was changed again is undone from the last one on', () => {
    const one = act(base, edit({ waitSeconds: 60 }));
    const two = act(one, edit({ waitSeconds: 90 }));
    const [first, second] = two.undoable.map(({ id }) => id);
    expect(() => act(two, { kind: 'undo', id: first ?? '' })).toThrow('not-there');
    const back = act(two, { kind: 'undo', id: second ?? '' });
    expect(waitOf(act(back, { kind: 'undo', id: first ?? '' }))).toBe(30);
  });
});

describe('a lock', () => {
  const until = noon + 10 * day;
  test('keeps everything looser until its end, what was asked before included', () => {
    const locked = act(act(base, edit({ waitSeconds: 10 })), commit({ lockedUntil: until }));
    expect(() => confirm(locked, 9 * day)).toThrow('not-ready');
    expect(waitOf(confirm(locked, 10 * day))).toBe(10);
  });

  test('waits for its own end where it is to end sooner, also without a delay and in the first day', () => {
    const open: Settings = { ...base, firstStartedAt: noon, commitment: { ...base.commitment, delayMinutes: 0 } };
    const locked = act(open, commit({ lockedUntil: until }));
    const asked = act(locked, commit({ lockedUntil: null }));
    expect(asked.commitment.lockedUntil).toBe(until);
    expect(() => confirm(asked, 5 * day)).toThrow('not-ready');
  });

  test('reaches thirty days ahead and no further', () => {
    expect(act(base, commit({ lockedUntil: noon + 90 * day })).commitment.lockedUntil).toBe(noon + 30 * day);
  });

  test('that is over is none', () => {
    const over = { ...base, commitment: { ...base.commitment, lockedUntil: noon - 1 } };
    expect(act(over, commit({ lockedUntil: null })).pending).toEqual([]);
  });
});

test.each([
  [30, 24],
  [1440, 24],
  [4320, 72],
] as const)(
  'all limits are put on hold after the delay of %i min, but at least a day: %i h, lock or not',
  (delay, hours) => {
    const commitment = { ...base.commitment, delayMinutes: delay, lockedUntil: noon + 29 * day };
    const two = { ...base, commitment, limits: [limit, { ...limit, id: 'b', number: 2 }] };
    const asked = act(two, { kind: 'hold-all' });
    expect(asked.limits.map(({ onHold }) => onHold)).toEqual([false, false]);
    expect(() => confirm(asked, hours * hour - 1)).toThrow('not-ready');
    expect(confirm(asked, hours * hour).limits.map(({ onHold }) => onHold)).toEqual([true, true]);
  },
);

describe('the sentence', () => {
  const sentence = 'I want my evenings for the people I love.';
  test('is typed before anything looser takes effect, also where nothing waits', () => {
    const held = act({ ...base, firstStartedAt: noon }, commit({ sentence }));
    const asked = act(held, edit({ waitSeconds: 10 }));
    expect(waitOf(asked)).toBe(30);
    expect(() => confirm(asked, 0, 'something else')).toThrow('sentence-differs');
    expect(waitOf(confirm(asked, 0, sentence))).toBe(10);
  });

  test.each([
    ['the same', sentence, true],
    ['another case', sentence.toUpperCase(), true],
    ['more spaces', ` ${sentence.replaceAll(' ', '  ')}\n`, true],
    ['half of it', sentence.slice(0, 20), false],
    ['nothing', '', false],
  ])('may be typed in another form: %s', (_name, typed, same) => {
    expect(isSentence(sentence, typed)).toBe(same);
  });

  test('may have the marks of any keyboard', () => {
    expect(isSentence("I'm more - always", 'I\u2019m more \u2013 always')).toBe(true);
  });
});

describe('a session of focus', () => {
  const running = act(base, { kind: 'start-focus', limits: ['a'], minutes: 90 });
  test('can be undone in its first minute', () => {
    expect(act(running, { kind: 'undo-focus' }, 59_999).focus).toBeNull();
    expect(act(running, { kind: 'undo-focus' }, 60_000).focus).not.toBeNull();
    expect(running.undoable).toEqual([]);
  });
  test('ends earlier only after the delay', () => {
    const asked = act(running, { kind: 'end-focus' }, 2 * minute);
    expect(asked.focus).not.toBeNull();
    expect(confirm(asked, 32 * minute).focus).toBeNull();
  });
});

test('a hold of all limits takes over no time that another request has waited for the end of a lock', () => {
  const locked = act(base, commit({ lockedUntil: noon + 30 * day }));
  const held = act(locked, { kind: 'hold-limit', id: 'a', onHold: true });
  const all = act(held, { kind: 'hold-all' }, 3 * day);
  expect(asksOf(all, noon + 3 * day)).toMatchObject([{ state: { kind: 'waiting', readyAt: noon + 4 * day } }]);
});

test('what is asked for together is ready, confirmed and over together', () => {
  const first = act(base, edit({ waitSeconds: 20 }));
  const both = act(first, edit({ waitSeconds: 25, strength: 'notice' }), day);
  expect(both.pending).toHaveLength(2);
  expect(asksOf(both, noon + day + 30 * minute)).toMatchObject([{ changes: [{}, {}], state: { kind: 'ready' } }]);
  expect(confirm(both, 1.5 * day).limits).toMatchObject([{ waitSeconds: 25, strength: 'notice' }]);
});

test('a form that comes later is not given up by an older request', () => {
  const windows = (from: string, to: string) => ({ kind: 'schedule' as const, windows: [daily(from, to)] });
  const scheduled = { ...base, limits: [{ ...limit, when: windows('18:00', '23:00') }] };
  const two = act(scheduled, edit({ when: windows('06:00', '12:00') }));
  const asked = act(two, { kind: 'drop-form', id: 'a', number: 2 });
  const three = act(asked, edit({ when: windows('13:00', '15:00') }), 29 * minute);
  expect(three.limits[0]?.beside).toHaveLength(2);
  expect(three.pending.map(({ field }) => 'name' in field && field.name)).toEqual(['when']);
});
