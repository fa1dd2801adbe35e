import { axeFindings } from '../../support/axe.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { bothDatabases, plantRows } from '../../support/plant.ts';
import type { Tab } from '../../support/tab.ts';
import { stored } from '../privacy/stored.ts';

const views = [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
] as const;

const week = (ebb: Driver) => ebb.newTab(ebb.extensionUrl('options.html#week'));

/** First day of the person's week so many weeks ago. */
const weekBack = async (ebb: Driver, weeks: number): Promise<string> =>
  (await ask(ebb, { type: 'week.get', weeksBack: weeks })).days[0] ?? '';

/** As if Ebb had been started, and its limits begun, so many days ago. */
const startedDaysAgo = (ebb: Driver, days: number, limitDays: number) =>
  ebb.inExtension(
    async (browser, started, begun) => {
      const { settings } = await browser.storage.local.get('settings');
      const kept = settings as { limits: object[] }; // CAST: written by Ebb
      const now = Date.now();
      await browser.storage.local.set({
        settings: {
          ...kept,
          firstStartedAt: now - started * 86_400_000,
          limits: kept.limits.map((limit) => ({ ...limit, createdAt: now - begun * 86_400_000 })),
        },
      });
    },
    days,
    limitDays,
  );

const evening = { hour: 21, offsetMinutes: 0 };

const checkIns = async (ebb: Driver, weeks: number, stepsOf: (index: number) => object) => {
  const rows = [];
  for (let index = 0; index < weeks; index += 1) {
    const first = await weekBack(ebb, weeks - index);
    const body = { week: first, ...stepsOf(index) };
    rows.push({ ...evening, date: first, kind: 'checkIn', onPause: 'no', body });
  }
  await plantRows(ebb, [{ database: 'notebook', store: 'entries', rows }]);
};

const zero = { room: 0, control: 0, apart: 0, daily: 0, wellbeing: 3 };

interface Case {
  readonly key: string;
  readonly heading: string;
  /** What answers it. */
  readonly answer: string;
  /** The question's name in Settings. */
  readonly setting: string;
  plant(ebb: Driver): Promise<void>;
}

const cases: readonly Case[] = [
  {
    key: 'ownChoice',
    heading: 'Is this your own choice?',
    answer: 'Yes, it is my own',
    setting: 'Is this your own choice?',
    plant: (ebb) => startedDaysAgo(ebb, 100, 1),
  },
  {
    key: 'limitReview',
    heading: 'You began “Late evenings” 3 weeks ago',
    answer: 'Keep it as it is',
    setting: 'Is this limit what you want?',
    plant: (ebb) => startedDaysAgo(ebb, 25, 23),
  },
  {
    key: 'hardLimit',
    heading: 'Is “Late evenings” right for you?',
    answer: 'Keep it as it is',
    setting: 'Is this limit right for you?',
    plant: async (ebb) => {
      const { limits } = await ask(ebb, { type: 'settings.get' });
      const days = [];
      for (const weeks of [1, 2]) days.push(...(await ask(ebb, { type: 'week.get', weeksBack: weeks })).days);
      const rows = days.map((date) => ({ ...evening, date, limit: limits[0]?.id, ms: 45 * 60_000 }));
      await plantRows(ebb, [{ database: 'record', store: 'time', rows }]);
    },
  },
  {
    key: 'exitRamp',
    heading: 'Do you still need these limits?',
    answer: 'Keep them',
    setting: 'Do you still need these limits?',
    plant: (ebb) => checkIns(ebb, 6, () => zero),
  },
  {
    key: 'lookBack',
    heading: '8 weeks: at first, and now',
    answer: 'I have seen it',
    setting: 'Eight weeks: at first, and now',
    plant: (ebb) => checkIns(ebb, 8, (index) => (index < 6 ? zero : { ...zero, room: 3, wellbeing: 1 })),
  },
];

/** A person with a limit and a goal, who has opened This week. */
const begin = async (ebb: Driver, plant: Case['plant']): Promise<Tab> => {
  await setLimit(ebb, { name: 'Late evenings', goal: { minutes: 20, per: 'day' } });
  const tab = await week(ebb);
  await tab.waitForText('Nothing is recorded yet');
  await bothDatabases(ebb);
  await plant(ebb);
  await tab.reload();
  return tab;
};

/** The page has said all that it says: whatever it asks stands there. */
const settled = async (tab: Tab) => {
  await tab.waitFor('the week', () => document.querySelector('h1.voice') !== null);
  await tab.waitFor('nothing to be loading', () => !document.body.textContent.includes('One moment'));
};

const forgetAll = (tab: Tab) => tab.evaluate(() => localStorage.removeItem('questions'));

/** Moves on by the keyboard until this has the focus. */
const tabTo = async (tab: Tab, name: string) => {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await tab.evaluate(() => document.activeElement?.textContent?.trim() ?? '')) === name) return;
    await tab.press('Tab');
  }
  throw new Error(`the keyboard does not reach "${name}"`);
};

for (const { key, heading, answer, setting, plant } of cases) {
  test(`${key} is met, answered, had less often and never, and is then gone`, async ({ ebb }) => {
    test.slow();
    const tab = await begin(ebb, plant);
    await tab.waitForText(heading);
    await tab.reload();
    // The same for as long as nothing was said to it.
    await tab.waitForText(heading);
    for (const { name, view } of views) {
      await tab.view(view);
      expect(await axeFindings(tab), name).toEqual([]);
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${name} fits`).toBeLessThanOrEqual(0);
    }

    await tabTo(tab, 'Do not ask this again');
    await tab.press('Enter');
    await tab.waitForText('It is not asked again.');
    expect(await tab.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
    await tab.reload();
    await settled(tab);
    expect(await tab.text()).not.toContain(heading);
    const settings = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
    const often = () =>
      settings.waitFor(
        'how often it is asked',
        (wanted) => {
          const label = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === wanted);
          return label ? (document.getElementById(label.htmlFor) as HTMLSelectElement).value : null; // CAST: a list
        },
        setting,
      );
    expect(await often()).toBe('never');
    await settings.fill({ label: setting }, 'usual');
    await settings.close();

    await forgetAll(tab);
    await tab.reload();
    await tab.click({ text: 'Ask me less often' });
    await tab.waitForText('It comes half as often from now on.');
    await tab.reload();
    await settled(tab);
    expect(await tab.text()).not.toContain(heading);

    await forgetAll(tab);
    await tab.reload();
    await tab.waitForText(heading);
    await tab.click({ text: answer, css: 'button' });
    await tab.waitForText('Thank you.');
    await tab.reload();
    await settled(tab);
    expect(await tab.text()).not.toContain(heading);
  });
}

test('eight weeks that got harder say so kindly, in words, and lead to people', async ({ ebb }) => {
  const harder = cases.find(({ key }) => key === 'lookBack');
  if (!harder) throw new Error('no such question');
  const tab = await begin(ebb, harder.plant);
  await tab.waitForText('This tool may not be right for now.');
  const text = await tab.text();
  for (const word of ['not at all', 'a lot', 'Many things change in 8 weeks']) expect(text).toContain(word);
  await tab.click({ text: 'People who can help' });
  await tab.waitForUrl(/#help$/);
});

test('a week that is quiet asks nothing, and neither does a private window', async ({ ebb, product }) => {
  const tab = await begin(ebb, (driver) => startedDaysAgo(driver, 100, 30));
  await tab.waitForText('Is this your own choice?');
  await ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences: { weekQuiet: true } } });
  await tab.waitForText('The weekly look back is quiet, as you asked.');
  expect(await tab.text()).not.toContain('Is this your own choice?');
  await tab.click({ text: 'Show it again' });
  await tab.waitForText('Is this your own choice?');
  if (product !== 'chromium') return;
  const window = await ebb.privateWindow(ebb.extensionUrl('options.html#week'));
  const [secret] = await window.tabs();
  if (!secret) throw new Error('the private window has no tab');
  await secret.waitForText('There is no week to show here');
  expect(await secret.text()).not.toContain('Is this your own choice?');
  const { others } = await stored(window);
  expect(JSON.stringify(others)).not.toContain('lastWeek');
  await window.close();
});
