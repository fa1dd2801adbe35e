import { expect, test } from 'vitest';
import { budgetOf, createStage, minute, pausePage, second } from './stage';

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
