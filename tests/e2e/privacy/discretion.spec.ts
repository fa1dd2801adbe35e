import { axeFindings } from '../../support/axe.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

const ownPages = async (ebb: Driver) => {
  const urls = await Promise.all((await ebb.tabs()).map((tab) => tab.url()));
  return urls.filter((url) => ebb.isExtensionUrl(url));
};

const gone = (ebb: Driver) => until('every page of Ebb to be gone', async () => (await ownPages(ebb)).length === 0);

/** A browser that has greeted: the welcome comes a moment after the installation. */
const greeted = async (ebb: Driver) => {
  const welcome = await until('the welcome', async () => {
    for (const tab of await ebb.tabs()) if (ebb.isExtensionUrl(await tab.url(), 'welcome.html')) return tab;
    return undefined;
  });
  await welcome.close();
};

const shiftThrice = async (tab: Tab) => {
  await tab.activate();
  await tab.press('Shift', 3);
};

test('three times Shift leaves every page of Ebb, and asks nothing about what is typed there', async ({
  ebb,
  site,
}) => {
  await greeted(ebb);
  await setLimit(ebb);
  const page = await ebb.newTab(site.url('free.example'));
  const paused = await ebb.newTab();
  await paused.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, paused);
  const form = await ebb.newTab(ebb.extensionUrl('options.html#limits/new'));
  await form.fill({ label: 'Sites, one a line' }, 'half.example');
  await shiftThrice(form);
  await gone(ebb);
  expect(await page.url()).toBe(site.url('free.example'));
});

for (const path of ['options.html#week', 'welcome.html', 'popup.html']) {
  test(`three times Shift on ${path}`, async ({ ebb, site }) => {
    await greeted(ebb);
    await ebb.newTab(site.url('free.example'));
    const tab = await ebb.newTab(ebb.extensionUrl(path));
    await tab.waitFor('the page', () => document.querySelector('h1') !== null);
    await shiftThrice(tab);
    await gone(ebb);
  });
}

test('the browser has keys for the quick exit, and they leave Ebb from a page outside of it', async ({ ebb, site }) => {
  await greeted(ebb);
  const keys = await ebb.inExtension((browser) =>
    browser.commands.getAll().then((all) => all.find(({ name }) => name === 'quick-exit')?.shortcut),
  );
  expect(keys).toBe('Alt+Shift+Q');
  await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  const page = await ebb.newTab(site.url('free.example'));
  await ebb.pressCommand('quick-exit');
  await gone(ebb);
  expect(await page.url()).toBe(site.url('free.example'));
});

test('a quick exit leaves no entry of its own in the history', async ({ ebb, site }) => {
  await greeted(ebb);
  await ebb.newTab(site.url('free.example'));
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  await tab.click({ text: 'Quick exit' });
  await gone(ebb);
  // A bookmark that came with the browser has a row, and no visit.
  const rows = (await ebb.historyRows()).filter(({ visits }) => visits > 0);
  const others = rows.filter(({ url }) => url !== site.url('free.example') && !ebb.isExtensionUrl(url));
  expect(others).toEqual([]);
  expect(rows.filter(({ url }) => ebb.isExtensionUrl(url) && !/(options|welcome|manifest)/.test(url))).toEqual([]);
});

/** The name is there for a screen reader alone. */
const blankText = /^\s*Ebb\s+Show\s+Help\s*$/;

test('every page of Ebb can be hidden at once, opens blank from then on, and Help is one tap away', async ({
  ebb,
  site,
}) => {
  await setLimit(ebb, { name: 'Evenings' });
  const week = await ebb.newTab(ebb.extensionUrl('options.html#week'));
  const paused = await ebb.newTab();
  await paused.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, paused);
  await paused.click('[aria-label="Hide what this page says"]');
  await paused.waitForText(blankText);
  await week.waitForText(blankText);
  expect(await axeFindings(week)).toEqual([]);
  for (const path of ['popup.html', 'welcome.html', 'options.html#limits']) {
    const tab = await ebb.newTab(ebb.extensionUrl(path));
    await tab.waitForText(blankText);
    expect(await tab.title()).toBe('Ebb');
    await tab.close();
  }
  await paused.click({ text: 'Help' });
  const help = await until('the help screen', async () => {
    for (const tab of await ebb.tabs()) if (/options\.html#help$/.test(await tab.url())) return tab;
    return undefined;
  });
  await help.waitForText('People who can help');
  await paused.click({ text: 'Show' });
  await paused.waitForText('Leave');
  await paused.click({ text: 'Open them with words' });
  await until('the preference to be off', async () => {
    const { preferences } = await ask(ebb, { type: 'settings.get' });
    return !preferences.blank;
  });
});

test('every document of Ebb is titled Ebb', async ({ ebb, site }) => {
  await setLimit(ebb);
  const paths = [
    'popup.html',
    'welcome.html',
    'options.html#week',
    'options.html#learn/body',
    'options.html#help',
    'options.html#exercises/surf',
  ];
  for (const path of paths) {
    const tab = await ebb.newTab(ebb.extensionUrl(path));
    await tab.waitFor('the page', () => document.querySelector('h1') !== null);
    expect(await tab.title(), path).toBe('Ebb');
    await tab.close();
  }
  const paused = await ebb.newTab();
  await paused.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, paused);
  expect(await paused.title()).toBe('Ebb');
});
