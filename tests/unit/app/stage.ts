import { createBackground } from '../../../lib/app/background';
import { createPageDesk, createRequestDesk } from '../../../lib/app/requests';
import { keys } from '../../../lib/app/state/keys';
import type { Replica } from '../../../lib/domain/enforcement/wanted-rules';
import type { Limit } from '../../../lib/domain/limits/limit';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { createFakeBrowser, type FakeBrowser, pausePage } from '../../support/fake-ports';
import { settled } from '../../support/fake-timers';
import { limitOf } from '../limits/samples';

export const second = 1_000;
export const minute = 60 * second;

export const budgetOf = (minutes: number): Limit['when'] => ({
  kind: 'budgets',
  budgets: [{ unit: 'minutes', per: 'day', amount: minutes }],
  within: null,
});

export const settingsWith = (...limits: readonly Partial<Limit>[]): Settings => ({
  // Within the first day nothing waits: what waits is tested where the gate is.
  ...firstSettings(Date.parse('2026-06-10T09:00:00Z')),
  revision: 1,
  limits: limits.map((limit, index) => limitOf({ number: index + 1, ...limit })),
  nextLimitNumber: limits.length + 1,
});

const report = { type: 'page.report', usedMs: 5_000, visible: true, focused: true, playing: false };

/** One worker on a browser, wired to its events as the background's entry wires it. */
export const startWorker = async (browser: FakeBrowser, replicas?: readonly Replica[]) => {
  const ports = browser.startWorker(replicas);
  const background = createBackground(ports);
  const ask = createRequestDesk(ports, background);
  const hear = createPageDesk(ports, background);
  let alive = true;
  const here = (tabId: number) => {
    const tab = browser.tabs.get(tabId);
    return alive && tab && ports.replicas.includes(tab.replica) ? tab : undefined;
  };
  const run = (work: () => Promise<unknown>) => {
    if (alive) work().catch((error) => ports.report(error, 'test'));
  };

  const committed = async (tabId: number, url: string) => {
    background.mover.arrived(tabId, url === pausePage);
    const tab = here(tabId);
    if (!tab) return;
    const at = ports.clock.now().wall;
    if (url.startsWith('http')) await background.guard.committed({ tab, url, at, sameDocument: false });
    await background.watch.look(tab, { newDocument: true });
    await background.enforcer.check();
  };
  browser.onMoved((tabId, url) => run(() => committed(tabId, url)));
  ports.local.onChanged((changes) =>
    run(async () => {
      const names = Object.keys(changes);
      if (names.some((name) => name.startsWith(keys.inboxPrefix) && changes[name] !== undefined)) {
        await background.takeInbox();
      }
      if (ports.replicas.includes('n') && names.includes(keys.settings)) {
        await background.lists.keep();
        await background.calmHour.keep();
      }
      const isOthers = names.some((name) => name === keys.settings || name.startsWith(keys.listStatePrefix));
      if (!ports.replicas.includes('n') && isOthers) await background.changes.follow();
      if (names.some((name) => name.startsWith('ledger.'))) await background.enforcer.check();
    }),
  );
  await background.start();
  await settled();

  const senderOf = (tabId: number | null) => ({
    ownPage: true,
    tab: (tabId === null ? null : browser.tabs.get(tabId)) ?? null,
    frameId: 0,
  });
  /** A navigation as the browser makes one: announced, sent past the rules, then shown. */
  const navigate = async (tabId: number, url: string): Promise<string> => {
    const tab = here(tabId);
    if (!tab) throw new Error(`no tab ${tabId} here`);
    await background.guard.beginning({ tab, url, at: ports.clock.now().wall });
    browser.show(tabId, browser.arrivalOf(tabId, url));
    await settled();
    return browser.tabs.get(tabId)?.url ?? '';
  };
  return {
    ports,
    background,
    navigate,
    ask: (message: unknown, tabId: number | null = null) => ask(message, senderOf(tabId)),
    hear: (message: unknown, tabId: number) => hear(message, { ...senderOf(tabId), ownPage: false }),
    /** The person uses the page for so long; its script reports every five seconds. */
    use: async (tabId: number, ms: number) => {
      for (let used = 0; used < ms; used += 5 * second) {
        await browser.timers.advance(5 * second);
        const tab = here(tabId);
        if (!tab?.url.startsWith('http')) return;
        await hear({ ...report, inPictureInPicture: false }, { ownPage: false, tab, frameId: 0 });
        await settled();
      }
    },
    die: () => {
      alive = false;
      browser.timers.dropAll();
    },
  };
};
export type Worker = Awaited<ReturnType<typeof startWorker>>;

/** A browser with these limits, a normal worker and one tab in front. */
export const createStage = async (
  limits: readonly Partial<Limit>[],
  options: NonNullable<Parameters<typeof createFakeBrowser>[0]> = {},
) => {
  const browser = createFakeBrowser({ local: { settings: settingsWith(...limits) }, ...options });
  const tab = browser.openTab('chrome://newtab/').id;
  const worker = await startWorker(browser);
  return { browser, worker, tab, urlOf: (tabId = tab) => browser.tabs.get(tabId)?.url };
};

export { pausePage, settled };
