import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { until } from '../../support/until.ts';
import { bringRefreshNear, inForce, manySites, openLists, patience } from './lists.ts';

// A list from an address. The made-up network has no encrypted host: this machine stands for the server.

const path = '/list.txt';
const failureOf = async (ebb: Parameters<typeof ask>[0]) => {
  const { states, running } = await ask(ebb, { type: 'lists.get' });
  return running === null ? Object.values(states)[0]?.failure?.problem : undefined;
};
const failed = (ebb: Parameters<typeof ask>[0], problem: string) =>
  until(`the problem "${problem}"`, async () => (await failureOf(ebb)) === problem, patience);

test('a list is subscribed to, enforced, refreshed, and kept where a refresh brings a page or too little', async ({
  ebb,
  site,
}) => {
  test.setTimeout(180_000);
  site.serve(path, { headers: { etag: '"one"' }, body: manySites(1000) });
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Address of the list' }, site.loopbackUrl(path));
  await tab.click({ text: 'Subscribe to this address' });
  const list = await inForce(ebb, 1000);
  await setLimit(ebb, { sites: { lists: [list] }, strength: 'block' });
  const page = await ebb.newTab(site.url('free.example'));
  await page.goto(site.url('site7.example'), { settle: false });
  await pausePage(ebb, page);

  const asked = () => site.seen().filter((seen) => seen.path === path);
  // Nothing new: the server is told what is there, and says so.
  site.serve(path, { status: 304 });
  await bringRefreshNear(ebb);
  await until('the second request', () => asked().length === 2, patience);
  expect(asked()[1]?.headers['if-none-match']).toBe('"one"');
  await inForce(ebb, 1000);

  site.serve(path, { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Log in</title>' });
  await bringRefreshNear(ebb);
  await failed(ebb, 'html');
  site.serve(path, { body: manySites(10) });
  await bringRefreshNear(ebb);
  await failed(ebb, 'shrunk');
  await tab.waitForText('less than half of the sites');
  await tab.waitForText('stays in force');
  await page.goto(site.url('free.example', '/between'));
  await page.goto(site.url('site999.example'), { settle: false }).catch(() => undefined);
  await inForce(ebb, 1000);

  site.serve(path, { body: manySites(2000, 'newer') });
  await tab.click({ text: 'Fetch now' });
  await tab.waitForText('Covers 2,000 sites', patience);
  await page.goto(site.url('newer7.example'), { settle: false });
  await pausePage(ebb, page);
  await page.goto(site.url('site7.example'));
  expect(await page.text()).toContain('site7.example');
});

test('a refresh that the background did not outlive is begun again', async ({ ebb, site }) => {
  test.setTimeout(180_000);
  site.serve(path, { body: manySites(10) });
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Address of the list' }, site.loopbackUrl(path));
  await tab.click({ text: 'Subscribe to this address' });
  await inForce(ebb, 10);
  let held = 0;
  const never = new Promise<never>(() => {});
  site.serve(path, () => {
    held += 1;
    return never;
  });
  await bringRefreshNear(ebb);
  await until('the server to be asked', () => held > 0, patience);
  await ebb.killBackground();
  site.serve(path, { body: manySites(20) });
  expect(await inForce(ebb, 10)).toBeTruthy();
  await bringRefreshNear(ebb);
  await inForce(ebb, 20);
});

test('a list’s server is asked for the list alone, and learns nothing', async ({ ebb, site }) => {
  site.serve(path, { headers: { 'set-cookie': 'who=me' }, body: manySites(10) });
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Address of the list' }, site.loopbackUrl(path));
  await tab.click({ text: 'Subscribe to this address' });
  await inForce(ebb, 10);
  await tab.click({ text: 'Fetch now' });
  const asked = () => site.seen().filter((seen) => seen.host === '127.0.0.1');
  await until('a second request', () => asked().length >= 2, patience);
  for (const { method, path: where, headers, body } of asked()) {
    expect(`${method} ${where} ${body}`).toBe(`GET ${path} `);
    for (const name of ['cookie', 'referer', 'authorization']) expect(headers).not.toHaveProperty(name);
    expect(JSON.stringify(headers)).not.toMatch(/(chrome|moz)-extension|\bebb\b/i);
  }
});

test('a list that leads to a place that is not encrypted is refused, and nothing is asked there', async ({
  ebb,
  site,
}) => {
  site.serve(path, { status: 302, headers: { location: site.url('elsewhere.example', '/list') } });
  const tab = await openLists(ebb);
  await tab.fill({ label: 'Address of the list' }, site.loopbackUrl(path));
  await tab.click({ text: 'Subscribe to this address' });
  await until('a problem', async () => ['offline', 'not-secure'].includes((await failureOf(ebb)) ?? ''), patience);
  expect(site.seen('elsewhere.example')).toEqual([]);
});
