import { describe, expect, test } from 'vitest';
import { afterSetBack } from '../../../lib/domain/commitment/keep-time';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import type { ListSubscription } from '../../../lib/domain/lists/subscription';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { hour, limitOf, minute, noon } from '../limits/samples';

const listOf = (id: string, over: Partial<ListSubscription> = {}): ListSubscription => ({
  id,
  name: id,
  source: { kind: 'address', href: `https://lists.example/${id}.txt` },
  createdAt: 0,
  ...over,
});
const covering = (lists: readonly string[], patterns: readonly string[] = []) => ({
  mode: 'these' as const,
  patterns: [...patterns],
  lists: [...lists],
  labelled: false,
});
const limit = limitOf({ sites: covering(['used']) });
const { id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft } = limit;
const base: Settings = {
  ...firstSettings(noon - 720 * hour),
  limits: [limit],
  nextLimitNumber: 2,
  lists: [listOf('used'), listOf('spare')],
};

let acts = 0;
const act = (settings: Settings, change: SettingsChange, at = 0): Settings => {
  acts += 1;
  const outcome = makeChange(settings, change, { now: noon + at, latest: noon + at, id: `act-${acts}` });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.settings;
};
const confirm = (settings: Settings, at: number) =>
  act(settings, { kind: 'confirm', ask: settings.pending.at(-1)?.ask ?? 'none', typed: '' }, at);
const unsubscribe = (id: string): SettingsChange => ({ kind: 'unsubscribe', id });
const editSites = (sites: typeof limit.sites): SettingsChange => ({
  kind: 'edit-limit',
  id: 'a',
  draft: { ...draft, sites },
});
const idsIn = ({ lists }: Settings) => lists.map(({ id }) => id);
const listsOf = ({ limits }: Settings) => limits[0]?.sites.lists;

describe('subscribing', () => {
  const added = listOf('new');
  const { createdAt: _at, ...asked } = added;

  test('takes effect at once and waits for nothing', () => {
    const after = act(base, { kind: 'subscribe', list: asked });
    expect(after.lists.at(-1)).toEqual({ ...added, createdAt: noon });
    expect(after.pending).toEqual([]);
  });

  test.each([
    ['the same list again', { ...asked, id: 'used' }],
    ['a list from the same address', { ...asked, source: listOf('used').source }],
  ])('to %s changes nothing', (_name, list) => {
    expect(act(base, { kind: 'subscribe', list }).lists).toEqual(base.lists);
  });

  test('to two texts under one name is two lists', () => {
    const text = { kind: 'text', fileName: null } as const;
    const one = act(base, { kind: 'subscribe', list: { ...asked, source: text } });
    const two = act(one, { kind: 'subscribe', list: { ...asked, id: 'newer', source: text } });
    expect(two.lists).toHaveLength(4);
  });
});

describe('unsubscribing', () => {
  test('from a list that nothing uses takes effect at once', () => {
    const after = act(base, unsubscribe('spare'));
    expect(idsIn(after)).toEqual(['used']);
    expect(after.pending).toEqual([]);
  });

  test('from one that a limit uses waits, and takes it out of the limit as well', () => {
    const asked = act(base, unsubscribe('used'));
    expect(asked.lists).toEqual(base.lists);
    expect(asked.limits).toEqual(base.limits);
    expect(new Set(asked.pending.map(({ ask }) => ask)).size).toBe(1);
    expect(() => confirm(asked, 29 * minute)).toThrow('not-ready');
    const after = confirm(asked, hour);
    expect(idsIn(after)).toEqual(['spare']);
    expect(listsOf(after)).toEqual([]);
  });

  test('ends nothing that another limit has come to use meanwhile', () => {
    const asked = act(base, unsubscribe('used'));
    const { id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft } = limitOf();
    const sites = { ...draft.sites, lists: ['used'] };
    const joined = act(asked, { kind: 'add-limit', draft: { ...draft, sites } }, minute);
    const after = confirm(joined, hour);
    expect(idsIn(after)).toContain('used');
    expect(listsOf(after)).toEqual([]);
    expect(after.limits.at(-1)?.sites.lists).toEqual(['used']);
    expect(after.pending).toEqual([]);
  });

  test('is no way around the wait: taken out of a limit by a stricter act, the list is there if the act is undone', () => {
    const everything = { mode: 'everything-except' as const, patterns: [], lists: [], labelled: false };
    const stricter = act(base, editSites(everything));
    expect(stricter.pending).toEqual([]);
    const gone = act(stricter, unsubscribe('used'), minute);
    expect(idsIn(gone)).toContain('used');
    const undone = act(gone, { kind: 'undo', id: stricter.undoable.at(-1)?.id ?? '' }, 2 * minute);
    expect(listsOf(undone)).toEqual(['used']);
    expect(idsIn(undone)).toContain('used');
  });

  test('from one that nothing uses is taken back with what used it, when the clock turns out to have been ahead', () => {
    const open: Settings = { ...base, commitment: { ...base.commitment, delayMinutes: 0 } };
    const both = act(open, unsubscribe('used'), 5 * hour);
    expect(idsIn(both)).toEqual(['spare']);
    const back = afterSetBack(both, noon, noon + 5 * hour);
    expect(back && idsIn(back)).toContain('used');
    expect(back && listsOf(back)).toEqual(['used']);
  });
});

describe('another address', () => {
  const to = { id: 'next', href: 'https://elsewhere.example/list.txt' };
  const change: SettingsChange = { kind: 'change-address', id: 'used', to };

  test('holds beside the old one until the old one was given up', () => {
    const both = act(base, change);
    expect(listsOf(both)).toEqual(['used', 'next']);
    expect(idsIn(both).sort()).toEqual(['next', 'spare', 'used']);
    expect(both.lists.at(-1)).toMatchObject({ name: 'used', source: { kind: 'address', href: to.href } });
    const after = confirm(both, hour);
    expect(listsOf(after)).toEqual(['next']);
    expect(idsIn(after).sort()).toEqual(['next', 'spare']);
  });

  test('of a list that nothing uses is changed at once', () => {
    const after = act(base, { ...change, id: 'spare' });
    expect(idsIn(after)).toEqual(['used', 'next']);
    expect(after.pending).toEqual([]);
  });

  test.each([
    ['of a list that is not there', 'gone', to.href],
    ['that is the old one', 'used', 'https://lists.example/used.txt'],
  ])('%s changes nothing', (_name, id, href) => {
    const after = act(base, { kind: 'change-address', id, to: { id: 'next', href } });
    expect([after.lists, after.limits, after.pending]).toEqual([base.lists, base.limits, []]);
  });

  test('that another list has leads to that list', () => {
    const both = act(base, { ...change, to: { id: 'next', href: 'https://lists.example/spare.txt' } });
    expect(listsOf(both)).toEqual(['used', 'spare']);
    expect(idsIn(both)).toEqual(['used', 'spare']);
  });
});

test('a list is renamed at once, and stays the same list', () => {
  const after = act(base, { kind: 'rename-list', id: 'used', name: 'Mine' });
  expect(after.lists[0]).toEqual({ ...listOf('used'), name: 'Mine' });
  expect(after.pending).toEqual([]);
});

test('a list more in a limit holds at once, one less waits, and the other way round is both', () => {
  const more = act(base, editSites(covering(['used', 'spare'])));
  expect(listsOf(more)).toEqual(['used', 'spare']);
  const less = act(base, editSites(covering([], ['a.example'])));
  expect(less.limits[0]?.sites).toEqual(covering(['used'], ['a.example']));
  expect(less.pending).toMatchObject([{ to: covering([], ['a.example']) }]);
  const label = act(base, editSites({ ...covering(['used']), labelled: true }));
  expect(label.limits[0]?.sites.labelled).toBe(true);
  expect(act(label, editSites(covering(['used']))).limits[0]?.sites.labelled).toBe(true);
});
