import { axeFindings } from '../../support/axe.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

const welcomeTab = (ebb: Driver): Promise<Tab> =>
  until('the welcome', async () => {
    for (const tab of await ebb.tabs()) if (ebb.isExtensionUrl(await tab.url(), 'welcome.html')) return tab;
    return undefined;
  });

const heading = (tab: Tab, text: string) =>
  tab.waitFor(`the step “${text}”`, (wanted) => document.querySelector('h1')?.textContent === wanted, text);

test('opens by itself once, and again from Settings alone', async ({ ebb }) => {
  const tab = await welcomeTab(ebb);
  await heading(tab, 'Your own limits, and a pause');
  await tab.close();
  await ebb.restart();
  const settings = await ebb.newTab(ebb.extensionUrl('options.html#settings'));
  await settings.waitForText('Open the welcome');
  for (const open of await ebb.tabs()) expect(await open.url()).not.toContain('welcome.html');
  await settings.click({ text: 'Open the welcome' });
  await heading(settings, 'Your own limits, and a pause');
});

test('from the first step to a limit that holds, by the keyboard alone', async ({ ebb, site }) => {
  site.admit('www.reddit.com');
  const tab = await welcomeTab(ebb);
  await heading(tab, 'Your own limits, and a pause');
  await tab.activate();
  // Each step puts the focus on its heading, so that Tab goes on from there.
  const pressNamed = async (name: string) => {
    await tab.waitFor(
      `the focus to be on “${name}”`,
      (wanted) => {
        const here = document.activeElement;
        return here instanceof HTMLElement && (here.textContent ?? '').trim() === wanted;
      },
      name,
    );
    await tab.press('Enter');
  };
  const tabTo = (name: string) =>
    until(`Tab to reach “${name}”`, async () => {
      const there = await tab.evaluate((wanted) => (document.activeElement?.textContent ?? '').trim() === wanted, name);
      if (!there) await tab.press('Tab');
      return there;
    });
  await tabTo('Begin');
  await pressNamed('Begin');
  await heading(tab, 'Are you 18 or older?');
  await tabTo('I am 18 or older');
  await pressNamed('I am 18 or older');
  await heading(tab, 'Is this your own choice?');
  await tabTo('Yes, it is my own');
  await pressNamed('Yes, it is my own');
  await heading(tab, 'What matters to you?');
  await tab.fill({ label: 'Your own line' }, 'Quiet evenings matter to me.');
  await tabTo('Save this line');
  await pressNamed('Save this line');
  await tab.waitForText('Another line');
  // A reload finds the step again, and what was saved.
  await tab.reload();
  await heading(tab, 'What matters to you?');
  await tab.waitForText('Quiet evenings matter to me.');
  await tabTo('Next');
  await pressNamed('Next');
  await heading(tab, 'Your first limit');
  await tab.click({ css: 'label', text: 'Social feeds' });
  await tabTo('Save this limit');
  await pressNamed('Save this limit');
  await heading(tab, 'Keep Ebb within reach');
  await tabTo('Next');
  await pressNamed('Next');
  await heading(tab, 'Where your limits hold');
  await tab.back();
  await heading(tab, 'Keep Ebb within reach');

  const page = await ebb.newTab();
  await page.goto(site.url('www.reddit.com'), { settle: false });
  await pausePage(ebb, page);
  await page.waitForText('Quiet evenings matter to me.');
});

test('the set of adult sites holds as soon as it is saved', async ({ ebb }) => {
  // The one that opens by itself would take this one for its own, and show its first step.
  await until('the welcome to have opened', async () => {
    const urls = await Promise.all((await ebb.tabs()).map((each) => each.url().catch(() => '')));
    return urls.some((url) => ebb.isExtensionUrl(url, 'welcome.html'));
  });
  const tab = await ebb.newTab(ebb.extensionUrl('welcome.html#limit'));
  await tab.click({ text: 'Save this limit' });
  await heading(tab, 'Keep Ebb within reach');
  const { limits, lists } = await ask(ebb, { type: 'settings.get' });
  expect(lists.map(({ source }) => source.kind)).toEqual(['starter']);
  await until('the list to stop one of its sites', async () => {
    const tested = await ask(ebb, { type: 'address.test', typed: 'xvideos.com' });
    return tested.kind === 'read' && tested.verdict.kind === 'pause' && tested.limits.length === limits.length;
  });
});

const places = ['about', 'age', 'young', 'choice', 'pushed', 'matters', 'limit', 'pin', 'cover'];

for (const { name, view } of [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
]) {
  test(`every step can be used by anyone, ${name}`, async ({ ebb }) => {
    const tab = await ebb.newTab(ebb.extensionUrl('welcome.html'));
    await tab.view(view);
    for (const place of places) {
      await tab.goto(ebb.extensionUrl(`welcome.html#${place}`));
      await tab.waitFor(
        `${place} to be there`,
        (wanted) => location.hash === `#${wanted}` && document.querySelector('h1') !== null,
        place,
      );
      expect(await axeFindings(tab), place).toEqual([]);
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${place} fits`).toBeLessThanOrEqual(0);
    }
  });
}
