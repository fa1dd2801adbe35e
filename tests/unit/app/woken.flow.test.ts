import { describe, expect, test } from 'vitest';
import { createBackground } from '../../../lib/app/background';
import { createStage, pausePage, startWorker } from './stage';

const url = 'https://example.com/a';

describe('a worker that a navigation woke', () => {
  test('leaves to the rules what the rules catch', async () => {
    const { browser, worker, tab } = await createStage([{ strength: 'block' }]);
    worker.die();
    const ports = browser.startWorker();
    const background = createBackground(ports);
    const facts = browser.tabs.get(tab);
    if (!facts) throw new Error('no tab');
    const woken = background.guard.beginning({ tab: facts, url, at: ports.clock.now().wall });
    await Promise.all([background.start(), woken]);
    expect(browser.deedsOf('showPause')).toEqual([]);
  });

  test('has the address of the pause page that the rules brought', async () => {
    const { browser, worker, tab } = await createStage([{ strength: 'block' }]);
    worker.die();
    const ports = browser.startWorker();
    const background = createBackground(ports);
    const facts = browser.tabs.get(tab);
    if (!facts) throw new Error('no tab');
    const started = background.start();
    await background.guard.beginning({ tab: facts, url, at: ports.clock.now().wall });
    await started;
    expect(await background.pause.view(facts, null)).toMatchObject({
      address: { href: url },
      verdict: { kind: 'block' },
    });
  });

  test('removes a rule for one tab that a killed worker left, and no other', async () => {
    const { browser, worker } = await createStage([{ strength: 'block' }]);
    worker.die();
    const move = { id: 22_000_007, priority: 50, action: 'redirect' as const, tabIds: [1], frames: false };
    browser.rules.current.set(move.id, move);
    browser.rules.current.set(23_000_007, { ...move, id: 23_000_007 });
    await startWorker(browser);
    // The second belongs to the private worker, which may be in the middle of its move.
    expect([...browser.rules.current.keys()]).toEqual([23_000_007]);
    expect([...browser.rules.standing.keys()]).toEqual([1_000]);
  });

  test('stops what it must though nothing but the settings is left', async () => {
    const { browser, worker, tab } = await createStage([{ strength: 'block' }]);
    worker.die();
    await browser.session.remove(Object.keys(browser.session.stored()));
    browser.rules.standing.clear();
    browser.rules.current.clear();
    const next = await startWorker(browser);
    expect(await next.navigate(tab, url)).toBe(pausePage);
  });
});
