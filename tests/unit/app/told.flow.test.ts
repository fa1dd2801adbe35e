import { expect, test } from 'vitest';
import { createFakeBrowser } from '../../support/fake-ports';
import { limitOf } from '../limits/samples';
import { minute, settingsWith, startWorker } from './stage';

// What the popup and the pause page are told of what waits: they ask the gate nothing themselves.

const url = 'https://www.example.com/a';

const stage = async () => {
  const other = limitOf({ id: 'b', sites: { ...limitOf().sites, patterns: ['other.example'] } });
  const settings = { ...settingsWith(limitOf(), other), firstStartedAt: 0 };
  const browser = createFakeBrowser({ local: { settings } });
  const tab = browser.openTab('chrome://newtab/').id;
  return { browser, tab, worker: await startWorker(browser) };
};

test('the pause page is told of what waits for its own limits alone', async () => {
  const { worker, tab } = await stage();
  await worker.ask({ type: 'settings.change', change: { kind: 'hold-limit', id: 'b', onHold: true } });
  await worker.navigate(tab, url);
  const get = () => worker.ask({ type: 'pause.get', token: null }, tab);
  expect(await get()).toMatchObject({ value: { verdict: { limits: ['a'] }, asks: [] } });
  await worker.ask({ type: 'settings.change', change: { kind: 'hold-limit', id: 'a', onHold: true } });
  expect(await get()).toMatchObject({ value: { asks: [{ state: { kind: 'waiting' } }] } });
});

test('the popup is told of all of it, and of the way back from the last act', async () => {
  const { worker } = await stage();
  const get = () => worker.ask({ type: 'today.get' });
  expect(await get()).toMatchObject({ value: { asks: [], undoable: null, focusEnd: null } });
  await worker.ask({ type: 'settings.change', change: { kind: 'hold-limit', id: 'b', onHold: true } });
  const { id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft } = limitOf();
  await worker.ask({ type: 'settings.change', change: { kind: 'add-limit', draft } });
  expect(await get()).toMatchObject({
    value: { asks: [{ changes: [{ field: { of: 'limit', id: 'b', name: 'onHold' } }] }], undoable: { changes: [{}] } },
  });
});

test('the popup is told what ending a session of focus would do, while one runs', async () => {
  const { worker, browser } = await stage();
  await worker.ask({ type: 'settings.change', change: { kind: 'start-focus', limits: ['a'], minutes: 60 } });
  const get = () => worker.ask({ type: 'today.get' });
  expect(await get()).toMatchObject({ value: { focusEnd: { kind: 'waits', ask: { state: { kind: 'waiting' } } } } });
  await browser.timers.advance(60 * minute);
  expect(await get()).toMatchObject({ value: { focusEnd: null } });
});
