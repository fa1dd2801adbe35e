import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { focusUndoMs, settingsChangeSchema, type WantedChange, wantedBy } from '../../../lib/domain/settings/change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { limitOf, minute, noon } from '../limits/samples';

const { id: _id, number: _number, onHold: _onHold, beside: _beside, createdAt: _createdAt, ...draft } = limitOf();
const one = limitOf({ id: 'one', number: 1 });
const two = limitOf({ id: 'two', number: 2 });
const settings: Settings = { ...firstSettings(0), revision: 7, limits: [one, two], nextLimitNumber: 3 };

const changed = (change: WantedChange, before = settings, now = noon) => wantedBy(before, change, now, 'new');
const focus = (limits: string[], minutes: number): WantedChange => ({ kind: 'start-focus', limits, minutes });

describe('a change of the settings', () => {
  test.each<[string, WantedChange, Partial<Settings>]>([
    [
      'adds a limit with a number and an id of its own',
      { kind: 'add-limit', draft: { ...draft, name: 'Third' } },
      {
        limits: [one, two, { ...limitOf(), name: 'Third', id: 'new', number: 3, createdAt: noon }],
        nextLimitNumber: 4,
      },
    ],
    [
      'adds several limits at once, each with a number and an id of its own',
      {
        kind: 'add-limits',
        drafts: [
          { ...draft, name: 'Third' },
          { ...draft, name: 'Fourth' },
        ],
      },
      {
        limits: [
          one,
          two,
          { ...limitOf(), name: 'Third', id: 'new', number: 3, createdAt: noon },
          { ...limitOf(), name: 'Fourth', id: 'new-2', number: 4, createdAt: noon },
        ],
        nextLimitNumber: 5,
      },
    ],
    [
      'edits one limit, which keeps its number, id and hold',
      { kind: 'edit-limit', id: 'two', draft: { ...draft, strength: 'block' } },
      { limits: [one, { ...two, strength: 'block' }] },
    ],
    [
      'puts one limit on hold',
      { kind: 'hold-limit', id: 'one', onHold: true },
      { limits: [{ ...one, onHold: true }, two] },
    ],
    ['deletes one limit', { kind: 'delete-limit', id: 'one' }, { limits: [two] }],
    ['deletes none that it does not know', { kind: 'delete-limit', id: 'x' }, {}],
    ['clears all limits', { kind: 'clear-limits' }, { limits: [], focus: null }],
    [
      'sets some preferences and leaves the others',
      { kind: 'set-preferences', preferences: { weekStart: 7, language: 'es' } },
      { preferences: { ...settings.preferences, weekStart: 7, language: 'es' } },
    ],
    ['sets the words', { kind: 'set-words', words: { reason: 'r', plan: 'p' } }, { words: { reason: 'r', plan: 'p' } }],
    [
      'starts a session',
      focus(['one'], 30),
      { focus: { limits: ['one'], startedAt: noon, endsAt: noon + 30 * minute } },
    ],
    ['starts none of unknown limits alone', focus(['x'], 30), {}],
    [
      'starts one of the limits that it knows',
      focus(['x', 'two'], 1),
      { focus: { limits: ['two'], startedAt: noon, endsAt: noon + minute } },
    ],
  ])('%s', (_, change, expected) => {
    expect(changed(change)).toEqual({ ...settings, ...expected });
  });

  test('adds several limits once, however often the request comes', () => {
    const change: WantedChange = { kind: 'add-limits', drafts: [draft, draft] };
    const added = changed(change);
    expect(changed(change, added)).toEqual(added);
  });

  test('leaves a preference that is undefined as it was', () => {
    const preferences = { weekStart: undefined } as unknown as { weekStart: 1 };
    expect(changed({ kind: 'set-preferences', preferences }).preferences).toEqual(settings.preferences);
  });

  test('leaves what it does not touch the same object', () => {
    const after = changed({ kind: 'hold-limit', id: 'one', onHold: true });
    expect(after.limits[1]).toBe(two);
    expect(after.preferences).toBe(settings.preferences);
    expect(after.limits[0]?.sites).toBe(one.sites);
  });

  test('never gives a number twice', () => {
    let current: Settings = firstSettings(0);
    const given: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      current = wantedBy(current, { kind: 'add-limit', draft }, noon, `limit-${turn}`);
      given.push(current.limits.at(-1)?.number ?? 0);
      current = wantedBy(current, { kind: 'delete-limit', id: `limit-${turn}` }, noon, 'x');
    }
    current = wantedBy(current, { kind: 'clear-limits' }, noon, 'x');
    current = wantedBy(current, { kind: 'add-limit', draft }, noon, 'last');
    expect([...given, current.limits[0]?.number]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a focus session', () => {
  const running: Settings = { ...settings, focus: { limits: ['one'], startedAt: noon, endsAt: noon + 60 * minute } };

  test.each([
    ['another limit', focus(['two'], 10), ['one', 'two'], 60],
    ['the same limit for longer', focus(['one'], 90), ['one'], 91],
    ['the same limit for less, which is nothing', focus(['one'], 5), ['one'], 60],
    ['another limit for longer', focus(['two'], 120), ['one', 'two'], 121],
  ])('that runs is joined by %s', (_, change, limits, minutes) => {
    const after = changed(change, running, noon + minute);
    expect(after.focus).toEqual({ limits, startedAt: noon, endsAt: noon + minutes * minute });
  });

  test('that is over is not joined', () => {
    const now = noon + 60 * minute;
    expect(changed(focus(['two'], 10), running, now).focus).toEqual({
      limits: ['two'],
      startedAt: now,
      endsAt: now + 10 * minute,
    });
  });

  test('is undone within its first minute and not later', () => {
    expect(focusUndoMs).toBe(60_000);
    expect(changed({ kind: 'undo-focus' }, running, noon + 59_999).focus).toBeNull();
    expect(changed({ kind: 'undo-focus' }, running, noon + 60_000).focus).toEqual(running.focus);
  });

  test('is not undone by a clock that is set back', () => {
    expect(changed({ kind: 'undo-focus' }, running, noon - 60_000).focus).toEqual(running.focus);
    expect(changed({ kind: 'undo-focus' }, running, noon - 1_000).focus).toBeNull();
  });

  test('that is joined later cannot be undone by that', () => {
    const joined = changed(focus(['two'], 1), running, noon + 30 * minute);
    expect(changed({ kind: 'undo-focus' }, joined, noon + 30 * minute + 1).focus).toEqual(joined.focus);
  });

  test('can be undone where there is none', () => {
    expect(changed({ kind: 'undo-focus' }).focus).toBeNull();
  });
});

describe('a change that somebody asks for', () => {
  test.each<[string, unknown, boolean]>([
    ['a hold', { kind: 'hold-limit', id: 'a', onHold: true }, true],
    ['a limit', { kind: 'add-limit', draft }, true],
    ['a limit that is broken', { kind: 'add-limit', draft: { ...draft, strength: 'x' } }, false],
    ['several limits', { kind: 'add-limits', drafts: [draft, draft] }, true],
    ['several limits, none of them', { kind: 'add-limits', drafts: [] }, false],
    ['several limits, one of them broken', { kind: 'add-limits', drafts: [draft, { ...draft, name: '' }] }, false],
    ['no kind', { id: 'a' }, false],
    ['an unknown kind', { kind: 'unlock' }, false],
    ['a session without limits', { kind: 'start-focus', limits: [], minutes: 5 }, false],
    ['a session of nine hours', { kind: 'start-focus', limits: ['a'], minutes: 540 }, false],
    ['a preference out of bounds', { kind: 'set-preferences', preferences: { idleSeconds: 1 } }, false],
  ])('is read: %s', (_, stored, ok) => {
    expect(v.safeParse(settingsChangeSchema, stored).success).toBe(ok);
  });
});
