import { expect, test } from 'vitest';
import { idRanges, within } from '../../../lib/domain/enforcement/rule';
import { budgetOf, createStage, minute, pausePage, second, settled } from './stage';

const url = 'https://example.com/a';

test('a page counts, and goes when its time is over, also while its tab waits for another that never answers', async () => {
  const { browser, worker, tab, urlOf } = await createStage([{ strength: 'block', when: budgetOf(2) }]);
  await worker.navigate(tab, url);
  await worker.use(tab, minute);
  const facts = browser.tabs.get(tab);
  if (!facts) throw new Error('no tab');
  browser.tabs.set(tab, { ...facts, url: 'https://silent.example/', openUrl: url });
  await worker.background.watch.lookAtAll();
  await worker.use(tab, minute);
  await browser.timers.advance(second);
  expect(browser.local.stored()['ledger.n']).toMatchObject({ a: { day: { ms: 2 * minute } } });
  expect(browser.deedsOf('reload')).toContainEqual({ what: 'reload', tab });
  expect(urlOf()).toBe(pausePage);
});

test('a page goes in time while the browser is at work on its rules, and leaves no rule behind', async () => {
  const { browser, worker, tab, urlOf } = await createStage([{ strength: 'block', when: budgetOf(2) }]);
  await worker.navigate(tab, url);
  await worker.use(tab, minute + 55 * second);
  const work = Promise.withResolvers<void>();
  browser.atWork = work.promise;
  // Its report is answered when the browser has time again.
  const last = worker.use(tab, 5 * second);
  await settled();
  await browser.timers.advance(second);
  expect(urlOf()).toBe(pausePage);
  expect(browser.deedsOf('reload')).toEqual([]);
  browser.atWork = undefined;
  work.resolve();
  await last;
  await browser.timers.advance(second);
  const moves = [...browser.rules.current.keys()].filter((id) => within(id, idRanges.moves.n));
  expect([moves, browser.reports]).toEqual([[], []]);
});
