import { describe, expect, test } from 'vitest';
import type { Preferences } from '../../../lib/domain/settings/settings';
import { budgetOf, createStage, minute, second, settingsWith, settled, startWorker } from './stage';

const url = 'https://example.com/a';
const budget = { strength: 'block' as const, when: budgetOf(10) };

const stageWith = (preferences: Partial<Preferences>, options: { browser?: 'firefox' } = {}) => {
  const settings = settingsWith(budget);
  const local = { settings: { ...settings, preferences: { ...settings.preferences, ...preferences } } };
  return createStage([], { ...options, local });
};
type Stage = Awaited<ReturnType<typeof createStage>>;

const signsOf = ({ browser, tab }: Stage) =>
  browser.deedsOf('sign').flatMap((deed) => (deed.tab === tab ? [deed.detail] : []));

const turn = async ({ worker }: Stage, preferences: Partial<Preferences>) => {
  await worker.ask({ type: 'settings.change', change: { kind: 'set-preferences', preferences } });
  await settled();
};

test('nothing is shown on a page where nobody asked for it', async () => {
  const stage = await stageWith({});
  await stage.worker.navigate(stage.tab, url);
  await stage.worker.use(stage.tab, 9.5 * minute);
  expect(signsOf(stage)).toEqual([]);
  expect(Object.keys(stage.browser.session.stored()).filter((key) => key.startsWith('signs'))).toEqual([]);
});

describe('the chip', () => {
  test('says the minutes left, once for each of them', async () => {
    const stage = await stageWith({ chip: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, 2 * minute);
    const minutes = signsOf(stage).map((signs) => (signs as { minutes: number }).minutes);
    expect(minutes).toEqual([10, 9, 8]);
    await stage.worker.use(stage.tab, 7.5 * minute);
    expect(signsOf(stage).at(-1)).toEqual({ minutes: 0, fade: 0, overMs: 0 });
  });

  test('is on no page that no limit ends', async () => {
    const stage = await stageWith({ chip: true });
    await stage.worker.navigate(stage.tab, 'https://example.org/');
    await stage.worker.use(stage.tab, minute);
    expect(signsOf(stage)).toEqual([]);
  });

  test('goes at once when it is turned off, also from a page behind another, and comes back', async () => {
    const stage = await stageWith({ chip: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, minute);
    const front = stage.browser.openTab('https://example.org/');
    await stage.worker.navigate(front.id, 'https://example.org/');
    await turn(stage, { chip: false });
    expect(signsOf(stage).at(-1)).toBeNull();
    expect(stage.browser.session.stored()['signs.n']).toEqual([]);
    await turn(stage, { chip: true });
    expect(signsOf(stage).at(-1)).toBeNull();
    const behind = stage.browser.tabs.get(stage.tab);
    if (behind) stage.browser.tabs.set(stage.tab, { ...behind, active: true });
    await stage.worker.background.watch.lookAtAll();
    await stage.worker.use(stage.tab, 5 * second);
    expect(signsOf(stage).at(-1)).toMatchObject({ minutes: 9 });
  });

  test('goes at once when the limit goes, and where the worker that showed it has died meanwhile', async () => {
    const stage = await stageWith({ chip: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, minute);
    stage.worker.die();
    const next = await startWorker(stage.browser);
    expect(signsOf(stage).at(-1)).toEqual({ minutes: 9, fade: 0, overMs: 0 });
    await next.ask({ type: 'settings.change', change: { kind: 'clear-limits' } });
    await settled();
    expect(signsOf(stage).at(-1)).toBeNull();
  });

  test('is told anew to another page of the site in the same tab', async () => {
    const stage = await stageWith({ chip: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.navigate(stage.tab, `${url}/b`);
    await settled();
    expect(signsOf(stage)).toEqual([
      { minutes: 10, fade: 0, overMs: 0 },
      { minutes: 10, fade: 0, overMs: 0 },
    ]);
  });

  test('of a pass goes by the clock, while nobody touches the page', async () => {
    const settings = settingsWith({ strength: 'pause', waitSeconds: 3 });
    const preferences = { ...settings.preferences, chip: true };
    const stage = await createStage([], { local: { settings: { ...settings, preferences } } });
    const { browser, worker, tab } = stage;
    await worker.navigate(tab, url);
    const view = await worker.ask({ type: 'pause.get', token: null }, tab);
    const { token } = (view as { value: { token: string } }).value;
    await browser.timers.advance(4 * second);
    expect(await worker.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab)).toMatchObject({ ok: true });
    await worker.navigate(tab, url);
    await worker.use(tab, 30 * second);
    await worker.background.keeper.tell('n', { kind: 'idle', idle: 'idle' });
    await worker.background.enforcer.check();
    for (let passed = 0; passed < 3; passed += 1) {
      await browser.timers.advance(minute);
      await settled();
    }
    const minutes = signsOf(stage).map((signs) => (signs as { minutes: number }).minutes);
    expect(minutes.slice(-3)).toEqual([4, 3, 2]);
  });

  test('is the same in Firefox', async () => {
    const stage = await stageWith({ chip: true }, { browser: 'firefox' });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, minute);
    expect(signsOf(stage).at(-1)).toEqual({ minutes: 9, fade: 0, overMs: 0 });
  });
});

describe('the fade', () => {
  test('comes over the last fifth, evenly, and reaches grey as the time ends', async () => {
    const stage = await stageWith({ fade: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, 8 * minute - 5 * second);
    expect(signsOf(stage)).toEqual([]);
    await stage.worker.use(stage.tab, 2 * minute);
    const shown = signsOf(stage).map((signs) => (signs as { fade: number }).fade);
    const steps = shown.slice(1).map((fade, index) => fade - (shown[index] ?? 0));
    // A fifth of ten minutes in steps of five seconds.
    expect(Math.max(...steps)).toBeLessThan(0.05);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(shown.at(-1)).toBe(1);
  });

  test('goes when the budget is more again', async () => {
    const stage = await stageWith({ fade: true });
    await stage.worker.navigate(stage.tab, url);
    await stage.worker.use(stage.tab, 9 * minute);
    expect(signsOf(stage).at(-1)).toMatchObject({ minutes: null });
    const { id: _i, number: _n, onHold: _h, createdAt: _c, ...draft } = settingsWith(budget).limits[0] ?? {};
    const change = { kind: 'edit-limit', id: 'a', draft: { ...draft, when: budgetOf(60) } };
    await stage.worker.ask({ type: 'settings.change', change });
    await settled();
    expect(signsOf(stage).at(-1)).toBeNull();
  });
});

test('a page that hangs keeps no other page from its signs, and no limit from its end', async () => {
  const stage = await stageWith({ chip: true });
  const { browser, worker, tab, urlOf } = stage;
  worker.ports.scripts.sign = () => new Promise(() => {});
  await worker.navigate(tab, url);
  await worker.use(tab, 10 * minute);
  await browser.timers.advance(second);
  expect(urlOf()).toBe('chrome-extension://ebb/pause.html');
  expect(browser.reports).toEqual([]);
});
