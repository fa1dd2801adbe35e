import { describe, expect, it } from 'vitest';
import { asksAbout, foresee, happening, lastUndoable, openAsks } from '../../../lib/domain/commitment/happening';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import type { Settings } from '../../../lib/domain/settings/settings';
import { someLimit, someSettings } from '../ui/fake-client';

const minute = 60_000;
const now = new Date(2026, 10, 22, 16).getTime();

const limit = someLimit({
  strength: 'block',
  when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
});
/** Long after the first day, with half an hour for a looser change to wait. */
const settings = someSettings({ firstStartedAt: 0, limits: [limit, someLimit({ id: 'b', name: 'News' })] });
const firstDay = { ...settings, firstStartedAt: now - minute };

const make = (before: Settings, change: SettingsChange, at = now, id = 'act'): Settings => {
  const outcome = makeChange(before, change, { now: at, latest: at, id });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};

const edit = (over: Partial<typeof limit>): SettingsChange => {
  const { id, number: _, onHold: __, beside: ___, createdAt: ____, ...draft } = { ...limit, ...over };
  return { kind: 'edit-limit', id, draft };
};
const minutes = (amount: number): (typeof limit)['when'] => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount }],
  within: null,
});
const remove: SettingsChange = { kind: 'delete-limit', id: 'a' };

describe('what an act did', () => {
  const table: readonly [string, Settings, SettingsChange, string, boolean, boolean][] = [
    ['stricter: now, with a way back', settings, edit({ when: minutes(10) }), 'now', false, true],
    ['a new name: now, and nothing to undo', settings, edit({ name: 'Nights' }), 'now', false, false],
    ['looser: waits', settings, edit({ when: minutes(60) }), 'waits', true, false],
    ['looser on the first day: now', firstDay, edit({ when: minutes(60) }), 'now', false, false],
    ['one field each way: partly', settings, edit({ when: minutes(60), waitSeconds: 60 }), 'partly', true, true],
    ['deleting: waits', settings, remove, 'waits', true, false],
    ['the same again: nothing', settings, edit({}), 'nothing', false, false],
    ['putting all on hold waits on the first day, too', firstDay, { kind: 'hold-all' }, 'waits', true, false],
  ];
  it.each(table)('%s', (_, before, change, kind, asks, undoes) => {
    const did = happening(before, make(before, change), now);
    expect([did.kind, did.ask !== null, did.undo !== null]).toEqual([kind, asks, undoes]);
  });

  it('is foreseen as it comes', () => {
    for (const [, before, change] of table) {
      const did = happening(before, make(before, change), now);
      const seen = foresee(before, change, now);
      expect([seen.kind, seen.ask?.state, seen.undo?.changes]).toEqual([did.kind, did.ask?.state, did.undo?.changes]);
    }
  });

  it('tells only of what this act asked for', () => {
    const asked = make(settings, remove, now, 'first');
    const did = happening(asked, make(asked, { kind: 'delete-limit', id: 'b' }, now, 'second'), now);
    expect(did.ask?.changes.map(({ field }) => field)).toEqual([{ of: 'limit', id: 'b', name: 'presence' }]);
  });

  it('is ready when it is asked for a second time and has waited', () => {
    const asked = make(settings, remove);
    expect(foresee(asked, remove, now + 31 * minute).ask?.state.kind).toBe('ready');
  });

  it('waits for the end of a lock', () => {
    const until = now + 24 * 60 * minute;
    const locked = { ...settings, commitment: { ...settings.commitment, lockedUntil: until } };
    expect(foresee(locked, remove, now).ask?.state).toEqual({ kind: 'waiting', readyAt: until });
  });

  it('that cannot be done changes nothing', () => {
    expect(foresee(settings, { kind: 'cancel', ask: 'nobody' }, now).kind).toBe('nothing');
  });
});

describe('the last act that can be undone', () => {
  it('is the newest, for ten minutes', () => {
    const one = make(settings, edit({ when: minutes(20) }), now, 'one');
    const two = make(one, { kind: 'hold-limit', id: 'b', onHold: true }, now, 'two');
    expect(lastUndoable(two, now)?.id).toBe('one');
    expect(lastUndoable(two, now + 11 * minute)).toBeNull();
  });
});

describe('what waits', () => {
  it('is told until it lapses', () => {
    const asked = make(settings, remove);
    expect(openAsks(asked, now).map(({ state }) => state.kind)).toEqual(['waiting']);
    expect(openAsks(asked, now + 30 * minute).map(({ state }) => state.kind)).toEqual(['ready']);
    expect(openAsks(asked, now + 25 * 60 * minute)).toEqual([]);
  });

  it('is not told where it would change nothing any more', () => {
    const started = make(settings, { kind: 'start-focus', limits: ['a'], minutes: 60 });
    const asked = make(started, { kind: 'end-focus' }, now + 2 * minute);
    expect(openAsks(asked, now + 40 * minute)).toHaveLength(1);
    expect(openAsks(asked, now + 61 * minute)).toEqual([]);
    const held = make(settings, { kind: 'hold-limit', id: 'a', onHold: true });
    const onHold = { ...held, limits: held.limits.map((each) => ({ ...each, onHold: true })) };
    expect(openAsks(onHold, now)).toEqual([]);
  });

  it('is found by the limits that it is about', () => {
    const asked = make(settings, remove);
    expect(asksAbout(asked, ['a'], now)).toHaveLength(1);
    expect(asksAbout(asked, ['b'], now)).toEqual([]);
  });
});
