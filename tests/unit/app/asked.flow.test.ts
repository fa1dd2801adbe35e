import { describe, expect, test } from 'vitest';
import { budgetOf, createStage, minute } from './stage';

const url = 'https://www.example.com/a';

describe('pages are asked to report', () => {
  test('when they begin to count', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(30) }]);
    await worker.navigate(tab, url);
    expect(browser.deedsOf('wake')).toEqual([{ what: 'wake', tab }]);
  });

  test('after the screen was locked, for one that plays beside another program has gone quiet meanwhile', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(30) }]);
    const { keeper } = worker.background;
    await worker.navigate(tab, url);
    await keeper.tell('n', { kind: 'focus', windowId: null });
    await keeper.tell('n', { kind: 'idle', idle: 'locked' });
    await browser.timers.advance(minute);
    const before = browser.deedsOf('wake').length;
    await keeper.tell('n', { kind: 'idle', idle: 'active' });
    expect(keeper.attended('n')).toEqual([]);
    expect(browser.deedsOf('wake').slice(before)).toEqual([{ what: 'wake', tab }]);
  });
});
