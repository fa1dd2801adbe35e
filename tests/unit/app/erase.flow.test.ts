import { expect, test } from 'vitest';
import { budgetOf, createStage, minute } from './stage';

const url = 'https://example.com/a';

test('erasing the record leaves no instant of a visit that is over, and the counters as they were', async () => {
  const { browser, worker, tab } = await createStage([{ strength: 'block', when: budgetOf(60) }]);
  await worker.navigate(tab, url);
  await worker.use(tab, minute);
  await worker.navigate(tab, 'https://free.example/');
  await browser.timers.advance(15 * minute);
  expect(await worker.ask({ type: 'records.erase', from: null, to: null })).toMatchObject({ ok: true });
  expect(browser.local.stored()['visits.n']).toEqual({});
  expect(browser.local.stored()['ledger.n']).toMatchObject({ a: { day: { ms: minute, openings: 1 } } });
});

test('a visit that goes on outlives the erasing', async () => {
  const { browser, worker, tab } = await createStage([{ strength: 'block', when: budgetOf(60) }]);
  await worker.navigate(tab, url);
  await worker.use(tab, minute);
  await worker.ask({ type: 'records.erase', from: null, to: null });
  await worker.use(tab, minute);
  expect(browser.local.stored()['ledger.n']).toMatchObject({ a: { day: { ms: 2 * minute, openings: 1 } } });
});
