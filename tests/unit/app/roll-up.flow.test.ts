import { describe, expect, test, vi } from 'vitest';
import type { SummaryView, WeekView } from '../../../lib/app/protocol/views';
import { keys } from '../../../lib/app/state/keys';
import { dateAfter } from '../../../lib/domain/time/dates';
import { createStage, minute, settingsWith, settled, startWorker, type Worker } from './stage';

// The stage's day is Wednesday, 10 June 2026: days are kept from Monday, 9 March on.
const [yesterday, today] = ['2026-06-09', '2026-06-10'];
const hour = { hour: 21, offsetMinutes: 120 };
const old = ['2026-02-23', '2026-02-25', '2026-03-02', '2026-03-08'];
const days = [...old, '2026-03-09', '2026-06-08'];

type Stage = Awaited<ReturnType<typeof createStage>>;
const fill = async ({ browser }: Pick<Stage, 'browser'>) => {
  for (const [index, date] of days.entries()) {
    await browser.record.addTime([{ ...hour, date, limit: 'a', ms: (10 + index) * minute }]);
    await browser.record.keepPause(date, { ...hour, date, limits: ['a'], outcome: index % 2 ? 'left' : 'goneOn' });
    await browser.record.addHelped({ ...hour, date, exercise: 'surf', helped: 'yes' });
  }
};
const goal = { minutes: 11, per: 'day' } as const;
/** A browser with these days, that Ebb looked after on `last`, before its worker starts again. */
const stageWith = async (last: string | null = yesterday, settings = settingsWith({ goal })) => {
  const stage = await createStage([], { local: { settings, ...(last ? { [keys.rolledUp]: last } : {}) } });
  stage.worker.die();
  // The first worker had nothing to put together.
  await stage.browser.local.remove([keys.rolledUp]);
  if (last) await stage.browser.local.set(keys.rolledUp, last);
  await fill(stage);
  return stage;
};
const started = async (stage: Stage) => {
  const worker = await startWorker(stage.browser);
  await settled();
  return worker;
};
const oldRows = ({ browser }: Stage) => browser.record.rows().time.filter(({ date }) => date < '2026-03-09');

const answerOf = async <T>(worker: Worker, message: unknown): Promise<T> => {
  const answer = await worker.ask(message);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value as T; // CAST: the test names the reply
};
const weekOf = (worker: Worker, weeksBack: number) => answerOf<WeekView>(worker, { type: 'week.get', weeksBack });
const summaryOf = (worker: Worker, weeksBack: number, weeks: number) =>
  answerOf<SummaryView>(worker, { type: 'summary.get', weeksBack, weeks });

describe('days that are older than they are kept', () => {
  test('are weeks from the next start on, which come to the same wherever they are shown', async () => {
    const stage = await stageWith(today);
    const before = await started(stage);
    expect(oldRows(stage)).toHaveLength(4);
    const shown = {
      weeks: [await weekOf(before, 14), await weekOf(before, 15)],
      summary: await summaryOf(before, 0, 52),
    };
    before.die();
    await stage.browser.local.set(keys.rolledUp, yesterday);

    const worker = await started(stage);
    expect(oldRows(stage)).toEqual([]);
    expect(stage.browser.record.rows().time).toHaveLength(2);
    expect(stage.browser.record.rows().pauses).toHaveLength(2);
    expect(stage.browser.record.helpedRows()).toHaveLength(2);
    expect(stage.browser.record.weekRows()).toMatchObject([
      { from: '2026-02-23', days: 7, recordedDays: 2 },
      { from: '2026-03-02', days: 7, recordedDays: 2 },
    ]);
    for (const [index, weeksBack] of [14, 15].entries()) {
      const { limits, asOne, ...week } = await weekOf(worker, weeksBack);
      const then = shown.weeks[index];
      expect(asOne).toEqual({ from: week.days[0], to: week.days.at(-1) });
      expect({ ...week, asOne: null, limits }).toEqual({
        ...then,
        limits: then?.limits.map((limit) => ({ ...limit, minutes: limit.minutes.map(() => null) })),
      });
    }
    const summary = await summaryOf(worker, 0, 52);
    expect(summary.trend).toEqual(shown.summary.trend);
    expect(summary.moments.map((each) => each.hour)).toEqual(shown.summary.moments.map((each) => each.hour));
    expect(summary.exercises.map((each) => each.exercise)).toEqual(
      shown.summary.exercises.map((each) => each.exercise),
    );
    expect(await weekOf(worker, 15)).toMatchObject({ limits: [{ goal, keptDays: 2, totalMinutes: 21 }] });
    expect(await weekOf(worker, 13)).toMatchObject({ asOne: null, hasEarlier: true });
    expect(stage.browser.reports).toEqual([]);
  });

  test('are looked for once a day', async () => {
    const stage = await stageWith(today);
    await started(stage);
    expect(oldRows(stage)).toHaveLength(4);
    expect(stage.browser.record.weekRows()).toEqual([]);
  });

  test.each([
    ['has never been', null],
    ['was more than a month ago', '2026-05-01'],
  ])('stay for a day where the last look %s', async (_what, last) => {
    const stage = await stageWith(last);
    (await started(stage)).die();
    expect(oldRows(stage)).toHaveLength(4);
    expect(stage.browser.local.stored()[keys.rolledUp]).toBe(today);
    stage.browser.timers.jumpWall(24 * 60 * minute);
    await started(stage);
    expect(oldRows(stage)).toEqual([]);
  });

  test('stay as long as the person says', async () => {
    const settings = settingsWith({});
    const forYears = { ...settings, preferences: { ...settings.preferences, daysKeptWeeks: 0 as const } };
    const stage = await stageWith(yesterday, forYears);
    await started(stage);
    expect(oldRows(stage)).toHaveLength(4);
    const halfAYear = { ...settings, preferences: { ...settings.preferences, daysKeptWeeks: 26 as const } };
    const other = await stageWith(yesterday, halfAYear);
    await started(other);
    expect(oldRows(other)).toHaveLength(4);
  });

  test('stay where an experiment still needs them, and go when it is over and done with', async () => {
    const stage = await stageWith();
    const experiment = { style: 'wait', extraSeconds: 20, seed: 'seed', first: '2026-03-04', ended: null };
    await stage.browser.local.set(keys.experiment, experiment);
    const worker = await started(stage);
    expect(stage.browser.record.weekRows().map(({ from }) => from)).toEqual(['2026-02-23']);
    expect(oldRows(stage).map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-08']);
    worker.die();
    await stage.browser.local.remove([keys.experiment]);
    await stage.browser.local.set(keys.rolledUp, yesterday);
    await started(stage);
    expect(oldRows(stage)).toEqual([]);
  });

  test('stay while they are locked, and are weeks when the lock is open', async () => {
    const stage = await stageWith();
    stage.browser.state.lock = 'locked';
    (await started(stage)).die();
    expect(oldRows(stage)).toHaveLength(4);
    expect(stage.browser.reports).toEqual([]);
    stage.browser.state.lock = 'open';
    await started(stage);
    expect(oldRows(stage)).toEqual([]);
  });

  test('are no business of a private window', async () => {
    const stage = await stageWith();
    await startWorker(stage.browser, ['p']);
    await settled();
    expect(oldRows(stage)).toHaveLength(4);
  });

  test('are all weeks after the worker died between two of them', async () => {
    const stage = await stageWith();
    const { putWeek } = stage.browser.record;
    let put = 0;
    vi.spyOn(stage.browser.record, 'putWeek').mockImplementation(async (...week) => {
      put += 1;
      if (put === 2) throw new Error('ended');
      return putWeek(...week);
    });
    (await started(stage)).die();
    expect(stage.browser.record.weekRows()).toHaveLength(1);
    const worker = await started(stage);
    expect(stage.browser.record.weekRows()).toHaveLength(2);
    expect((await summaryOf(worker, 0, 52)).trend.filter(({ recordedDays }) => recordedDays > 0)).toHaveLength(4);
    expect(oldRows(stage)).toEqual([]);
  });

  test('still say which exercise has helped', async () => {
    const stage = await stageWith();
    const worker = await started(stage);
    await worker.navigate(stage.tab, 'https://example.com/');
    const answer = await worker.ask({ type: 'pause.get', token: null }, stage.tab);
    expect(answer).toMatchObject({ ok: true, value: { helped: { surf: { yes: days.length, aBit: 0, no: 0 } } } });
  });

  test('are erased with any day of their week', async () => {
    const stage = await stageWith();
    const worker = await started(stage);
    const last = old.at(-1) ?? '';
    expect(await worker.ask({ type: 'records.erase', from: last, to: dateAfter(last, 1) })).toEqual({
      ok: true,
      value: { rows: 4 },
    });
    expect(stage.browser.record.weekRows().map(({ from }) => from)).toEqual(['2026-02-23']);
  });
});
