import { describe, expect, test, vi } from 'vitest';
import { RequestFailed } from '../../../lib/app/protocol/request-failed';
import { createFakeBrowser } from '../../support/fake-ports';
import { budgetOf, createStage, minute, pausePage, settingsWith, startWorker } from './stage';

const url = 'https://example.com/a';

const recordOf = async (worker: Awaited<ReturnType<typeof startWorker>>) => {
  const answer = await worker.ask({ type: 'coverage.get' });
  return answer.ok ? (answer.value as { readonly record: string }).record : answer; // CAST: the view of the coverage
};

describe('a record that cannot be written', () => {
  test.each([
    ['no-room', 'full'],
    ['record-failed', 'failed'],
  ] as const)('is told, holds up no limit, and is told no more once it can be: %s', async (problem, told) => {
    const stage = await createStage([{ strength: 'block', when: budgetOf(2) }]);
    const { worker, browser, tab, urlOf } = stage;
    expect(await recordOf(worker)).toBe('kept');
    const failing = vi.spyOn(browser.record, 'addTime').mockRejectedValue(new RequestFailed(problem));
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    expect(await recordOf(worker)).toBe(told);
    failing.mockRestore();
    await worker.use(tab, minute);
    expect(urlOf()).toBe(pausePage);
    expect(await recordOf(worker)).toBe('kept');
  });

  test('is told by the worker that comes after as well', async () => {
    const { worker, browser, tab } = await createStage([{ strength: 'block', when: budgetOf(9) }]);
    vi.spyOn(browser.record, 'addTime').mockRejectedValue(new RequestFailed('no-room'));
    await worker.navigate(tab, url);
    await worker.use(tab, minute);
    worker.die();
    expect(await recordOf(await startWorker(browser))).toBe('full');
  });
});

test('a week whose record does not open is refused in words, and the limits are not', async () => {
  const browser = createFakeBrowser({ local: { settings: settingsWith({ strength: 'block' }) } });
  vi.spyOn(browser.record, 'time').mockRejectedValue(new RequestFailed('record-failed', { cause: new Error('held') }));
  vi.spyOn(browser.record, 'pauses').mockRejectedValue(new RequestFailed('record-failed'));
  const worker = await startWorker(browser);
  expect(await worker.ask({ type: 'week.get', weeksBack: 0 })).toMatchObject({ ok: false, code: 'record-failed' });
  expect(browser.reports.map(({ where }) => where)).toContain('week.get');
  expect(await worker.ask({ type: 'today.get' })).toMatchObject({ ok: true, value: { standings: [{}], pauses: {} } });
});
