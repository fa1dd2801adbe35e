import { ChromiumDriver } from '../../support/chromium.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { plantRows } from '../../support/plant.ts';
import { until } from '../../support/until.ts';

const zone = 'Europe/Berlin';

const prefer = (ebb: Driver, preferences: object) =>
  ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences } });

const alarmAt = (ebb: Driver) =>
  ebb.inExtension(async (browser) => (await browser.alarms.get('week'))?.scheduledTime ?? null);
const notes = (ebb: Driver) => ebb.inExtension(async (browser) => Object.keys(await browser.notifications.getAll()));
const seenTo = (ebb: Driver) =>
  ebb.inExtension(async (browser) => (await browser.storage.local.get('calmHour')).calmHour ?? null);

/** The full hour that has just begun, in the zone of the browser. */
const thisHour = () => {
  const now = Temporal.Now.zonedDateTimeISO(zone);
  return {
    weekday: now.dayOfWeek as 1, // CAST: 1 to 7
    time: `${String(now.hour).padStart(2, '0')}:00`,
    date: now.toPlainDate().toString(),
    lastWeek: now.toPlainDate().subtract({ days: 7 }).toString(),
  };
};

test('an alarm stands at the person’s hour on the wall, also after a restart, and goes when it is turned off', async ({
  start,
}) => {
  const ebb = await start({ timeZone: zone });
  expect(await alarmAt(ebb)).toBeNull();
  await prefer(ebb, { calmHour: { weekday: 1, time: '18:00' } });
  const at = await until('the alarm', async () => (await alarmAt(ebb)) ?? undefined);
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  expect([wall.dayOfWeek, wall.hour, wall.minute]).toEqual([1, 18, 0]);
  expect(at).toBeGreaterThan(Date.now());
  await ebb.restart();
  expect(await until('the alarm', async () => (await alarmAt(ebb)) ?? undefined)).toBe(at);
  await prefer(ebb, { calmHour: null });
  await until('no alarm', async () => (await alarmAt(ebb)) === null || undefined);
  expect(await seenTo(ebb)).toBeNull();
});

test('the note comes once, says nothing, and a click opens This week', async ({ start, product }) => {
  test.skip(product !== 'chromium', 'there is no way into the worker of Firefox to click it');
  const ebb = await start({ timeZone: zone, permissions: ['notifications'] });
  if (!(ebb instanceof ChromiumDriver)) throw new Error('not Chromium');
  const limit = await setLimit(ebb);
  const { days } = await ask(ebb, { type: 'week.get', weeksBack: 2 });
  const row = { date: days[0], hour: 21, offsetMinutes: 60, limit: limit.id, ms: 60_000 };
  await plantRows(ebb, [{ database: 'record', store: 'time', rows: [row] }]);

  const { lastWeek, date, ...calmHour } = thisHour();
  await prefer(ebb, { calmHour });
  await until('it to be seen to', async () => (await seenTo(ebb)) ?? undefined);
  expect(await notes(ebb), 'an hour that has begun when it is set').toEqual([]);
  // As if it had been set a week ago.
  const rewind = () =>
    ebb.inExtension(async (browser, kept) => browser.storage.local.set({ calmHour: kept }), {
      ...calmHour,
      done: lastWeek,
    });
  await rewind();
  await ebb.killBackground();
  await until('the note', async () => {
    // Any event starts the background again.
    await ask(ebb, { type: 'settings.get' });
    return (await notes(ebb)).includes('week') || undefined;
  });
  expect(await seenTo(ebb)).toEqual({ ...calmHour, done: date });

  await ebb.inWorker((browser) => {
    // CAST: the browser's own event, told as the browser tells it.
    (browser.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch('week');
  });
  await until('This week to be open', async () => {
    for (const tab of await ebb.tabs()) if ((await tab.url()).endsWith('options.html#week')) return true;
    return undefined;
  });
  await until('the note to be gone', async () => (await notes(ebb)).length === 0 || undefined);
  await ebb.killBackground();
  await ask(ebb, { type: 'settings.get' });
  await until('the alarm of next week', async () => (await alarmAt(ebb)) ?? undefined);
  expect(await notes(ebb)).toEqual([]);
});
