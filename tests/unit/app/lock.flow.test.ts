import { describe, expect, test } from 'vitest';
import { budgetOf, createStage, minute, pausePage, startWorker } from './stage';

const url = 'https://example.com/';

describe('while it is locked', () => {
  test('limits count, pause and spend as always, and the record is written', async () => {
    const { browser, worker, tab, urlOf } = await createStage([{ strength: 'block', when: budgetOf(2) }]);
    browser.state.lock = 'locked';
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
    expect(browser.record.rows().time).toMatchObject([{ limit: 'a', ms: 2 * minute }]);
    expect(browser.reports).toEqual([]);
  });

  test('the pause page, the popup and going on work, and say nothing of the record', async () => {
    const { browser, worker, tab } = await createStage([
      { waitSeconds: 3, passMinutes: [5], goal: { minutes: 10, per: 'day' } },
    ]);
    browser.state.lock = 'locked';
    await worker.navigate(tab, url);
    const shown = await worker.ask({ type: 'pause.get', token: null }, tab);
    expect(shown).toMatchObject({ ok: true, value: { helped: {}, verdict: { kind: 'pause' } } });
    const token = shown.ok && shown.value && 'token' in shown.value ? shown.value.token : null;
    await worker.ask({ type: 'pause.met', token }, tab);
    await browser.timers.advance(4_000);
    expect(await worker.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab)).toMatchObject({ ok: true });
    await worker.ask({ type: 'exercise.helped', exercise: 'surf', helped: 'yes' }, tab);
    expect(await worker.ask({ type: 'today.get' }, tab)).toMatchObject({
      ok: true,
      value: { lock: 'locked', pauses: {}, standings: [{ limit: { id: 'a' } }] },
    });
    expect(await worker.ask({ type: 'outside.get' }, tab)).toEqual({ ok: true, value: { days: [], today: null } });
    expect(browser.record.rows().pauses).toMatchObject([{ outcome: 'goneOn' }]);
    expect(browser.record.helpedRows()).toHaveLength(1);
    expect(browser.reports).toEqual([]);
  });

  test('the week says so, and shows nothing', async () => {
    const { browser, worker } = await createStage([{}]);
    await browser.record.addTime([{ date: '2026-06-10', hour: 9, offsetMinutes: 120, limit: 'a', ms: 60_000 }]);
    const week = () => worker.ask({ type: 'week.get', weeksBack: 0 });
    expect(await week()).toMatchObject({ value: { locked: false, recordedDays: 1 } });
    browser.state.lock = 'locked';
    expect(await week()).toMatchObject({ ok: true, value: { locked: true, recordedDays: 0, hasEarlier: false } });
  });

  test('a pause that is gone on from after midnight is still that of the day before', async () => {
    const { browser, worker, tab } = await createStage([{ waitSeconds: 3, passMinutes: [5] }], {
      now: '2026-06-11T01:59:00Z',
    });
    await worker.navigate(tab, url);
    const shown = await worker.ask({ type: 'pause.get', token: null }, tab);
    const token = shown.ok && shown.value && 'token' in shown.value ? shown.value.token : null;
    await worker.ask({ type: 'pause.met', token }, tab);
    const told: string[] = [];
    const { keepPause } = browser.record;
    browser.record.keepPause = async (name, row) => {
      told.push(`${row.date} ${row.outcome}`);
      await keepPause(name, row);
    };
    await browser.timers.advance(2 * minute);
    await worker.ask({ type: 'pause.goOn', token, minutes: 5, intention: '' }, tab);
    expect(told).toEqual(['2026-06-10 goneOn']);
  });
});

describe('the background', () => {
  test('closes the lock when nobody has used Ebb for so long, and looks again until then', async () => {
    const { browser, worker } = await createStage([{}]);
    const now = worker.ports.clock.now().wall;
    Object.assign(browser.state, { lock: 'open', lockCloses: now + 5 * minute });
    await worker.background.lock.keep();
    expect(browser.state.lockAlarmAt).toBe(now + 5 * minute);
    browser.timers.jumpWall(5 * minute);
    await worker.background.lock.keep();
    expect(browser.state).toMatchObject({ lock: 'locked', lockAlarmAt: null });
  });

  test('closes it at once when it is asked to', async () => {
    const { browser, worker } = await createStage([{}]);
    browser.state.lock = 'open';
    expect(await worker.ask({ type: 'lock.now' })).toEqual({ ok: true, value: null });
    expect(browser.state.lock).toBe('locked');
  });

  test('goes on at its start with what a crash has left half sealed; that of private windows does not', async () => {
    const { browser } = await createStage([{}]);
    // Where there is no lock, a worker that wakes does no more than look.
    expect(browser.deedsOf('finishSealing')).toEqual([]);
    browser.state.lock = 'locked';
    await startWorker(browser);
    expect(browser.deedsOf('finishSealing')).toHaveLength(1);
    await startWorker(browser, ['p']);
    expect(browser.deedsOf('finishSealing')).toHaveLength(1);
  });
});
