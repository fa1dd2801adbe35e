import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { plantRows } from '../../support/plant.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { stored } from '../privacy/stored.ts';

/** The first week of which the days are no longer kept. */
const weeksBack = 14;
const minute = 60_000;
const evening = { hour: 21, offsetMinutes: 0 };

/** Three days of the week, and one of last week; the second of the old ones is over the goal. */
const plant = async (ebb: Driver, limit: string) => {
  const { days } = await ask(ebb, { type: 'week.get', weeksBack });
  const recent = (await ask(ebb, { type: 'week.get', weeksBack: 1 })).days[0] ?? '';
  const old = [days[0], days[2], days[6]].map((date = '') => date);
  const all = [...old, recent];
  const minutes = [10, 50, 15, 5];
  const time = all.map((date, index) => ({ ...evening, date, limit, ms: (minutes[index] ?? 0) * minute }));
  const pauses = all.map((date, index) => ({ ...evening, date, limits: [limit], outcome: index ? 'left' : 'goneOn' }));
  const helped = all.map((date) => ({ ...evening, date, exercise: 'surf', helped: 'yes' }));
  await plantRows(ebb, [
    { database: 'record', store: 'time', rows: time },
    { database: 'record', store: 'pauses', rows: pauses, keys: all },
    { database: 'record', store: 'exercises', rows: helped },
  ]);
  return { days, old, recent };
};

/** Ebb has looked after the record yesterday, and has not today. */
const lookedAfterYesterday = (ebb: Driver, today: string) =>
  ebb.inExtension(
    (browser, date) => browser.storage.local.set({ 'record.rolledUp': date }),
    Temporal.PlainDate.from(today).subtract({ days: 1 }).toString(),
  );

const datesOn = (tab: Tab) => tab.evaluate(() => document.querySelector('.opening .small')?.textContent ?? '');

/** What is said of the week that lies so far back, on the screen. */
const weekOnScreen = async (ebb: Driver): Promise<string> => {
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  // Without a week on it yet a page is no page to go back from.
  await until('the present week', async () => (await datesOn(tab)) !== '');
  for (let back = 0; back < weeksBack; back += 1) {
    const shown = await datesOn(tab);
    await tab.click({ text: 'Earlier' });
    await until('the week before', async () => (await datesOn(tab)) !== shown);
  }
  return tab.waitForText('One thing for next week');
};

test('days of long ago become a week that comes to the same, and nothing finer is left of them', async ({ ebb }) => {
  const limit = await setLimit(ebb, { name: 'Evenings', goal: { minutes: 30, per: 'day' } });
  const { days, old, recent } = await plant(ebb, limit.id);
  const before = await ask(ebb, { type: 'week.get', weeksBack });
  expect(before).toMatchObject({ asOne: null, recordedDays: 3, limits: [{ keptDays: 2, totalMinutes: 75 }] });
  await lookedAfterYesterday(ebb, (await ask(ebb, { type: 'week.get', weeksBack: 0 })).today ?? '');

  await ebb.restart();
  const after = await until('the week to be one', async () => {
    const week = await ask(ebb, { type: 'week.get', weeksBack });
    return week.asOne ? week : undefined;
  });
  expect(after).toEqual({
    ...before,
    asOne: { from: days[0], to: days.at(-1) },
    limits: before.limits.map((each) => ({ ...each, minutes: each.minutes.map(() => null) })),
  });
  expect((await ask(ebb, { type: 'week.get', weeksBack: 1 })).limits).toMatchObject([{ totalMinutes: 5 }]);

  const kept = await stored(ebb);
  const inRows = (store: string) => JSON.stringify(kept.rows[`record/${store}`]);
  for (const store of ['time', 'pauses', 'exercises']) {
    for (const date of old) expect(inRows(store)).not.toContain(date);
    expect(inRows(store)).toContain(recent);
  }
  // The week itself has its first day, and no other.
  expect(inRows('weeks')).toContain(days[0]);
  for (const date of days.slice(1)) expect(inRows('weeks')).not.toContain(date);

  const text = await weekOnScreen(ebb);
  expect(text).toContain('You kept your goal on 2 of 3 days.');
  expect(text).toContain('as one week, without its single days.');
  expect(text).toContain('In all: 1 hour 15 minutes.');
  expect(text).toContain('Left the page 2 times out of 3');
  expect(text).not.toContain('As a chart');

  // A day of it takes it along.
  expect(await ask(ebb, { type: 'records.erase', from: old[1] ?? '', to: old[1] ?? '' })).toEqual({ rows: 1 });
  expect((await stored(ebb)).rows['record/weeks']).toEqual([]);
});

test('days stay days for as long as the person says', async ({ ebb }) => {
  const limit = await setLimit(ebb);
  const { old } = await plant(ebb, limit.id);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#settings/data'));
  await tab.fill({ label: 'Keep single days for' }, '26');
  await tab.waitForText('Saved');
  const today = (await ask(ebb, { type: 'week.get', weeksBack: 0 })).today ?? '';
  await lookedAfterYesterday(ebb, today);
  await ebb.restart();
  await until('Ebb to have looked', async () => {
    await ask(ebb, { type: 'week.get', weeksBack });
    return (await stored(ebb)).local['record.rolledUp'] === today;
  });
  expect(await ask(ebb, { type: 'week.get', weeksBack })).toMatchObject({ asOne: null, recordedDays: old.length });
});
