import { accessibilityTree } from '../../support/accessibility-tree.ts';
import { ChromiumDriver } from '../../support/chromium.ts';
import { noonZone, setCounted } from '../../support/counters.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Tab } from '../../support/tab.ts';
import { until } from '../../support/until.ts';

// What a page shows of its time where the person switched it on: the minutes left, and the colours that go. The layer is
// closed to scripts, so that these tests see it as a person does: in a picture, and in what is told to a screen reader.

test.use({ wishes: { timeZone: noonZone() } });

const halfHour = 30 * 60_000;
const when = {
  kind: 'budgets' as const,
  budgets: [{ unit: 'minutes' as const, per: 'day' as const, amount: 30 }],
  within: null,
};

const turn = (ebb: Driver, preferences: { readonly chip?: boolean; readonly fade?: boolean }) =>
  ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences } });

const added = (tab: Tab) =>
  tab.evaluate(() => [...document.documentElement.children].slice(2).map((element) => element.outerHTML));

const signed = (tab: Tab) => until('something on the page', async () => (await added(tab)).length > 0);
const bare = (tab: Tab) => until('nothing on the page', async () => (await added(tab)).length === 0);

const chromium = (ebb: Driver) => {
  if (!(ebb instanceof ChromiumDriver)) throw new Error('only Chromium tells what a screen reader hears');
  return ebb;
};

/** The chip as it is told to a screen reader; undefined where there is none. */
const chipIn = async (ebb: Driver, tab: Tab, options: { readonly medium?: 'print' } = {}) => {
  const nodes = await accessibilityTree(chromium(ebb), tab, options);
  return nodes.find(({ role, name }) => role === 'button' && / left here$/.test(name));
};

/** How much colour a strip of the page has, from 0 for none: what the picture shows, not what a style says. */
const colourOf = async (tab: Tab): Promise<number> => {
  const picture = (await tab.screenshot()).toString('base64');
  return tab.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(1, 1);
    const draw = canvas.getContext('2d');
    draw?.drawImage(image, image.width / 2, image.height / 2, 1, 1, 0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = draw?.getImageData(0, 0, 1, 1).data ?? [];
    return Math.max(red, green, blue) - Math.min(red, green, blue);
  }, picture);
};

/** A colourful page that lets in no style and no script of anybody's. */
const strict = {
  headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'; img-src data:" },
  body: '<!doctype html><html lang="en" bgcolor="#c04020"><title>Strict</title><body bgcolor="#c04020"><h1>Strict</h1>',
};

test('nothing is on the page of who has not asked for it', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const tab = await ebb.newTab(site.url('limited.example'));
  await setCounted(ebb, limit.id, { ms: halfHour - 90_000 });
  const { standings } = await until('time to be counted', async () => {
    const today = await ask(ebb, { type: 'today.get' });
    return (today.standings[0]?.usedTodayMs ?? 0) > halfHour - 88_000 && today;
  });
  expect(standings[0]?.inForce).toBe(false);
  expect(await added(tab)).toEqual([]);
});

test('the minutes left stand on the page while they are wanted, and leave nothing behind', async ({ ebb, site }) => {
  const limit = await setLimit(ebb, { when });
  const free = await ebb.newTab(site.url('free.example'));
  const tab = await ebb.newTab(site.url('limited.example', '/form'));
  const html = await tab.evaluate(() => document.documentElement.outerHTML);
  await tab.fill({ label: 'Word' }, 'in the middle of');
  await turn(ebb, { chip: true });
  await signed(tab);
  expect(await added(tab)).toEqual(['<div></div>']);
  const page = await tab.evaluate(() => ({
    root: document.documentElement.lastElementChild?.shadowRoot ?? null,
    focus: document.activeElement?.getAttribute('name'),
    typed: document.querySelector('input')?.value,
    sheets: document.styleSheets.length,
  }));
  expect(page).toEqual({ root: null, focus: 'word', typed: 'in the middle of', sheets: 0 });
  await setCounted(ebb, limit.id, { ms: halfHour - 90_000 });
  if (ebb.product === 'chromium') {
    await until('the new number', async () => (await chipIn(ebb, tab))?.name === '2 min left here');
  }
  expect(await added(free)).toEqual([]);
  await turn(ebb, { chip: false });
  await bare(tab);
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(html);
});

test('they go from a page behind another, and with the limit', async ({ ebb, site }) => {
  await setLimit(ebb, { when });
  await turn(ebb, { chip: true });
  const tab = await ebb.newTab(site.url('limited.example'));
  await signed(tab);
  await ebb.newTab(site.url('free.example'));
  await tab.waitFor('the tab to be hidden', () => document.visibilityState === 'hidden');
  await ebb.killBackground();
  await ask(ebb, { type: 'settings.change', change: { kind: 'clear-limits' } });
  await bare(tab);
});

test('a keyboard reaches them, moves them and hides them', async ({ ebb, site }) => {
  test.skip(ebb.product === 'firefox', 'only Chromium tells what a screen reader hears');
  site.serve('limited.example/strict', strict);
  await setLimit(ebb, { when });
  await turn(ebb, { chip: true });
  const tab = await ebb.newTab(site.url('limited.example', '/strict'));
  await signed(tab);
  const chip = await until('the chip', () => chipIn(ebb, tab));
  expect(chip).toMatchObject({ name: '30 min left here', properties: { focusable: true } });
  expect(chip.properties.focused).not.toBe(true);
  const before = (await tab.screenshot()).toString('base64');
  await tab.activate();
  await tab.press('Tab');
  await until('the focus on it', async () => (await chipIn(ebb, tab))?.properties.focused === true);
  const focused = (await tab.screenshot()).toString('base64');
  expect(focused).not.toBe(before);
  await tab.press('ArrowRight');
  await tab.press('ArrowUp');
  expect((await tab.screenshot()).toString('base64')).not.toBe(focused);
  await tab.press('Escape');
  await bare(tab);
  // Another page of the site shows them again.
  await tab.reload();
  await signed(tab);
});

test('they are not there in fullscreen, nor on paper', async ({ ebb, site }) => {
  test.skip(ebb.product === 'firefox', 'only Chromium tells what a screen reader hears');
  site.serve('limited.example/film', {
    headers: { 'content-type': 'text/html' },
    body: '<!doctype html><title>Film</title><button onclick="document.documentElement.requestFullscreen()">Whole</button>',
  });
  await setLimit(ebb, { when });
  await turn(ebb, { chip: true });
  const tab = await ebb.newTab(site.url('limited.example', '/film'));
  await until('the chip', () => chipIn(ebb, tab));
  await tab.click({ text: 'Whole' });
  await tab.waitFor('fullscreen', () => document.fullscreenElement !== null);
  await until('no chip', async () => (await chipIn(ebb, tab)) === undefined);
  await tab.evaluate(() => document.exitFullscreen());
  await until('the chip again', () => chipIn(ebb, tab));
  expect(await chipIn(ebb, tab, { medium: 'print' })).toBeUndefined();
});

test('the page fades to grey near the end, and gets its colours back', async ({ ebb, site }) => {
  site.serve('limited.example/strict', strict);
  const limit = await setLimit(ebb, { when });
  await turn(ebb, { fade: true });
  const tab = await ebb.newTab(site.url('limited.example', '/strict'));
  await setCounted(ebb, limit.id, { ms: halfHour / 2 });
  const colourful = await colourOf(tab);
  expect(colourful).toBeGreaterThan(100);
  expect(await added(tab)).toEqual([]);
  // Half of the last fifth is left.
  await setCounted(ebb, limit.id, { ms: 27 * 60_000 });
  await until(
    'half of the colour',
    async () => {
      const colour = await colourOf(tab);
      return colour > colourful * 0.35 && colour < colourful * 0.6;
    },
    { timeoutMs: 20_000 },
  );
  await setCounted(ebb, limit.id, { ms: halfHour - 20_000 });
  await until('hardly any colour', async () => (await colourOf(tab)) < colourful * 0.12, { timeoutMs: 20_000 });
  await turn(ebb, { fade: false });
  await bare(tab);
  expect(await colourOf(tab)).toBe(colourful);
});
