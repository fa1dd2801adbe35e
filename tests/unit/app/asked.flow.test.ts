import { describe, expect, test } from 'vitest';
import { budgetOf, createStage, minute } from './stage';

const url = 'https://www.example.com/a';

describe('pages are asked to report', () => {
  test('when they begin to count', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(30) }]);
    await worker.navigate(tab, url);
    expect(browser.deedsOf('wake')).toEqual([{ what: 'wake', tab }]);
  });

  test('all their frames, when an embedded player begins it', async () => {
    const { browser, worker, tab } = await createStage([{ when: budgetOf(30) }]);
    const { keeper } = worker.background;
    await worker.navigate(tab, url);
    await keeper.tell('n', { kind: 'focus', windowId: null });
    const before = browser.deedsOf('wake').length;
    const seen = { tabId: tab, usedMs: 0, visible: true, focused: false, playing: true, inPictureInPicture: false };
    await keeper.tell('n', { kind: 'report', frameId: 7, ...seen });
    expect(keeper.attended('n')).toEqual([tab]);
    expect(browser.deedsOf('wake').slice(before)).toEqual([{ what: 'wake', tab }]);
    // The page itself needs no asking when it is the one that speaks.
    await keeper.tell('n', { kind: 'report', frameId: 7, ...seen, playing: false });
    await keeper.tell('n', { kind: 'report', frameId: 0, ...seen });
    expect(browser.deedsOf('wake')).toHaveLength(before + 1);
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
