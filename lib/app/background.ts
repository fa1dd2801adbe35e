import * as v from 'valibot';
import { settingsChangeSchema } from '../domain/settings/change';
import { createAttentionKeeper } from './attention/attention-keeper';
import { createTabWatch } from './attention/tab-watch';
import { createEnforcer } from './enforcement/enforcer';
import { createGuard } from './enforcement/guard';
import { createMover } from './enforcement/move-to-pause';
import { createRuleKeeper } from './enforcement/reconcile-rules';
import { createPauseDesk } from './pause/pause-desk';
import type { Ports } from './ports';
import { createWeekDesk } from './review/week-desk';
import { createChanges } from './settings/changes';
import { createSettingsStore } from './state/settings-store';
import { createTabAddresses } from './state/tab-addresses';
import { createWorldStore } from './state/world';

const parseChange = (stored: unknown) => {
  const parsed = v.safeParse(settingsChangeSchema, stored);
  return parsed.success ? parsed.output : undefined;
};

/** Builds every use case of the background over its ports. Nothing here waits, so listeners can be registered at once. */
export const createBackground = (ports: Ports) => {
  const settings = createSettingsStore(ports, parseChange);
  const worldStore = createWorldStore(ports, settings);
  const addresses = createTabAddresses(ports);
  const rules = createRuleKeeper(ports, worldStore);
  const mover = createMover(ports);
  const guard = createGuard({ ports, worldStore, addresses, rules, mover });
  const keeper = createAttentionKeeper(ports, worldStore);
  const watch = createTabWatch(ports, settings, keeper);
  const enforcer = createEnforcer({ ports, worldStore, rules, guard, keeper });
  const pause = createPauseDesk({ ports, worldStore, addresses, reconcile: enforcer.reconcile });
  const week = createWeekDesk(ports, worldStore);
  const changes = createChanges({ ports, settings, worldStore, watch, enforcer });

  const start = async () => {
    await settings.initialise();
    await settings.takeInbox();
    await rules.clearMoves();
    ports.setIdleThreshold((await settings.get()).preferences.idleSeconds);
    await watch.lookAtAll();
    await enforcer.reconcile();
    await guard.sweep({ ranOut: false });
  };

  /** The browser gave a tab a new id: everything that is kept by tab follows it. */
  const tabReplaced = async (from: number, to: number) => {
    await addresses.rekey(from, to);
    for (const replica of ports.replicas) {
      await worldStore.passes[replica].update((passes) =>
        passes.some((pass) => pass.tabId === from)
          ? passes.map((pass) => (pass.tabId === from ? { ...pass, tabId: to } : pass))
          : passes,
      );
      await keeper.tell(replica, { kind: 'tabReplaced', oldTabId: from, newTabId: to });
    }
    const tab = await ports.tabs.get(to);
    if (tab) await watch.look(tab, { newDocument: true });
    await enforcer.check();
  };

  /** What is kept by tab goes with it: its address, its pass, its attention. */
  const tabGone = async (tabId: number) => {
    await addresses.forget(tabId);
    for (const replica of ports.replicas) {
      await worldStore.passes[replica].update((passes) =>
        passes.some((pass) => pass.tabId === tabId) ? passes.filter((pass) => pass.tabId !== tabId) : passes,
      );
      await keeper.tell(replica, { kind: 'tabGone', tabId });
    }
    await enforcer.check();
  };

  return {
    tabReplaced,
    tabGone,
    settings,
    worldStore,
    addresses,
    rules,
    mover,
    guard,
    keeper,
    watch,
    enforcer,
    pause,
    week,
    changes,
    start,
  };
};

export type Background = ReturnType<typeof createBackground>;
