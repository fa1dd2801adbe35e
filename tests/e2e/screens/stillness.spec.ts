import { exerciseKeys } from '../../../lib/domain/exercises/exercise-keys.ts';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies.ts';
import type { Driver } from '../../support/driver.ts';
import { ask, pausePage, setLimit } from '../../support/ebb.ts';
import { expect, test } from '../../support/fixtures.ts';
import { plantRows } from '../../support/plant.ts';
import type { SiteServer } from '../../support/site-server.ts';
import type { Tab, View } from '../../support/tab.ts';
import { setLock, writeReason } from '../lock/lock.ts';

// What moves as it is read or reached for is clicked beside. Chromium alone tells of what moved.
const screens = [
  'popup.html',
  'options.html#week',
  'options.html#week/helps',
  'options.html#week/experiment',
  'options.html#limits',
  'options.html#limits/new',
  'options.html#lists',
  'options.html#limits/move',
  'options.html#exercises',
  'options.html#exercises/surf',
  'options.html#notes',
  'options.html#notes/after',
  'options.html#check-in',
  'options.html#report',
  'options.html#learn',
  'options.html#help',
  'options.html#settings',
  'options.html#settings/data',
] as const;

/** What moved though nobody touched the page: how far, and what it was. Empty in a page that stands still. */
const moved = (tab: Tab): Promise<readonly string[]> =>
  tab.evaluate(async () => {
    interface Shift extends PerformanceEntry {
      readonly sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }
    const shifts: string[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        for (const { node, previousRect, currentRect } of sources) {
          const what = node instanceof Element ? node : node?.parentElement;
          const name = `${what?.tagName.toLowerCase()}.${what?.className}`;
          const from = `${previousRect.x},${previousRect.y}`;
          shifts.push(`${name} "${node?.textContent?.slice(0, 40)}" ${from} to ${currentRect.x},${currentRect.y}`);
        }
      }
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    return shifts;
  });

// All of a screen is looked at, so that nothing moves where nobody looks.
const wide = { width: 1180, height: 6000 };
const narrow = { width: 360, height: 9000 };

const movedOn = async (
  ebb: Driver,
  view: View,
  paths: readonly string[] = screens,
): Promise<readonly (readonly [string, readonly string[]])[]> => {
  const all: (readonly [string, readonly string[]])[] = [];
  for (const path of paths) {
    const tab = await ebb.newTab();
    await tab.view(view);
    await tab.goto(ebb.extensionUrl(path));
    await tab.waitFor(`${path} to be there`, () => document.querySelector('h1') !== null);
    await tab.settled();
    // The welcome of a new profile may have come before it, and a page behind another draws nothing.
    await tab.activate();
    all.push([path, await moved(tab)]);
    await tab.close();
  }
  return all.filter(([, each]) => each.length > 0);
};

/** @param last what comes last on it */
const movedOnPause = async (
  ebb: Driver,
  site: SiteServer,
  { view = wide, last = 'Leave' }: { readonly view?: View; readonly last?: string } = {},
): Promise<readonly string[]> => {
  const tab = await ebb.newTab();
  await tab.view(view);
  await tab.goto(site.url('limited.example'), { settle: false });
  await pausePage(ebb, tab);
  await tab.waitForText(last);
  await tab.settled();
  return moved(tab);
};

// Each looks at many screens.
test.slow();
test.beforeEach(({ product }) => test.skip(product !== 'chromium', 'this browser does not tell what moved'));

test('no screen moves what it has shown, as it opens', async ({ ebb }) => {
  await setLimit(ebb, { name: 'A pause', goal: { minutes: 20, per: 'day' } });
  expect(await movedOn(ebb, wide), 'wide').toEqual([]);
  expect(await movedOn(ebb, narrow), 'narrow').toEqual([]);
});

const words = 'I stay up late';
/** One of each that an exercise begins with, kept at another time and left half way. */
const kept: Partial<EntryBodies> = {
  ifThen: { goal: words, best: '', obstacle: '', cue: words, act: words },
  abc: { before: words, inside: '', did: '', gain: '', cost: '', instead: '' },
  thoughts: {
    situation: words,
    feeling: '',
    before: null,
    thought: '',
    supports: '',
    against: '',
    fairer: '',
    after: null,
  },
  weather: { hours: [20], plan: words, nice: [], confidence: null },
  ahead: { signs: [words], helps: [], people: [], lines: [], afterwards: '' },
  safety: { signs: [words], alone: [], places: [], people: [], lines: [], surroundings: [] },
};

/** Writes them as a person has them from earlier days. */
const keepAll = (ebb: Driver) => {
  const rows = Object.entries(kept).map(([kind, body]) => ({
    kind,
    body,
    ...{ date: '2026-06-10', hour: 9, offsetMinutes: 0, onPause: 'no' },
  }));
  return plantRows(ebb, [{ database: 'notebook', store: 'entries', rows }]);
};

const exerciseScreens = exerciseKeys.map((key) => `options.html#exercises/${key}`);

test('nor does any exercise, the first time and with what was kept of it', async ({ ebb }) => {
  expect(await movedOn(ebb, wide, exerciseScreens), 'first').toEqual([]);
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Quiet evenings matter to me.');
  await keepAll(ebb);
  const plan = await ebb.newTab(ebb.extensionUrl('options.html#exercises/safety'));
  await plan.waitForText(words);
  const begun = exerciseScreens.filter((path) => Object.keys(kept).some((kind) => path.endsWith(`/${kind}`)));
  expect(begun).toHaveLength(Object.keys(kept).length);
  expect(await movedOn(ebb, narrow, begun), 'with what was kept').toEqual([]);
});

test('nor does any with something written, under a lock that is open and one that is closed', async ({ ebb, site }) => {
  await setLimit(ebb, { name: 'A pause', goal: { minutes: 20, per: 'day' } });
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Quiet evenings matter to me.');
  const lock = await setLock(ebb);
  expect(await movedOn(ebb, wide)).toEqual([]);
  await lock.click({ text: 'Lock now' });
  expect(await movedOn(ebb, wide)).toEqual([]);
  expect(await movedOnPause(ebb, site)).toEqual([]);
});

test('nor does the pause page, also where it offers a plan to stay safe', async ({ ebb, site }) => {
  await setLimit(ebb);
  expect(await movedOnPause(ebb, site)).toEqual([]);
  const notes = await ebb.newTab(ebb.extensionUrl('options.html#notes'));
  await writeReason(notes, 'Quiet evenings matter to me.');
  await keepAll(ebb);
  expect(await movedOnPause(ebb, site, { view: narrow, last: 'My safety plan' }), 'narrow').toEqual([]);
  // Its words are longer.
  const preferences = { language: 'es' } as const;
  await ask(ebb, { type: 'settings.change', change: { kind: 'set-preferences', preferences } });
  expect(await movedOnPause(ebb, site, { view: narrow, last: 'Mi plan de seguridad' }), 'in Spanish').toEqual([]);
});
