import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { writeProbeExtension } from '../../support/probe-extension.ts';
import type { SiteServer } from '../../support/site-server.ts';
import { until } from '../../support/until.ts';
import { goOn } from './pause-page.ts';
import { lookAround, watchedPage } from './watched-page.ts';

// No site outside the limits can tell that Ebb is there, and one that is counted sees nothing but the end of its time.
// What is found is held against the same page in a browser with another extension that stops sites.

const setManyLimits = async (driver: Driver) => {
  await setLimit(driver);
  await setLimit(driver, { strength: 'block', sites: { mode: 'these', patterns: ['~lorem', 'other.example/path'] } });
  await setLimit(driver, { strength: 'notice', sites: { mode: 'these', patterns: ['*.counted.example'] } });
};

const counting = (driver: Driver, limit: string) =>
  until('the page to be counted', async () => {
    const { standings } = await ask(driver, { type: 'today.get' });
    return (standings.find((standing) => standing.limit.id === limit)?.usedTodayMs ?? 0) > 0;
  });

const lookAt = async (driver: Driver, url: string) => {
  const tab = await driver.newTab(url);
  return { tab, found: await tab.evaluate(lookAround) };
};

/** The same page in a browser that has another extension. */
const elsewhere = async (start: (wishes: { extension: string }) => Promise<Driver>, extension: string, url: string) => {
  const other = await start({ extension });
  return (await lookAt(other, url)).found;
};

const watch = (site: SiteServer, host: string) => {
  site.serve(`${host}/watched`, watchedPage);
  return site.url(host, '/watched');
};

const nowhere = '12345678-1234-4234-8234-123456789012';

test('a page outside the limits finds nothing', async ({ ebb, start, site, product }, info) => {
  const url = watch(site, 'free.example');
  await setManyLimits(ebb);
  const { tab, found } = await lookAt(ebb, url);
  expect(found).toEqual(await elsewhere(start, writeProbeExtension(product, info.outputPath('probe')), url));
  expect(found.seen).toEqual([]);
  // Nor while settings change under it.
  await setLimit(ebb, { name: 'Another', sites: { mode: 'these', patterns: ['another.example'] } });
  expect(await tab.evaluate(lookAround)).toEqual(found);
});

test('a page that is counted, with time left, finds nothing', async ({ ebb, start, site, product }, info) => {
  const url = watch(site, 'counted.example');
  const sites = { mode: 'these' as const, patterns: ['counted.example'] };
  const budgets = [{ unit: 'minutes' as const, per: 'day' as const, amount: 30 }];
  const limit = await setLimit(ebb, {
    sites,
    strength: 'block',
    when: { kind: 'budgets', budgets, within: null },
  });
  const { tab } = await lookAt(ebb, url);
  await counting(ebb, limit.id);
  const found = await tab.evaluate(lookAround);
  expect(found).toEqual(await elsewhere(start, writeProbeExtension(product, info.outputPath('probe')), url));
  expect(found.seen).toEqual([]);
});

test('a page that was gone on to keeps no mark of the pause', async ({ ebb, site }) => {
  const url = watch(site, 'limited.example');
  const limit = await setLimit(ebb);
  const tab = await ebb.newTab();
  await tab.goto(url, { settle: false });
  await goOn(ebb, tab);
  await counting(ebb, limit.id);
  const found = await tab.evaluate(lookAround);
  expect(found.html).toMatch(/^<html lang="en">/);
  expect(found.sheets).toEqual([0, 0]);
  expect(await tab.evaluate(() => document.referrer)).toBe('');
});

test('a page gets no answer from an extension that it guesses at', async ({ ebb, site, product }) => {
  await setManyLimits(ebb);
  const own = ebb.extensionUrl('');
  const nobody = product === 'chromium' ? `chrome-extension://${'a'.repeat(32)}/` : `moz-extension://${nowhere}/`;
  // FIREFOX: the pause page opens to whoever names Ebb's address, which is another random one in each profile.
  const files = ['icon/32.png', 'manifest.json', 'veil.js', 'attention.js', 'options.html', 'popup.html'].concat(
    product === 'chromium' ? ['pause.html'] : [],
  );
  const probe = async (base: string) => {
    const asked = files.map((file) => base + file).join(',');
    const tab = await ebb.newTab(site.url('free.example', '/probe', { url: asked }));
    const said = await tab.waitForText('{', { timeoutMs: 20_000 });
    await tab.close();
    return said.replaceAll(base, '');
  };
  const found = await probe(own);
  expect(found).toBe(await probe(nobody));
  expect(found).not.toContain('status');
});

test('a page that frames a blocked site does not learn the address of Ebb', async ({ ebb, site }) => {
  await setLimit(ebb, { strength: 'block' });
  site.serve('free.example/framing', {
    headers: { 'content-type': 'text/html', 'content-security-policy': 'frame-src http://limited.example' },
    body: String(watchedPage.body).replace('</body>', '<iframe src="http://limited.example/in"></iframe></body>'),
  });
  const tab = await ebb.newTab(site.url('free.example', '/framing'));
  const learned = await tab.evaluate(() => {
    const [frame] = document.getElementsByTagName('iframe');
    const tell = (read: () => unknown) => {
      try {
        return String(read());
      } catch {
        return 'refused';
      }
    };
    return {
      source: frame?.src,
      address: tell(() => frame?.contentWindow?.location.href),
      inside: tell(() => frame?.contentDocument?.body.innerHTML ?? 'refused'),
      asked: performance.getEntriesByType('resource').map(({ name }) => name),
      seen: (globalThis as { seen?: string[] }).seen, // CAST: what the page sets
    };
  });
  const id = new URL(ebb.extensionUrl('')).host;
  expect(JSON.stringify(learned)).not.toContain(id);
  expect(JSON.stringify(learned)).not.toMatch(/extension:\/\//);
  expect(learned).toMatchObject({ source: 'http://limited.example/in', address: 'refused', inside: 'refused' });
  expect(site.seen('limited.example')).toEqual([]);
});
