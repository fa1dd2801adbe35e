import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

/** From now on what this page asks is never answered, as by a background that does not start. */
const silence = (tab: Tab) =>
  tab.evaluateWithApi((browser) => {
    Object.assign(browser.runtime, { sendMessage: () => new Promise(() => undefined) });
  });

const addresses = async (ebb: Driver) => Promise.all((await ebb.tabs()).map((tab) => tab.url().catch(() => '')));

test('where the background does not answer, a person still gets away and to help', async ({ ebb, site }) => {
  await setLimit(ebb);
  const pause = async () => {
    const tab = await ebb.newTab(site.url('free.example'));
    await tab.goto(site.url('limited.example'), { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('Leave');
    await silence(tab);
    return tab;
  };
  const left = await pause();
  const before = (await addresses(ebb)).length;
  await left.click({ text: 'Leave', css: 'button' });
  await until('the tab to be gone', async () => (await addresses(ebb)).length < before);

  const helped = await pause();
  await helped.click({ text: 'Help', css: 'button' });
  await until('help to be open', async () =>
    (await addresses(ebb)).some((address) => ebb.isExtensionUrl(address, 'options.html#help')),
  );

  await helped.activate();
  await helped.click({ text: 'Quick exit', css: 'button' });
  await until('every page of Ebb to be gone', async () =>
    (await addresses(ebb)).every(
      (address) => !ebb.isExtensionUrl(address, 'options.html') && !ebb.isExtensionUrl(address, 'pause.html'),
    ),
  );
  expect((await addresses(ebb)).length).toBeGreaterThan(0);
});

test('nor does the popup hold anybody', async ({ ebb }) => {
  await setLimit(ebb);
  const popup = await ebb.newTab(ebb.extensionUrl('popup.html'));
  await popup.waitForText('Today');
  await silence(popup);
  await popup.click({ text: 'Help', css: 'button' });
  await until('help to be open', async () =>
    (await addresses(ebb)).some((address) => ebb.isExtensionUrl(address, 'options.html#help')),
  );
});
