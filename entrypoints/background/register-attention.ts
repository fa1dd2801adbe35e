import type { AttentionNews } from '@/lib/app/attention/attention-keeper';
import { browser } from '@/lib/platform/browser';
import { toTabFacts } from '@/lib/platform/tabs';
import { type BackgroundContext, inBackground } from './context';

/** Some systems tell of no window in focus on the way from one window to another. */
const focusSettlesMs = 300;

/** Tabs, windows and the person's presence. */
export const registerAttention = (context: BackgroundContext): void => {
  const { ports, background, ready } = context;
  const lastActive = new Map<number, number>();

  const tellAll = async (news: AttentionNews) => {
    await ready;
    for (const replica of ports.replicas) await background.keeper.tell(replica, news);
    await background.enforcer.check();
  };

  const look = async (tabId: number) => {
    await ready;
    const tab = await ports.tabs.get(tabId);
    return tab === undefined || (await background.watch.look(tab, { newDocument: false }));
  };

  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    inBackground(context, 'activated', async () => {
      await ready;
      const before = lastActive.get(windowId);
      lastActive.set(windowId, tabId);
      // After a wake nothing is known of the tab that was in front: all of the window are looked at.
      const tabs =
        before === undefined
          ? (await ports.tabs.all()).filter((tab) => tab.windowId === windowId).map((tab) => tab.id)
          : [before, tabId];
      for (const id of tabs) await look(id);
      await background.enforcer.check();
    });
  });

  browser.tabs.onUpdated.addListener((_tabId, changed, tab) => {
    // A page that has finished loading takes the script that could not be put into it at its beginning.
    const complete = changed.status === 'complete';
    const tells =
      complete || 'url' in changed || 'audible' in changed || 'discarded' in changed || 'mutedInfo' in changed;
    const facts = toTabFacts(tab);
    if (!tells || !facts) return;
    inBackground(context, 'updated', async () => {
      await ready;
      if (changed.url && /^https?:/.test(changed.url)) {
        await background.guard.committed({ tab: facts, url: changed.url, at: ports.clock.now().wall });
      }
      // As it is now: while the guard took it away the tab went on to another page, which counts or not in its own right.
      if (await look(facts.id)) await background.enforcer.check();
    });
  });

  browser.tabs.onAttached.addListener((tabId) => inBackground(context, 'attached', () => look(tabId)));
  browser.tabs.onReplaced?.addListener((added, removed) => {
    inBackground(context, 'replaced', () => background.tabReplaced(removed, added));
  });
  browser.tabs.onRemoved.addListener((tabId) => inBackground(context, 'removed', () => background.tabGone(tabId)));

  // FIREFOX: Android has no windows.
  browser.windows?.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) {
      inBackground(context, 'focus', () => tellAll({ kind: 'focus', windowId }));
      return;
    }
    ports.setTimer(
      () =>
        inBackground(context, 'focus', async () => tellAll({ kind: 'focus', windowId: await ports.windows.focused() })),
      focusSettlesMs,
    );
  });
  browser.windows?.onRemoved.addListener((windowId) => {
    lastActive.delete(windowId);
    inBackground(context, 'window', () => tellAll({ kind: 'window', windowId, state: 'gone' }));
  });

  browser.idle?.onStateChanged.addListener((idle) => {
    inBackground(context, 'idle', async () => {
      await tellAll({ kind: 'idle', idle });
      if (idle !== 'active') return;
      await background.changes.keepTime();
      await background.enforcer.reconcile();
    });
  });
};
