import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, storedPasses } from '../../support/passing.ts';
import { until } from '../../support/until.ts';

// The background may die at any moment: the person does not notice.

test('killed at each step from the wait to the end of the pass', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example', '/before'));
  // Ebb's own pages ask again when something was stored, and so wake the background.
  for (const own of await ebb.tabs()) if (ebb.isExtensionUrl(await own.url())) await own.close();
  await ebb.killBackground();
  await tab.goto(site.url('limited.example', '/kept', { a: 'b' }), { settle: false });
  await pausePage(ebb, tab);
  await ebb.killBackground();
  await tab.waitForText('It is your call');
  await ebb.killBackground();
  await tab.click({ text: 'Go on for a while', css: 'button' });
  await tab.click({ text: '10 min', css: 'label' });
  await ebb.killBackground();
  await tab.click({ text: 'Go on for 10 minutes', css: 'button' });
  expect(await tab.waitForUrl('http://limited.example/')).toBe('http://limited.example/kept?a=b');
  await ebb.killBackground();
  await tab.reload();
  expect(await tab.url()).toBe('http://limited.example/kept?a=b');
  await ebb.killBackground();
  // It wakes to the moved time, sets its timer, and dies again before that.
  await endPassesIn(ebb, 6_000);
  await until('the background to wake', () => ebb.backgroundRunning());
  await ask(ebb, { type: 'today.get' });
  await ebb.killBackground();
  await pausePage(ebb, tab);
  await tab.back({ settle: false });
  expect(await tab.waitForUrl(/^http/)).toBe('http://free.example/before');
  const { pauses } = await ask(ebb, { type: 'week.get', weeksBack: 0 });
  expect(pauses).toEqual({ met: 2, left: 1, goneOn: 1 });
  expect(await storedPasses(ebb)).toEqual([]);
});

test('a pass does not outlive the browser', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await tab.click({ text: 'Go on for a while', css: 'button' }, { timeoutMs: 20_000 });
  await tab.click({ text: 'Go on for 5 minutes', css: 'button' });
  await tab.waitForUrl('http://limited.example/');
  await ebb.restart();
  expect(await storedPasses(ebb)).toEqual([]);
  const again = await ebb.newTab();
  await again.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, again);
});

for (const [what, script] of [
  ['never finishes loading', '<script src="/never.js"></script>'],
  ['hangs', '<script>setTimeout(() => { for (const end = Date.now() + 20_000; Date.now() < end; ); }, 300)</script>'],
] as const) {
  test(`a page that ${what} holds up nothing`, async ({ ebb, site }) => {
    const headers = { 'content-type': 'text/html' };
    site.serve('slow.example/', { headers, body: `<!doctype html><title>Slow</title><h1>Slow</h1>${script}` });
    site.serve('slow.example/never.js', () => new Promise(() => {}));
    await setLimit(ebb, {
      name: 'Slow',
      when: { kind: 'budgets', budgets: [{ unit: 'minutes', per: 'day', amount: 30 }], within: null },
      sites: { mode: 'these', patterns: ['slow.example'] },
    });
    const slow = await ebb.newTab();
    await slow.goto(site.url('slow.example'), { settle: false });
    await site.waitFor('the page', ({ host }) => host === 'slow.example');
    const tab = await ebb.newTab(site.url('free.example'));
    await setLimit(ebb);
    await ebb.killBackground();
    await tab.goto(site.url('limited.example'), { settle: false });
    await pausePage(ebb, tab);
    await tab.waitForText('It is your call');
  });
}
