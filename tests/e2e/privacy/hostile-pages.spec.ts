import { type Browser, chromium } from '@playwright/test';
import { ChromiumDriver } from '../../support/chromium.ts';
import type { Driver } from '../../support/driver.ts';
import { setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// The pause page trusts nothing in its own address, and speaks to nobody who frames or opens it.

const tails = ['#http://evil.example/', '?token=12345678-aaaa&to=http://evil.example/', '#token=12345678-aaaa'];

const showsUnknown = async (driver: Driver, tab: Tab) => {
  const text = await tab.waitForText('Ebb does not know which page this was.');
  expect(text).toContain('Leave');
  expect(driver.isExtensionUrl(await tab.url(), 'pause.html')).toBe(true);
  expect(await tab.evaluate(() => history.state as unknown)).toBeNull();
};

for (const tail of tails) {
  test(`the pause page opened with ${tail} knows of no page`, async ({ ebb, site }) => {
    await setLimit(ebb);
    const tab = await ebb.newTab(ebb.extensionUrl(`pause.html${tail}`));
    await showsUnknown(ebb, tab);
    expect(await tab.text()).not.toContain('evil');
    expect(site.seen('evil.example')).toEqual([]);
  });
}

test('a site that opens the pause page gets nothing from it', async ({ ebb, site, product }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example', '/opener'));
  const before = await ebb.tabs();
  await tab.evaluate(
    (address) => {
      const heard: unknown[] = [];
      addEventListener('message', ({ data }) => heard.push(data));
      const button = document.createElement('button');
      button.textContent = 'Open it';
      button.onclick = () => {
        const opened = window.open(address, 'opened');
        setInterval(() => opened?.postMessage({ type: 'pause.get', token: null }, '*'), 50);
      };
      document.body.append(button);
      Object.assign(globalThis, { heard });
    },
    ebb.extensionUrl(`pause.html${tails[0]}`),
  );
  await tab.click({ text: 'Open it' });
  const opened = await until('the opened tab', async () =>
    (await ebb.tabs()).find((each) => !before.some(({ id }) => id === each.id)),
  );
  // FIREFOX: opens it for a site that knows Ebb's address, which none does. CHROME: refuses.
  if (product === 'firefox') await showsUnknown(ebb, opened);
  else await opened.waitFor("the browser's refusal", () => location.protocol === 'chrome-error:');
  expect(await tab.evaluate(() => (globalThis as { heard?: unknown[] }).heard)).toEqual([]); // CAST: set above
  expect(site.seen('evil.example')).toEqual([]);
});

const framing = (source: string) => ({
  headers: { 'content-type': 'text/html' },
  body: `<title>Framing</title><script>globalThis.heard = []; addEventListener('message', ({ data }) => heard.push(data));
setInterval(() => frames[0]?.postMessage({ type: 'pause.get', token: null }, '*'), 50);</script>
<iframe src="${source}"></iframe>`,
});

test('a framed pause page is an empty box that asks and answers nothing', async ({ ebb, site, product }) => {
  await setLimit(ebb, { strength: 'block' });
  // FIREFOX: opens in a frame by its own address too, for a site that knows it.
  const source =
    product === 'firefox' ? ebb.extensionUrl(`pause.html${tails[0]}`) : `http://limited.example/${tails[0]}`;
  site.serve('free.example/framing', framing(source));
  const tab = await ebb.newTab(site.url('free.example', '/framing'));
  await tab.waitFor('the frame', () => window.length === 1);
  if (ebb instanceof ChromiumDriver) expect(await framedText(ebb)).toEqual(['']);
  expect(await tab.evaluate(() => (globalThis as { heard?: unknown[] }).heard)).toEqual([]); // CAST: set by the page
  expect(site.seen('evil.example')).toEqual([]);
  expect(site.seen('limited.example')).toEqual([]);
});

/** What every pause page in a frame says, read through the debugging protocol, for which frames are pages like others. */
const framedText = async (driver: ChromiumDriver): Promise<string[]> => {
  const client: Browser = await chromium.connectOverCDP(driver.debuggingAddress);
  try {
    const frames = () =>
      client
        .contexts()
        .flatMap((context) => context.pages())
        .flatMap((page) => page.frames())
        .filter((frame) => frame.parentFrame() !== null && driver.isExtensionUrl(frame.url(), 'pause.html'));
    const found = await until('the framed pause page', () => frames().length > 0 && frames());
    return await Promise.all(found.map((frame) => frame.evaluate(() => document.body.textContent.trim())));
  } finally {
    await client.close();
  }
};
