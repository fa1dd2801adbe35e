import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { stored } from '../privacy/stored.ts';

/** Its first day is so many days from today, as if it had been begun then. */
const beganDaysAgo = async (ebb: Driver, days: number): Promise<void> => {
  const { today } = await ask(ebb, { type: 'pauses.get' });
  const first = Temporal.PlainDate.from(today).subtract({ days }).toString();
  await ebb.inExtension(async (browser, moved) => {
    const { experiment } = await browser.storage.local.get('experiment');
    await browser.storage.local.set({ experiment: { ...(experiment as object), first: moved } }); // CAST: written by Ebb
  }, first);
};

/** The wait that a new pause has, in seconds. */
const waitOn = async (tab: Tab, ebb: Driver, site: SiteServer): Promise<number> => {
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  return until('the wait to be shown', async () => {
    const most = await tab.evaluate(
      () => document.querySelector('[role=progressbar]')?.getAttribute('aria-valuemax') ?? null,
    );
    return most === null ? undefined : Number(most);
  });
};

/** Meets one more pause, and says what wait it has; it is recorded by then. */
const freshWait = async (ebb: Driver, site: SiteServer): Promise<number> => {
  const recorded = async () => (await ask(ebb, { type: 'pauses.get' })).pauses.length;
  const before = await recorded();
  const tab = await ebb.newTab();
  const wait = await waitOn(tab, ebb, site);
  // A page that is closed at once may not have told of itself.
  await until('the pause to be recorded', async () => (await recorded()) > before);
  await tab.close();
  return wait;
};

test('an experiment is begun with a question, has both arms, lasts through a restart, and ends by one click', async ({
  ebb,
  site,
}) => {
  test.slow();
  await setLimit(ebb, { waitSeconds: 5 });
  const page = await ebb.newTab(ebb.extensionUrl('options.html#week/experiment'));
  await page.waitForText('What would you like to compare?');
  await page.click({ text: '10 seconds' });
  await page.fill({ label: 'What do you want to find out?' }, 'Does more time help me?');
  await page.click({ text: 'Start the experiment' });
  await page.waitForText('It begins with your next day.');
  expect(await page.text()).toContain('Does more time help me?');
  expect(await freshWait(ebb, site)).toBe(5);

  await beganDaysAgo(ebb, 0);
  const one = await freshWait(ebb, site);
  await beganDaysAgo(ebb, 1);
  const other = await freshWait(ebb, site);
  expect([one, other].toSorted((a, b) => a - b)).toEqual([5, 15]);
  await ebb.restart();
  expect(await freshWait(ebb, site)).toBe(other);
  const rows = await until('the pauses to be recorded', async () => {
    const all = JSON.stringify((await stored(ebb)).rows['record/pauses'] ?? []);
    return all.includes('"arm":0') && all.includes('"arm":1') ? all : undefined;
  });
  for (const wait of [5, 15]) expect(rows).toContain(`"waitSeconds":${wait}`);

  if (other === 5) await beganDaysAgo(ebb, 0);
  expect(await freshWait(ebb, site)).toBe(15);
  const window = await ebb.privateWindow(site.url('free.example'));
  const [secret] = await window.tabs();
  if (!secret) throw new Error('the private window has no tab');
  expect(await waitOn(secret, ebb, site)).toBe(5);
  await window.close();

  const again = await ebb.newTab(ebb.extensionUrl('options.html#week/experiment'));
  await again.waitForText('of 28 at least');
  expect(await again.text()).toContain('Does more time help me?');
  await again.click({ text: 'Stop the experiment' });
  await again.waitForText('Your last experiment has ended');
  expect(await freshWait(ebb, site)).toBe(5);
});

test('what helps is said to be too early for as long as it is', async ({ ebb, site }) => {
  await setLimit(ebb);
  const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await week.click({ text: 'What seems to help me', css: 'a' });
  await week.waitForText('No pause with a choice is recorded yet.');
  await freshWait(ebb, site);
  await until('the pause to be recorded', async () => {
    const { pauses } = await ask(ebb, { type: 'week.get', weeksBack: 0 });
    return pauses.met === 1 || undefined;
  });
  await week.reload();
  await week.waitForText('In the last three months you met one pause and left 1.');
  await week.waitForText('It is too early to say.');
});
