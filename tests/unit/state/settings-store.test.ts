import { describe, expect, test, vi } from 'vitest';
import { createInbox } from '../../../lib/app/state/inbox';
import { keys } from '../../../lib/app/state/keys';
import { createSettingsStore } from '../../../lib/app/state/settings-store';
import { createSnapshots } from '../../../lib/app/state/snapshots';
import { parseSnapshots } from '../../../lib/domain/data/snapshots';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import { unreadableIn } from '../../../lib/domain/settings/put-aside';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeBrowser } from '../../support/fake-ports';
import { settled } from '../../support/fake-timers';
import { limitOf } from '../limits/samples';

const { id: _id, number: _number, onHold: _onHold, createdAt: _createdAt, ...draft } = limitOf();
const add = (name: string): SettingsChange => ({ kind: 'add-limit', draft: { ...draft, name } });
const started = (local: Record<string, unknown> = {}) => {
  const browser = createFakeBrowser({ local });
  const ports = browser.startWorker(['n']);
  return {
    browser,
    local: browser.local,
    store: createSettingsStore(ports, createInbox(ports), createSnapshots(ports)),
  };
};
/** So that none is due. */
const copyOfToday = {
  [keys.snapshots]: [{ at: createFakeBrowser().timers.now().wall, why: 'day', settings: null }],
};
const withLimit: Settings = { ...firstSettings(5), revision: 3, limits: [limitOf()], nextLimitNumber: 2 };
const names = (settings: Settings) => settings.limits.map(({ name }) => name);

describe('settings', () => {
  test('are new where nothing is stored, and are written once by the first start', async () => {
    const { browser, local, store } = started();
    await store.initialise();
    const first = firstSettings(browser.timers.now().wall);
    expect(local.stored()).toEqual({ [keys.settings]: first, [keys.settingsLastGood]: first });
    await store.initialise();
    expect(local.writes()).toBe(2);
  });

  test('that are there are not written by a start', async () => {
    const { local, store } = started({ settings: withLimit });
    await store.initialise();
    expect(local.writes()).toBe(0);
    expect(await store.get()).toEqual(withLimit);
  });

  test('change, and the copy that was good is kept', async () => {
    const { local, store } = started({ settings: withLimit });
    const after = await store.change(add('Second'));
    expect(names(after)).toEqual(['Evenings', 'Second']);
    expect(await store.get()).toEqual(after);
    const [settings, copy] = [local.stored()[keys.settings], local.stored()[keys.settingsLastGood]];
    expect([settings, copy]).toEqual([after, after]);
  });

  test('take every one of many changes at once', async () => {
    const { store } = started({ settings: firstSettings(0) });
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.change(add(`${index}`))));
    const settings = await store.get();
    expect(settings.revision).toBe(20);
    expect(settings.limits.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('that cannot be read are put aside, and the last good copy holds', async () => {
    const { local, store } = started({ settings: 'broken', [keys.settingsLastGood]: withLimit });
    expect(names(await store.get())).toEqual(['Evenings']);
    expect(local.stored()[keys.settingsUnreadable]).toBe('broken');
    await store.change(add('Second'));
    expect(names(await store.get())).toEqual(['Evenings', 'Second']);
    expect(local.stored()[keys.settingsUnreadable]).toBe('broken');
  });

  test('of a newer build are put aside and not lost', async () => {
    const newer = { ...withLimit, version: 99 };
    const { local, store } = started({ settings: newer });
    await store.change(add('Second'));
    expect(local.stored()[keys.settingsUnreadable]).toEqual(newer);
  });

  test('are new where the copy is broken too', async () => {
    const { store } = started({ settings: [], [keys.settingsLastGood]: 7 });
    expect(await store.get()).toMatchObject({ revision: 0, limits: [] });
  });

  test('are read again after a repair that failed', async () => {
    const { local, store } = started({ settings: 'broken', [keys.settingsLastGood]: withLimit });
    local.failNextWrite();
    await expect(store.get()).rejects.toThrow('write failed');
    expect(names(await store.get())).toEqual(['Evenings']);
  });

  test('whose change could not be written are what they were', async () => {
    const { local, store } = started({ settings: withLimit, ...copyOfToday });
    local.failNextWrite();
    await expect(store.change(add('Second'))).rejects.toMatchObject({ code: 'storage-failed' });
    expect(names(await store.get())).toEqual(['Evenings']);
    expect(names(await store.change(add('Third')))).toEqual(['Evenings', 'Third']);
  });
});

describe('settings on a device without room', () => {
  const full = (message: string) => () => Promise.reject(new Error(message));

  test.each([
    'Resource::kQuotaBytes quota exceeded',
    'IO error: .../000003.log: No space left on device',
    'QuotaExceededError: storage.local API call exceeded its quota limitations.',
  ])('are as they were, and say that there is no room: %s', async (message) => {
    const { local, store } = started({ settings: withLimit, ...copyOfToday });
    const writing = vi.spyOn(local, 'setSettings').mockImplementation(full(message));
    await expect(store.change(add('Second'))).rejects.toMatchObject({ code: 'no-room' });
    expect(names(await store.get())).toEqual(['Evenings']);
    writing.mockRestore();
    expect(names(await store.change(add('Third')))).toEqual(['Evenings', 'Third']);
  });

  test('are changed where only the copy of them finds no room: nobody is told that nothing was', async () => {
    const { browser, local, store } = started({ settings: withLimit, ...copyOfToday });
    const { setSettings } = local;
    vi.spyOn(local, 'setSettings').mockImplementation((key, value) =>
      key === keys.settingsLastGood ? full('quota exceeded')() : setSettings(key, value),
    );
    expect(names(await store.change(add('Second')))).toEqual(['Evenings', 'Second']);
    expect(local.stored()[keys.settings]).toMatchObject({ limits: [{}, {}] });
    expect(browser.reports.map(({ where }) => where)).toEqual(['copy of the settings']);
  });
});

describe('settings that cannot be read at all', () => {
  test.each([
    ['the last good copy of them', withLimit, 'lastGood', ['Evenings']],
    ['those of a first start', 7, 'first', []],
  ])(
    'give way to %s, and say so until the person has changed something, and after',
    async (_words, copy, whole, left) => {
      const { store } = started({ settings: 'broken', [keys.settingsLastGood]: copy });
      const read = await store.get();
      expect(names(read)).toEqual(left);
      expect(unreadableIn(read)).toEqual({ parts: 0, whole });
      expect(unreadableIn(await store.change(add('Second')))).toEqual({ parts: 0, whole });
    },
  );
});

describe('a copy of the settings', () => {
  const copies = (local: { stored(): Readonly<Record<string, unknown>> }) =>
    parseSnapshots(local.stored()[keys.snapshots]);
  const hourMs = 3_600_000;

  test('is kept as they were before the first change of a day, and one a day', async () => {
    const { browser, local, store } = started({ settings: withLimit });
    await store.change(add('Second'));
    await store.change(add('Third'));
    expect(copies(local)).toMatchObject([{ why: 'day', settings: withLimit }]);
    await browser.timers.advance(24 * hourMs);
    await store.change(add('Fourth'));
    expect(copies(local).map(({ settings }) => (settings as Settings).limits.length)).toEqual([3, 1]);
  });

  test('is kept before anything is brought back, however young the last one is', async () => {
    const { local, store } = started({ settings: withLimit, ...copyOfToday });
    const { limits, lists, preferences, words, commitment } = withLimit;
    const kept = { limits: [...limits, { ...limitOf(), id: 'b' }], lists, preferences, words, commitment };
    await store.change({ kind: 'restore', kept, others: 'keep' });
    expect(copies(local)).toMatchObject([{ why: 'restore', settings: withLimit }, { why: 'day' }]);
  });

  test('is kept of what an older Ebb wrote before it is written over, as it was', async () => {
    const older = { ...withLimit, version: 2 };
    const { local, store } = started({ settings: older, ...copyOfToday });
    await store.get();
    expect(copies(local)).toHaveLength(1);
    await store.change(add('Second'));
    await store.change(add('Third'));
    expect(copies(local)).toMatchObject([{ why: 'migration', settings: older }, { why: 'day' }]);
  });

  test('that cannot be kept holds up no change', async () => {
    const { browser, local, store } = started({ settings: withLimit });
    local.failNextWrite();
    expect(names(await store.change(add('Second')))).toEqual(['Evenings', 'Second']);
    expect(browser.reports.map(({ where }) => where)).toEqual(['copy of the settings']);
  });

  test('goes when there are five after it', async () => {
    const { browser, local, store } = started({ settings: withLimit });
    for (const day of [1, 2, 3, 4, 5, 6, 7]) {
      await store.change(add(`${day}`));
      await browser.timers.advance(24 * hourMs);
    }
    expect(copies(local).map(({ settings }) => (settings as Settings).limits.length)).toEqual([7, 6, 5, 4, 3]);
  });
});

describe('a private window', () => {
  const privately = (local: Record<string, unknown>) => {
    const browser = createFakeBrowser({ local });
    const ports = browser.startWorker(['p']);
    return { browser, store: createSettingsStore(ports, createInbox(ports), createSnapshots(ports)) };
  };

  test('writes no settings, not even first or repaired ones', async () => {
    const fresh = privately({});
    await fresh.store.initialise();
    expect((await fresh.store.get()).revision).toBe(0);
    const broken = privately({ settings: 'broken', [keys.settingsLastGood]: withLimit });
    expect(names(await broken.store.get())).toEqual(['Evenings']);
    expect([fresh.browser.local.writes(), broken.browser.local.writes()]).toEqual([0, 0]);
  });

  test('asks for its change and has the settings that came of it', async () => {
    const { browser, store } = privately({ settings: withLimit });
    const ports = browser.startWorker(['n']);
    const inbox = createInbox(ports);
    const normal = createSettingsStore(ports, inbox, createSnapshots(ports));
    const asked = store.change(add('Second'));
    await settled();
    expect(browser.local.stored().settings).toEqual(withLimit);
    await inbox.take(async (request) => {
      expect(request).toEqual({ type: 'settings.change', change: add('Second') });
      await normal.change(add('Second'));
    });
    expect(names(await asked)).toEqual(['Evenings', 'Second']);
  });
});
