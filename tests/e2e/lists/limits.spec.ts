import { countedMs, noonZone, setCounted } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { listOf, packedNames, storedIndex } from '../../support/stored-list.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';
import { afterFirstDay, change, settingsOf } from '../../support/waiting.ts';

// A limit over a list is kept by the list's index alone: here no names are stored, so the browser has no rule of it.

test.use({ wishes: { timeZone: noonZone() } });

const sites = { lists: ['adult'] };

const list = { ...listOf('limited.example'), exceptions: packedNames('fine.limited.example') };

/** Subscribes to the list and puts its index in place, as a download would. */
const subscribe = async (ebb: Driver) => {
  const index = storedIndex('adult', list);
  await ebb.inExtension((browser, entries) => browser.storage.local.set(entries), index);
  const source = { kind: 'text', fileName: null } as const;
  await change(ebb, { kind: 'subscribe', list: { id: 'adult', name: 'Adult', source } });
};

const stopped = async (ebb: Driver, url: string): Promise<Tab> => {
  const tab = await ebb.newTab();
  await tab.goto(url, { settle: false });
  await pausePage(ebb, tab);
  return tab;
};

test('a page that a list names is stopped, and what the list leaves out is not', async ({ ebb, site }) => {
  await subscribe(ebb);
  await setLimit(ebb, { strength: 'block', sites });
  await stopped(ebb, site.url('deep.limited.example', '/page'));
  const tab = await ebb.newTab(site.url('fine.limited.example'));
  expect(await tab.url()).toBe(site.url('fine.limited.example'));
  await tab.goto(site.url('free.example'));
  expect(await tab.url()).toBe(site.url('free.example'));
});

test('so is one that opens while the background sleeps, and one in a private window', async ({ ebb, site }) => {
  await subscribe(ebb);
  await setLimit(ebb, { strength: 'block', sites });
  await ebb.killBackground();
  await stopped(ebb, site.url('limited.example'));
  const privately = await ebb.privateWindow(site.url('free.example'));
  const tab = await privately.newTab();
  await tab.goto(site.url('limited.example', '/private'), { settle: false });
  await pausePage(ebb, tab);
});

test('minutes are counted on it, and end the page that is open', async ({ ebb, site }) => {
  await subscribe(ebb);
  const budget = { unit: 'minutes', per: 'day', amount: 30 } as const;
  const limit = await setLimit(ebb, { sites, when: { kind: 'budgets', budgets: [budget], within: null } });
  const tab = await ebb.newTab(site.url('limited.example', '/kept'));
  await until('some time to be counted', async () => (await countedMs(ebb, limit.id)) > 0);
  await setCounted(ebb, limit.id, { ms: 30 * 60_000 - 5_000 });
  await tab.waitForUrl((url) => ebb.isExtensionUrl(url, 'pause.html'), { timeoutMs: 25_000 });
  await tab.waitForText('The time you set for this is used');
});

test('the pause page says which list, and asks for the site to be left out', async ({ ebb, site }) => {
  await subscribe(ebb);
  await setLimit(ebb, { name: 'Nights', strength: 'block', sites });
  await afterFirstDay(ebb);
  const tab = await stopped(ebb, site.url('www.limited.example', '/page'));
  expect(await tab.text()).not.toContain('limited.example');
  await tab.click({ text: 'Show which page, and why', css: 'summary' });
  await tab.waitForText('Nights: the list “Adult” has limited.example.');
  await tab.waitForText('Ebb keeps the sites of the list “Adult” closed at all times.');
  expect(await tab.title()).not.toContain('limited');
  expect(await tab.url()).not.toContain('limited');
  await tab.click({ text: 'Not this site', css: 'button' });
  await tab.waitForText('Nights: leave out everything on limited.example. This is looser, so it waits.');
  await tab.click({ text: 'Ask for it', css: 'button' });
  await tab.waitForText('Asked. It is ready in 30 minutes');
  const { pending } = await settingsOf(ebb);
  expect(pending).toMatchObject([{ to: { patterns: ['+limited.example'], lists: ['adult'] } }]);
});

test('in the first day the site opens at once', async ({ ebb, site }) => {
  await subscribe(ebb);
  await setLimit(ebb, { name: 'Nights', strength: 'block', sites });
  const tab = await stopped(ebb, site.url('limited.example', '/page'));
  await tab.click({ text: 'Show which page, and why', css: 'summary' });
  await tab.click({ text: 'Not this site', css: 'button' });
  await tab.click({ text: 'Leave it out', css: 'button' });
  expect(await tab.waitForUrl('http://limited.example/')).toBe(site.url('limited.example', '/page'));
});

test('a list is chosen in the form, and an address is tested against it', async ({ ebb }) => {
  await subscribe(ebb);
  const tab = await ebb.newTab(ebb.extensionUrl('options.html#limits/new'));
  await tab.click({ text: 'Adult', css: 'label' });
  await tab.waitForText('the sites of the list “Adult”');
  await tab.click({ text: 'And pages that label themselves as adult', css: 'label' });
  await tab.fill({ label: 'Name' }, 'Nights');
  await tab.click({ text: 'Save this limit', css: 'button' });
  await tab.waitForText('Test an address');
  expect((await settingsOf(ebb)).limits).toMatchObject([{ sites: { lists: ['adult'], labelled: true } }]);
  await tab.fill({ label: 'An address or a site' }, 'www.limited.example/page');
  await tab.click({ text: 'Test it', css: 'button' });
  await tab.waitForText('The pause page would come up on www.limited.example now.');
  await tab.waitForText('Nights: the list “Adult” has limited.example.');
});
