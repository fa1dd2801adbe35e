import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { endPassesIn, goOn, secondsWaited } from '../../support/passing.ts';
import { until } from '../../support/until.ts';

// What a person does on the pause page when they go on, and what that opens.

const page = '/some/page?with=words&and=more';

test('the wait runs only while the page is in view', async ({ ebb, site }) => {
  await setLimit(ebb, { waitSeconds: 8 });
  await setLimit(ebb, { name: 'Another', waitSeconds: 3, sites: { mode: 'these', patterns: ['other.example'] } });
  const tab = await ebb.newTab(site.url('free.example'));
  const other = await ebb.newTab(site.url('free.example'));
  await tab.activate();
  await tab.goto(site.url('limited.example', page), { settle: false });
  await pausePage(ebb, tab);
  await until('two seconds to be waited', async () => ((await secondsWaited(tab)) ?? 0) >= 2);

  await other.activate();
  await tab.waitFor('the page to be hidden', () => document.visibilityState === 'hidden');
  const before = await secondsWaited(tab);
  // A whole other wait goes by meanwhile.
  await other.goto(site.url('other.example'), { settle: false });
  await pausePage(ebb, other);
  await other.waitForText('It is your call');
  expect(before).not.toBeNull();
  expect(await secondsWaited(tab)).toBe(before);

  await tab.activate();
  await until('the wait to go on', async () => ((await secondsWaited(tab)) ?? 0) > (before ?? 0));
  await tab.waitForText('It is your call');
});

test('after the wait a choice of minutes opens the page with its path and query, here alone', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example', page), { settle: false });
  await goOn(ebb, tab, 10);
  expect(await tab.waitForUrl('http://limited.example/')).toBe(site.url('limited.example', page));
  await tab.waitForText('This is limited.example/some/page');

  const second = await ebb.newTab();
  await second.goto(site.url('limited.example', page), { settle: false });
  await pausePage(ebb, second);

  await tab.reload();
  expect(await tab.url()).toBe(site.url('limited.example', page));
  await tab.goto(site.url('limited.example', '/elsewhere'));
  expect(await tab.url()).toBe('http://limited.example/elsewhere');
});

test('a tab or a window that a passed page opens is paused', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  const links = site.url('limited.example', '/links', { to: site.url('limited.example', '/next') });
  await tab.goto(links, { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/links');
  for (const [where, button] of [
    ['#blank', 'left'],
    ['#open', 'left'],
    ['#plain', 'middle'],
  ] as const) {
    const before = (await ebb.tabs()).map(({ id }) => id);
    await tab.click(where, { button });
    const opened = await until('the opened tab', async () =>
      (await ebb.tabs()).find((each) => !before.includes(each.id)),
    );
    await pausePage(ebb, opened);
    await opened.close();
  }
  expect(site.seen('limited.example').filter(({ path }) => path === '/next')).toEqual([]);
  await tab.click('#plain');
  await tab.waitForUrl('http://limited.example/next');
});

test('met twice, gone on once, left once: so the week says', async ({ ebb, site }) => {
  const { id } = await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await goOn(ebb, tab, 5);
  await tab.waitForUrl('http://limited.example/');
  await endPassesIn(ebb, 500);
  await pausePage(ebb, tab);
  const counts = async () => {
    const week = await ask(ebb, { type: 'week.get', weeksBack: 0 });
    return { all: week.pauses, own: week.limits.find((limit) => limit.id === id)?.pauses };
  };
  await until('the second pause to be met', async () => (await counts()).all.met === 2);
  await tab.click({ text: 'Leave' });
  await tab.waitForUrl('http://free.example/');
  const expected = { met: 2, left: 1, goneOn: 1 };
  expect(await counts()).toEqual({ all: expected, own: expected });
});

test('a pause page that is asked again is one pause', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example', page), { settle: false });
  await pausePage(ebb, tab);
  const met = async () => (await ask(ebb, { type: 'week.get', weeksBack: 0 })).pauses.met;
  await until('the pause to be met', async () => (await met()) === 1);
  await tab.reload();
  await pausePage(ebb, tab);
  await goOn(ebb, tab, 5);
  expect(await tab.waitForUrl('http://limited.example/')).toBe(site.url('limited.example', page));
  expect(await met()).toBe(1);
});
