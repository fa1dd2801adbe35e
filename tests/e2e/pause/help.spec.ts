import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// Help is one tap away on every screen, without a network, and the sites that help are covered by nothing.

const screens = ['#week', '#limits', '#limits/new', '#settings'].map((fragment) => `options.html${fragment}`);

const helpTab = (ebb: Driver): Promise<Tab> =>
  until('the help screen', async () => {
    for (const tab of await ebb.tabs()) if (/options\.html#help$/.test(await tab.url())) return tab;
    return undefined;
  });

/** The help itself: people, with a number to call or a site, and not a link to more of it. */
async function seesHelp(tab: Tab): Promise<void> {
  await tab.waitForText('People who can help');
  await tab.waitFor('someone to call', () => document.querySelector('main a[href^="tel:"]') !== null);
}

for (const inFocus of [false, true]) {
  test(`one tap, offline${inFocus ? ', in a focus session' : ''}`, async ({ ebb, site }) => {
    const limit = await setLimit(ebb);
    if (inFocus) {
      await ask(ebb, { type: 'settings.change', change: { kind: 'start-focus', limits: [limit.id], minutes: 25 } });
    }
    const paused = await ebb.newTab(site.url('free.example'));
    await paused.goto(site.url('limited.example'), { settle: false });
    await pausePage(ebb, paused);
    await ebb.inExtension((browser) =>
      browser.storage.local.get('settings').then(({ settings }) => {
        const stored = settings as { preferences: object }; // CAST: written by Ebb, in this shape
        const preferences = { ...stored.preferences, helpCountry: 'GB' };
        return browser.storage.local.set({ settings: { ...stored, preferences } });
      }),
    );
    await site.stop();

    for (const [tab, what] of [
      [paused, 'Help'],
      [paused, 'I could use some help'],
      [await ebb.newTab(ebb.extensionUrl('popup.html')), 'Help'],
    ] as const) {
      await tab.click({ text: what });
      const help = await helpTab(ebb);
      await seesHelp(help);
      await help.close();
    }
    for (const path of screens) {
      const tab = await ebb.newTab(ebb.extensionUrl(path));
      await tab.click({ text: 'Help' });
      await seesHelp(tab);
      await tab.close();
    }
  });
}

test('a site that helps opens, whatever the limits', async ({ ebb, site }) => {
  const everything = await setLimit(ebb, {
    strength: 'block',
    name: 'Everything',
    sites: { mode: 'everything-except', patterns: ['free.example'] },
  });
  await setLimit(ebb, {
    strength: 'block',
    name: 'Words',
    sites: { mode: 'these', patterns: ['~help', 'saa-recovery.org', '*.slaafws.org'] },
  });
  await ask(ebb, { type: 'settings.change', change: { kind: 'start-focus', limits: [everything.id], minutes: 25 } });
  site.admit('befrienders.org', 'saa-recovery.org', 'www.slaafws.org');
  const tab = await ebb.newTab(site.url('free.example'));
  for (const [host, path] of [
    ['befrienders.org', '/help?word=help'],
    ['saa-recovery.org', '/'],
    ['www.slaafws.org', '/meetings'],
  ] as const) {
    await tab.goto(site.url(host, path));
    expect(await tab.url()).toBe(site.url(host, path));
    await tab.waitForText(`This is ${host}`);
  }
  // The same words and rules do close all else.
  await tab.goto(site.url('unknown.example', '/help'), { settle: false });
  await pausePage(ebb, tab);
  await tab.goto(site.url('free.example', '/help'), { settle: false });
  await pausePage(ebb, tab);
});
