import type { Driver } from '../../support/driver.ts';
import { pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, goOn, storedPasses } from '../../support/passing.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// The end of a pass: the pause page comes back by itself, and no way back leads to the page.

async function passedTab(ebb: Driver, site: SiteServer, path: string): Promise<Tab> {
  const tab = await ebb.newTab(site.url('free.example', '/before'));
  await tab.goto(site.url('limited.example', path), { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl(`http://limited.example${path}`);
  return tab;
}

test('the pause page comes back by itself, and Back leads to the page before', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await passedTab(ebb, site, '/kept');
  await endPassesIn(ebb, 3_000);
  await pausePage(ebb, tab);
  await tab.waitForText('The time you set for this is used');
  expect(await until('no pass', async () => (await storedPasses(ebb)).length === 0)).toBe(true);
  await tab.back({ settle: false });
  expect(await tab.waitForUrl(/^http/)).toBe('http://free.example/before');
  await tab.forward({ settle: false });
  await pausePage(ebb, tab);
});

test('what somebody went on for is shown to them when the time is over, and not the next time', async ({
  ebb,
  site,
}) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example', '/kept'), { settle: false });
  await pausePage(ebb, tab);
  await tab.click({ text: 'Go on for a while', css: 'button' }, { timeoutMs: 20_000 });
  await tab.fill({ label: 'What do you want to do there?' }, 'Answer Sam');
  await tab.click({ text: 'Go on for 5 minutes', css: 'button' });
  await tab.waitForUrl('http://limited.example/kept');
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
  await tab.waitForText('You went on for this: Answer Sam');
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/kept');
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
  expect(await tab.waitForText('The time you set for this is used')).not.toContain('Answer Sam');
});

test('a page left behind in the back-forward cache does not come back either', async ({ ebb, site }) => {
  // Says so where it is shown once more from the cache and a person could see it.
  site.serve('limited.example/kept', {
    headers: { 'content-type': 'text/html' },
    body: `<!doctype html><title>Kept</title><h1>Kept</h1><script>
      const tell = (what) => { const ask = new XMLHttpRequest(); ask.open('GET', what, false); ask.send(); };
      addEventListener('pageshow', ({ persisted }) => persisted && requestAnimationFrame(() => {
        if (getComputedStyle(document.querySelector('h1')).visibility === 'visible') tell('/was-seen');
      }));</script>`,
  });
  await setLimit(ebb);
  const tab = await passedTab(ebb, site, '/kept');
  await tab.goto(site.url('free.example', '/after'));
  await endPassesIn(ebb, 300);
  await until('the end of the pass', async () => (await storedPasses(ebb)).length === 0);
  site.forget();
  await tab.back({ settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('It is your call');
  expect(site.seen('limited.example').filter(({ path }) => path !== '/favicon.ico')).toEqual([]);
});

test('a page that came by a form that was sent is taken away too', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await passedTab(ebb, site, '/form');
  await tab.settled();
  await tab.fill({ label: 'Word' }, 'ebb');
  await tab.click('button');
  await tab.waitForText('word=ebb');
  site.forget();
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
  await tab.waitForText('The time you set for this is used');
  // However often: on the way back stand the pause page and the page before, and nothing is sent twice.
  await tab.back({ settle: false });
  await until('the page before or a pause page', async () => !(await tab.url()).startsWith('http://limited.example'));
  await tab.settled();
  expect(await tab.text()).not.toContain('word=ebb');
  expect(site.seen('limited.example').filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a pass on a path that no rule of the browser covers ends the same way', async ({ ebb, site }) => {
  await setLimit(ebb, { sites: { mode: 'these', patterns: ['limited.example/kept', '~lorem'] } });
  const tab = await passedTab(ebb, site, '/kept');
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
  await tab.back({ settle: false });
  expect(await tab.waitForUrl(/^http/)).toBe('http://free.example/before');
});

test('a page with a pass in a tab behind is taken away as well', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await passedTab(ebb, site, '/kept');
  await ebb.newTab(site.url('free.example', '/front'));
  await tab.waitFor('the page to be hidden', () => document.visibilityState === 'hidden');
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
});

test('after the end the wait begins anew, and going on works again', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await passedTab(ebb, site, '/kept');
  await endPassesIn(ebb, 300);
  await goOn(ebb, tab, 10);
  expect(await tab.waitForUrl('http://limited.example/')).toBe('http://limited.example/kept');
  const [pass, ...others] = await storedPasses(ebb);
  expect(others).toEqual([]);
  expect((pass?.until ?? 0) - (pass?.grantedAt ?? 0)).toBe(600_000);
});
