import type { Browser } from 'webextension-polyfill';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { plantRows } from '../../support/plant.ts';
import { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';
import type { Bench, BenchRun } from '../bench.ts';
import { medianEntries, ratioEntry } from '../entry.ts';
import { startWithEbb } from '../navigation/browsers.ts';
import { alternatingPairs } from '../pairs.ts';
import { daysUpTo, heavyDay, heavyRows } from './heavy-record.ts';

const name = 'review.summary';
const limitCount = 6;
const fiveYears = 5 * 365;
const warmUp = 10;
/** So many days are written at a time. */
const daysAtOnce = 180;
/** Weeks from here back are one row each, 13 being kept as days. */
const firstOld = 14;

/**
 * Milliseconds from the first question for the week to the first frame that shows the whole summary, in the page itself. Sent
 * to the page as text.
 */
async function openSummary(browser: Browser): Promise<number> {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  // Whether it is visible is not asked here: the browser would lay the page out for each answer. The frame at the end has it.
  const isThere = () => document.querySelector('.summary-foot') !== null;
  const waitUntil = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        watching.disconnect();
        resolve();
      };
      const watching = new MutationObserver(look);
      watching.observe(document.body, { childList: true, subtree: true });
      look();
    });
  location.hash = '#settings';
  await waitUntil(() => document.querySelector('main.settings .sheet') !== null);
  await drawn();
  const begun = performance.now();
  // What the page asks for its week as it opens; it has it already.
  await Promise.all([0, 1].map((weeksBack) => browser.runtime.sendMessage({ type: 'week.get', weeksBack })));
  location.hash = '#week';
  await waitUntil(isThere);
  await drawn();
  return performance.now() - begun;
}

/** Writes the days, and lets Ebb make weeks of them as it does on any morning. */
async function furnish(driver: Driver, count: number): Promise<void> {
  const limits: string[] = [];
  for (let index = 0; index < limitCount; index += 1) {
    const site = `limited-${index}.example`;
    const goal = { minutes: 60, per: index % 2 ? ('week' as const) : ('day' as const) };
    limits.push((await setLimit(driver, { name: `Limit ${index}`, sites: { patterns: [site] }, goal })).id);
  }
  const { today } = await ask(driver, { type: 'week.get', weeksBack: 0 });
  const days = daysUpTo(today ?? '', count);
  for (let first = 0; first < days.length; first += daysAtOnce) {
    await plantRows(driver, heavyRows(days.slice(first, first + daysAtOnce), limits));
  }
  await driver.inExtension((browser, date) => browser.storage.local.set({ 'record.rolledUp': date }), days[1] ?? '');
  await driver.killBackground();
  const isOver = async () => {
    const { 'record.rolledUp': date } = await driver.inExtension((browser) =>
      browser.storage.local.get('record.rolledUp'),
    );
    // Whatever wakes the background; it is asleep again where nothing is to be done.
    await ask(driver, { type: 'week.get', weeksBack: firstOld });
    return date === today;
  };
  await until('old days to be weeks', isOver, { timeoutMs: 600_000, everyMs: 500 });
  const { asOne, recordedDays } = await ask(driver, { type: 'week.get', weeksBack: firstOld });
  if (count > 7 && (asOne === null || recordedDays !== 7)) throw new Error('days of long ago are still days');
}

const method = `Chromium with the production build, in two profiles: one has a record of a week, the other of five years \
(${fiveYears} days). Each day has ${heavyDay.timeRows} rows of time over ${limitCount} limits, ${heavyDay.pauses} pauses and \
${heavyDay.exercises} answers on exercises; Ebb itself has made weeks of all days but those of the last 13 weeks. In turns, the order \
changing from pair to pair, each opens This week from the settings; the first ${warmUp} pairs are left out. Time is the page's \
own: from its first question for the week and the week before, over the summary with its four weeks, to the first frame that \
shows all of it. The background is awake, and the page's code is loaded. The figure is the median of the ratios of the pairs.`;

async function run({ quick, say }: BenchRun) {
  say(name);
  const site = await SiteServer.start();
  const drivers: Driver[] = [];
  const open = async (days: number) => {
    const driver = await startWithEbb('chromium', site);
    drivers.push(driver);
    const begun = performance.now();
    await furnish(driver, days);
    say(`  ${days} days written and put together in ${Math.round((performance.now() - begun) / 1000)} s`);
    const tab = await driver.newTab(driver.extensionUrl('options.html#week'));
    await tab.waitForText('A record you made.');
    return () => tab.evaluateWithApi(openSummary);
  };
  try {
    const years = await open(quick ? 200 : fiveYears);
    const week = await open(7);
    const pairs = await alternatingPairs({
      pairs: quick ? 6 : 250,
      warmUp: quick ? 2 : warmUp,
      subject: years,
      baseline: week,
    });
    return [
      ratioEntry({ name: `${name}.ratio`, aim: 3, method }, pairs),
      ...medianEntries(name, { subject: 'five-years', baseline: 'week' }, pairs, 100),
    ];
  } finally {
    for (const driver of drivers) await driver.dispose();
    await site.stop();
  }
}

/** How much longer the summary takes to open after five years than after a week. */
export const openingSummary: Bench = { name, title: 'The summary of a week, after five years', run };
