import { describe, expect, test } from 'vitest';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import { createStage, minute, second, startWorker, type Worker } from './stage';

const url = 'https://example.com/';
const weekOf = async (worker: Worker, weeksBack = 0) => {
  const answer = await worker.ask({ type: 'week.get', weeksBack });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as WeekView;
};

describe('the week', () => {
  test('shows the minutes and pauses that were, by the days of the person', async () => {
    // Wednesday at noon; then Thursday at 02:00, which is still the person's Wednesday.
    const { browser, worker, tab } = await createStage([
      { strength: 'notice' },
      { id: 'b', sites: { mode: 'these', patterns: ['b.org'], lists: [], labelled: false } },
    ]);
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    await worker.navigate(tab, 'https://b.org/');
    const answer = await worker.ask({ type: 'pause.get', token: null }, tab);
    const token = answer.ok && answer.value && 'token' in answer.value ? answer.value.token : null;
    await worker.ask({ type: 'pause.met', token }, tab);
    browser.timers.jumpWall(14 * 60 * minute - 2 * minute);
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    expect(await weekOf(worker)).toEqual({
      days: ['2026-06-08', '2026-06-09', '2026-06-10', '2026-06-11', '2026-06-12', '2026-06-13', '2026-06-14'],
      today: '2026-06-10',
      weeksBack: 0,
      limits: [
        expect.objectContaining({ id: 'a', minutes: [null, null, 3, null, null, null, null], totalMinutes: 3 }),
        expect.objectContaining({ id: 'b', totalMinutes: 0, pauses: { met: 1, left: 1, goneOn: 0 } }),
      ],
      pauses: { met: 1, left: 1, goneOn: 0 },
      recordedDays: 1,
      asOne: null,
      hasEarlier: false,
      private: false,
      unreadable: 0,
      locked: false,
    });
  });

  test('is the one before, where it is asked for, and knows what lies earlier still', async () => {
    const { browser, worker } = await createStage([{}]);
    await browser.record.addTime([
      { date: '2026-06-01', hour: 12, offsetMinutes: 120, limit: 'a', ms: 90 * second },
      { date: '2026-05-31', hour: 12, offsetMinutes: 120, limit: 'a', ms: 60 * minute },
    ]);
    expect(await weekOf(worker, 1)).toMatchObject({
      days: expect.arrayContaining(['2026-06-01', '2026-06-07']),
      today: null,
      limits: [{ minutes: [2, null, null, null, null, null, null], totalMinutes: 2 }],
      hasEarlier: true,
    });
    expect(await weekOf(worker, 2)).toMatchObject({ limits: [{ totalMinutes: 60 }], hasEarlier: false });
    expect(await weekOf(worker)).toMatchObject({ recordedDays: 0, hasEarlier: true });
  });

  test('of the popup tells the pauses of today by limit', async () => {
    const { browser, worker } = await createStage([{}, { id: 'b' }]);
    const pause = { date: '2026-06-10', hour: 9, offsetMinutes: 120, limits: ['a'], outcome: 'left' as const };
    await browser.record.keepPause('a', pause);
    await browser.record.keepPause('b', { ...pause, date: '2026-06-09' });
    const answer = await worker.ask({ type: 'today.get' });
    expect(answer).toMatchObject({ ok: true, value: { pauses: { a: { met: 1, left: 1, goneOn: 0 } } } });
  });
});

describe('the summary', () => {
  const summaryOf = async (worker: Worker, weeks: number) => {
    const answer = await worker.ask({ type: 'summary.get', weeksBack: 0, weeks });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value as SummaryView;
  };

  test('has the weeks before, the usual week, and what was hard and tried', async () => {
    const { browser, worker } = await createStage([{ id: 'a', goal: { minutes: 30, per: 'day' } }]);
    const row = (date: string, minutes: number) => ({
      date,
      hour: 21,
      offsetMinutes: 120,
      limit: 'a',
      ms: minutes * minute,
    });
    const usual = ['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-21'];
    await browser.record.addTime([...usual.map((date) => row(date, 60)), row('2026-06-09', 10)]);
    const pause = { hour: 22, offsetMinutes: 120, limits: ['a'], outcome: 'left' } as const;
    await browser.record.keepPause('one', { ...pause, date: '2026-06-09' });
    await browser.record.keepPause('two', { ...pause, date: '2026-05-20' });
    await browser.record.addHelped({
      date: '2026-06-09',
      hour: 22,
      offsetMinutes: 120,
      exercise: 'surf',
      helped: 'yes',
    });
    const summary = await summaryOf(worker, 4);
    expect(summary.trend.map(({ days, recordedDays }) => [days[0], recordedDays])).toEqual([
      ['2026-05-18', 4],
      ['2026-05-25', 0],
      ['2026-06-01', 0],
      ['2026-06-08', 1],
    ]);
    expect(summary.usual?.limits).toEqual([{ id: 'a', minutes: 240, keptDays: 0 }]);
    expect(summary.moments).toEqual([
      { date: '2026-05-20', hour: 22 },
      { date: '2026-06-09', hour: 22 },
    ]);
    expect(summary.exercises).toEqual([{ date: '2026-06-09', exercise: 'surf' }]);
  });

  test('is empty where there is no record, and in a private window', async () => {
    const { browser, worker } = await createStage([{}]);
    expect((await summaryOf(worker, 5)).usual).toBeNull();
    expect((await summaryOf(worker, 5)).trend.every(({ recordedDays }) => recordedDays === 0)).toBe(true);
    const privateWorker = await startWorker(browser, ['p']);
    expect((await summaryOf(privateWorker, 5)).trend).toEqual([]);
  });
});
