import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { afterFirstDay, change, settingsOf, waited } from '../../support/waiting.ts';

// What makes a limit looser waits, holds on meanwhile, and takes effect when it is confirmed.

const sentence = 'I want to sleep well, and to be there in the morning.';

const openScreen = async (ebb: Driver, fragment: string, sign: string): Promise<Tab> => {
  const tab = await ebb.newTab(ebb.extensionUrl(`options.html#${fragment}`));
  await tab.waitForText(sign);
  return tab;
};

const stopped = async (ebb: Driver, site: SiteServer): Promise<Tab> => {
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, page);
  return page;
};

/** Whether the page kept this event from doing what it does. */
const refused = (tab: Tab, kind: 'paste' | 'drop') =>
  tab.evaluate((type) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    document.querySelector('dialog[open] textarea')?.dispatchEvent(event);
    return event.defaultPrevented;
  }, kind);

const canConfirm = (tab: Tab) =>
  tab.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('dialog[open] button')];
    return buttons.some((each) => each.textContent === 'Make it so' && !each.disabled);
  });

test('a loosened limit holds on until it is ready, is confirmed with the typed sentence, and then opens', async ({
  ebb,
  site,
}) => {
  const limit = await setLimit(ebb, { name: 'Evenings', strength: 'block' });
  await afterFirstDay(ebb);
  await change(ebb, { kind: 'set-commitment', commitment: { sentence } });
  const page = await stopped(ebb, site);

  const tab = await openScreen(ebb, `limits/${limit.id}`, 'Change a limit');
  await tab.click({ text: 'Notice', css: 'label' });
  await tab.waitForText('This is looser, so it waits. It is ready in 30 minutes');
  await tab.click({ text: 'Ask for this change', css: 'button' });
  await tab.waitForText('Asked. It is ready in 30 minutes');
  await tab.waitForText('Evenings: a notice instead of a block');
  expect(await tab.text()).not.toContain('Make it so');
  expect((await settingsOf(ebb)).limits[0]?.strength).toBe('block');
  await page.reload({ settle: false });
  await page.waitForText('A change of this limit is waiting.');

  // The background says no before it is ready, whoever asks.
  const [asked] = (await settingsOf(ebb)).pending;
  const early = change(ebb, { kind: 'confirm', ask: asked?.ask ?? '', typed: sentence });
  await expect(early).rejects.toThrow('not-ready');

  await waited(ebb, 31);
  await tab.click({ text: 'Make it so', css: 'button' });
  await tab.waitForText('Your sentence, typed');
  expect(await refused(tab, 'paste')).toBe(true);
  await tab.waitForText('Pasting does not count here.');
  expect(await refused(tab, 'drop')).toBe(true);
  expect(await canConfirm(tab)).toBe(false);
  await tab.fill({ label: 'Your sentence, typed' }, 'I want to sleep well');
  expect(await canConfirm(tab)).toBe(false);
  await tab.fill({ label: 'Your sentence, typed' }, sentence.toLowerCase());
  await tab.waitForText('That is your sentence.');
  await tab.click({ text: 'Make it so', css: 'dialog[open] button' });
  await tab.waitForText('It is so from now on.');
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');
});

test('what waits is taken back by one press, and the limit holds', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Evenings' });
  await afterFirstDay(ebb);
  const tab = await openScreen(ebb, 'limits', 'Your limits');
  await tab.click({ text: 'Ask to delete', css: 'button' });
  await tab.waitForText('This is looser, so it waits.');
  await tab.click({ text: 'Ask to delete it', css: 'button' });
  await tab.waitForText('Delete “Evenings”');
  await tab.click({ text: 'Never mind', css: 'button' });
  await tab.waitForText('Taken back. Everything stays as it is.');
  expect(await settingsOf(ebb)).toMatchObject({ pending: [], limits: [{ name: 'Evenings' }] });
  await stopped(ebb, site);
});

test('deleting, putting on hold and clearing all ask and wait, and nothing opens meanwhile', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Evenings' });
  await setLimit(ebb, { name: 'Feeds', sites: { mode: 'these', patterns: ['other.example'] } });
  await afterFirstDay(ebb);
  const page = await stopped(ebb, site);
  const tab = await openScreen(ebb, 'limits', 'Your limits');
  await tab.click({ text: 'Ask to put on hold', css: 'button' });
  await tab.click({ text: 'Ask to put it on hold', css: 'dialog[open] button' });
  await tab.waitForText('Evenings: on hold');
  const settings = await openScreen(ebb, 'settings', 'How your limits are kept');
  await settings.click({ text: 'Clear all limits', css: 'button' });
  await settings.waitForText('2 limits would go');
  await settings.click({ text: 'Ask to clear them' });
  await settings.waitForText('Asked. It is ready in 30 minutes');
  expect((await settingsOf(ebb)).limits.map(({ onHold }) => onHold)).toEqual([false, false]);
  await page.reload({ settle: false });
  await pausePage(ebb, page);

  await waited(ebb, 31);
  await settings.click({ text: 'Make it so', css: '.waiting-entry:last-child button' });
  await settings.click({ text: 'Make it so', css: 'dialog[open] button' });
  await settings.waitForText('It is so from now on.');
  expect(await settingsOf(ebb)).toMatchObject({ limits: [], pending: [] });
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');
});

test('on the first day nothing waits, and the screen says until when', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'Evenings' });
  const page = await stopped(ebb, site);
  const settings = await openScreen(ebb, 'settings', 'everything can be changed at once');
  await settings.close();
  const tab = await openScreen(ebb, 'limits', 'Your limits');
  await tab.click({ text: 'Put on hold', css: 'button' });
  expect(await page.waitForUrl('http://limited.example/')).toBe('http://limited.example/');
});
