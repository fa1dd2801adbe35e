import { axeFindings } from '../../support/axe.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';

const screens = [
  ['the popup', 'popup.html'],
  ['This week', 'options.html#week'],
  ['what helps', 'options.html#week/helps'],
  ['an experiment', 'options.html#week/experiment'],
  ['Limits', 'options.html#limits'],
  ['a new limit', 'options.html#limits/new'],
  ['Lists', 'options.html#lists'],
  ['moving from another tool', 'options.html#limits/move'],
  ['Exercises', 'options.html#exercises'],
  ['Notes and plans', 'options.html#notes'],
  ['Looking back', 'options.html#notes/back'],
  ['after a time outside the plan', 'options.html#notes/after'],
  ['a weather map', 'options.html#exercises/weather'],
  ['a choice of values', 'options.html#exercises/sort'],
  ['a plan to stay safe', 'options.html#exercises/safety'],
  ['the check-in', 'options.html#check-in'],
  ['the report', 'options.html#report'],
  ['Learn', 'options.html#learn'],
  ['a card', 'options.html#learn/body'],
  ['a sheet to print', 'options.html#learn/therapist'],
  ['Help', 'options.html#help'],
  ['Settings', 'options.html#settings'],
  ['My data', 'options.html#settings/data'],
] as const;

const views = [
  { name: 'light and wide', view: { width: 1180, height: 900, dark: false, reducedMotion: true } },
  { name: 'dark and narrow', view: { width: 320, height: 700, dark: true, reducedMotion: true } },
] as const;

/** Sideways scrolling of the whole page, in pixels; a reader at 320 px must need none. */
const overflow = (tab: Tab) => tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const { name, view } of views) {
  test(`every screen can be used by anyone, ${name}`, async ({ ebb }) => {
    await setLimit(ebb, { name: 'A pause', goal: { minutes: 20, per: 'day' } });
    for (const [screen, path] of screens) {
      const tab = await ebb.newTab(ebb.extensionUrl(path));
      await tab.view(path.startsWith('popup') ? { ...view, width: 360 } : view);
      await tab.waitFor(`${screen} to be there`, () => document.querySelector('h1') !== null);
      expect(await axeFindings(tab), screen).toEqual([]);
      expect(await overflow(tab), `${screen} fits`).toBeLessThanOrEqual(0);
      await tab.close();
    }
  });

  test(`the pause page can be used by anyone, ${name}`, async ({ ebb, site }) => {
    await setLimit(ebb, { name: 'A pause' });
    await setLimit(ebb, { name: 'Closed', strength: 'block', sites: { mode: 'these', patterns: ['closed.example'] } });
    const words = { reason: 'Quiet evenings matter to me.', plan: 'If it is late, then I put the laptop away.' };
    await ask(ebb, { type: 'settings.change', change: { kind: 'set-words', words } });
    for (const host of ['limited.example', 'closed.example']) {
      const tab = await ebb.newTab();
      await tab.view(view);
      await tab.goto(site.url(host), { settle: false });
      await pausePage(ebb, tab);
      expect(await axeFindings(tab), host).toEqual([]);
      expect(await overflow(tab)).toBeLessThanOrEqual(0);
    }
  });
}

test('Leave has the focus on the pause page, and the keyboard alone is enough', async ({ ebb, site }) => {
  await setLimit(ebb);
  const tab = await ebb.newTab(site.url('free.example'));
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitFor('Leave to have the focus', () => document.activeElement?.textContent === 'Leave');
  await tab.press('Enter');
  expect(await tab.waitForUrl('http://free.example/')).toBe('http://free.example/');
});

test('a name that is one long word is broken, and no screen scrolls sideways at 320 px', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'W'.repeat(60), goal: { minutes: 20, per: 'day' } });
  const tab = await ebb.newTab();
  // A week shows the limits of which something is recorded.
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText('Leave');
  for (const [path, width] of [
    ['options.html#week', 320],
    ['options.html#limits', 320],
    ['popup.html', 360],
  ] as const) {
    await tab.goto(ebb.extensionUrl(path));
    await tab.view({ width, height: 700, reducedMotion: true });
    await tab.waitFor(`the name on ${path}`, () => document.body.textContent?.includes('WWWWWW') === true);
    expect(await overflow(tab), path).toBeLessThanOrEqual(0);
  }
});
