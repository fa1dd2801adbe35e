import { expect, test } from 'vitest';
import { keys } from '../../../lib/app/state/keys';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { CalmHour } from '../../../lib/domain/review/calm-hour';
import { settled } from '../../support/fake-timers';
import { createStage, minute, startWorker, type Worker } from './stage';

// Wednesday, 12:00 in Berlin; the calm hour comes on Monday at 18:00, which is 16:00 UTC.
const monday: CalmHour = { weekday: 1, time: '18:00' };
const due = Date.parse('2026-06-15T16:00:00Z');
const hourMs = 60 * minute;
const weekMs = 7 * 24 * hourMs;

const prefer = (worker: Worker, preferences: object) =>
  worker.ask({ type: 'settings.change', change: { kind: 'set-preferences', preferences } });

/** A person with a record since then, and a calm hour. */
const withHour = async (
  since: string | null = '2026-05-01',
  hour: CalmHour | null = monday,
  limit: Partial<Limit> = {},
) => {
  const stage = await createStage([limit]);
  if (since !== null) {
    await stage.browser.record.addTime([{ date: since, hour: 20, offsetMinutes: 120, limit: 'a', ms: minute }]);
  }
  await prefer(stage.worker, { calmHour: hour });
  await settled();
  const { browser } = stage;
  return {
    ...stage,
    shown: () => browser.deedsOf('notify').map(({ detail }) => detail),
    sleepUntil: (instant: number) => browser.timers.jumpWall(instant - browser.timers.now().wall),
    ring: (worker = stage.worker) => worker.background.calmHour.keep(browser.state.weekNoteAt ?? 0),
  };
};

test('it is off until somebody turns it on, and then it has an alarm at their hour', async () => {
  const { browser, worker } = await createStage([{}]);
  expect(browser.state.weekNoteAt).toBeNull();
  expect(await browser.local.get(keys.calmHour)).toBeUndefined();
  await prefer(worker, { calmHour: monday });
  await settled();
  expect(browser.state.weekNoteAt).toBe(due);
  await prefer(worker, { calmHour: null });
  await settled();
  expect(browser.state.weekNoteAt).toBeNull();
});

test('it comes at its hour, once, and again a week later', async () => {
  const { browser, shown, sleepUntil, ring } = await withHour();
  sleepUntil(due - 1);
  await ring();
  expect(shown()).toEqual(['week']);
  await ring();
  sleepUntil(due + minute);
  await ring();
  expect(shown()).toEqual(['week']);
  expect(browser.state.weekNoteAt).toBe(due + weekMs);
  sleepUntil(due + weekMs);
  await ring();
  expect(shown()).toEqual(['week', 'week']);
});

test('a browser that was closed then shows it up to a day later, and no later', async () => {
  const { browser, worker, shown, sleepUntil } = await withHour();
  worker.die();
  sleepUntil(due + 23 * hourMs);
  const next = await startWorker(browser);
  expect(shown()).toEqual(['week']);
  next.die();
  sleepUntil(due + weekMs + 25 * hourMs);
  await startWorker(browser);
  expect(shown()).toEqual(['week']);
  expect(browser.state.weekNoteAt).toBe(due + 2 * weekMs);
});

test('it follows the wall to another zone, and comes no second time there', async () => {
  const { browser, worker, shown, sleepUntil, ring } = await withHour();
  browser.state.zone = 'America/New_York';
  await worker.background.calmHour.keep();
  expect(browser.state.weekNoteAt).toBe(Date.parse('2026-06-15T22:00:00Z'));
  browser.state.zone = 'Europe/Berlin';
  await worker.background.calmHour.keep();
  sleepUntil(due);
  await ring();
  browser.state.zone = 'America/New_York';
  sleepUntil(Date.parse('2026-06-15T22:00:00Z'));
  await worker.background.calmHour.keep();
  expect(shown()).toEqual(['week']);
});

test('two alarms at one time show one', async () => {
  const { shown, sleepUntil, ring } = await withHour();
  sleepUntil(due);
  await Promise.all([ring(), ring()]);
  expect(shown()).toEqual(['week']);
});

test.each([
  ['there is no record', null, []],
  ['the record began in the week that has just ended', '2026-06-09', []],
  ['there is a whole week', '2026-06-08', ['week']],
])('before the first whole week there is none: %s', async (_, since, expected) => {
  const { shown, sleepUntil, ring } = await withHour(since);
  sleepUntil(due);
  await ring();
  expect(shown()).toEqual(expected);
});

test.each([
  ['', 0, ['week']],
  [', and there was none before this week', '2026-06-12', []],
])('while the record is locked the first limit says since when there may be one%s', async (_, createdAt, expected) => {
  const { browser, shown, sleepUntil, ring } = await withHour('2026-06-12', monday, {
    createdAt: new Date(createdAt).getTime(),
  });
  browser.state.lock = 'locked';
  sleepUntil(due);
  await ring();
  expect(shown()).toEqual(expected);
  expect(browser.reports).toEqual([]);
});

test('a week that is quiet has none, and the one left out does not come afterwards', async () => {
  const { worker, shown, sleepUntil, ring } = await withHour();
  await prefer(worker, { weekQuiet: true });
  sleepUntil(due);
  await ring();
  await prefer(worker, { weekQuiet: false });
  await settled();
  expect(shown()).toEqual([]);
});

test('what is stored says a day and an hour, and what cannot be read begins anew', async () => {
  const { browser, shown, sleepUntil } = await withHour();
  expect(await browser.local.get(keys.calmHour)).toEqual({ ...monday, done: '2026-06-08' });
  await browser.local.set(keys.calmHour, { done: 'yesterday' });
  sleepUntil(due + minute);
  await startWorker(browser);
  expect(shown()).toEqual([]);
  expect(await browser.local.get(keys.calmHour)).toEqual({ ...monday, done: '2026-06-15' });
});

test('a private window shows none', async () => {
  const { browser, worker, shown, sleepUntil } = await withHour();
  worker.die();
  sleepUntil(due);
  await startWorker(browser, ['p']);
  expect(shown()).toEqual([]);
});
