import { describe, expect, test, vi } from 'vitest';
import { createBackground } from '../../../lib/app/background';
import { createFakeBrowser } from '../../support/fake-ports';
import { limitOf } from '../limits/samples';
import { budgetOf, createStage, minute, pausePage, second, settingsWith, settled, startWorker } from './stage';

const url = 'https://example.com/a';

/** Firefox with one limit and a tab at the start page. */
const createFirefox = async () => {
  const browser = createFakeBrowser({ browser: 'firefox', local: { settings: settingsWith({ strength: 'block' }) } });
  const tab = browser.openTab('about:home');
  const worker = await startWorker(browser);
  return { browser, tab, worker };
};

describe('what fails', () => {
  test('on the way to the pause page lets no held request go on', async () => {
    const { browser, tab, worker } = await createFirefox();
    vi.spyOn(worker.ports.tabs, 'showPause').mockRejectedValue(new Error('no such tab'));
    browser.session.failNextWrite();
    expect(await worker.background.guard.hold({ tab, url, at: worker.ports.clock.now().wall })).toBe(true);
    expect(browser.reports.map(({ where }) => where)).toEqual(['address', 'divert']);
  });

  test('in the record keeps no budget from being counted and spent', async () => {
    const { browser, worker, tab, urlOf } = await createStage([{ strength: 'block', when: budgetOf(2) }]);
    vi.spyOn(browser.record, 'addTime').mockRejectedValue(new Error('no database'));
    await worker.navigate(tab, url);
    await worker.use(tab, 2 * minute);
    expect(urlOf()).toBe(pausePage);
    expect(browser.local.stored()['ledger.n']).toMatchObject({ a: { day: { ms: 2 * minute } } });
  });

  test('in the history leaves the pause page its words', async () => {
    const { worker, tab } = await createStage([{ strength: 'block' }]);
    vi.spyOn(worker.ports.history, 'forgetStopped').mockRejectedValue(new Error('no permission'));
    await worker.navigate(tab, url);
    expect(await worker.ask({ type: 'pause.get', token: null }, tab)).toMatchObject({
      ok: true,
      value: { address: { href: url }, verdict: { kind: 'block' } },
    });
  });

  test('in the rule for one tab leaves no page open', async () => {
    const { worker, tab, browser, urlOf } = await createStage([{ strength: 'block', when: budgetOf(1) }]);
    await worker.navigate(tab, url);
    const { update } = worker.ports.rules;
    vi.spyOn(worker.ports.rules, 'update').mockImplementation(async (set, change) => {
      if (change.add.some((rule) => rule.tabIds)) throw new Error('refused');
      await update(set, change);
    });
    await worker.use(tab, minute);
    await browser.timers.advance(second);
    expect(urlOf()).toBe(pausePage);
  });
});

describe('a rule that the browser refuses', () => {
  const refusing = async () => {
    const browser = createFakeBrowser({
      local: {
        settings: settingsWith(
          { strength: 'block' },
          {
            id: 'b',
            strength: 'block',
            sites: { mode: 'these', patterns: ['=bad.example'], lists: [], labelled: false },
          },
        ),
      },
    });
    const tab = browser.openTab('chrome://newtab/').id;
    const ports = browser.startWorker();
    const { update } = ports.rules;
    ports.rules.update = async (set, change) => {
      if (change.add.some((rule) => rule.regex)) throw new Error('too large');
      await update(set, change);
    };
    const background = createBackground(ports);
    await background.start();
    await settled();
    return { browser, background, ports, tab };
  };

  test('holds up no other', async () => {
    const { browser } = await refusing();
    expect([...browser.rules.standing.keys()]).toEqual([1_000]);
    expect(browser.reports.length).toBeGreaterThan(0);
  });

  test('leaves no rule of a limit that is gone: the pause page would be sent back and forth for ever', async () => {
    const { browser, background } = await refusing();
    await background.changes.make({ kind: 'delete-limit', id: limitOf().id });
    expect([...browser.rules.standing.keys()]).toEqual([]);
  });

  test('is the business of the guard', async () => {
    const { browser, background, ports, tab } = await refusing();
    const facts = browser.tabs.get(tab);
    if (!facts) throw new Error('no tab');
    await background.guard.beginning({ tab: facts, url: 'https://bad.example/', at: ports.clock.now().wall });
    expect(browser.tabs.get(tab)?.url).toBe(pausePage);
  });
});

test('a private tab that went with its window and its worker counts no more', async () => {
  const browser = createFakeBrowser({ local: { settings: settingsWith({ when: budgetOf(60) }) } });
  const heard = browser.openTab(url, { replica: 'p', audible: true });
  const first = await startWorker(browser, ['p']);
  expect(first.background.keeper.attended('p')).toEqual([heard.id]);
  first.die();
  browser.tabs.delete(heard.id);
  browser.openTab('chrome://newtab/', { replica: 'p', windowId: 3 });
  await browser.timers.advance(60 * minute);
  const next = await startWorker(browser, ['p']);
  expect(next.background.keeper.attended('p')).toEqual([]);
});
