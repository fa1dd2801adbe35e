import * as v from 'valibot';
import { settingsChangeSchema } from '../domain/settings/change';
import { createAttentionKeeper } from './attention/attention-keeper';
import { createTabWatch } from './attention/tab-watch';
import { createEnforcer } from './enforcement/enforcer';
import { createGuard } from './enforcement/guard';
import { createSignKeeper } from './enforcement/keep-signs';
import { createMover } from './enforcement/move-to-pause';
import { createRuleKeeper } from './enforcement/reconcile-rules';
import { createHelpedDesk } from './exercises/helped-desk';
import { createQuickExit } from './exit/quick-exit';
import { createExperimentDesk } from './experiment/experiment-desk';
import { createLabelWatch } from './labels/label-watch';
import { createWhyDesk } from './limits/why-desk';
import { createListKeeper } from './lists/list-keeper';
import { createLockKeeper } from './lock/lock-keeper';
import { createTakeAllowance } from './pause/allowances';
import { createPauseDesk } from './pause/pause-desk';
import type { Ports } from './ports';
import { watchRecord } from './record-watch';
import { createCalmHourDesk } from './reminders/calm-hour-desk';
import { createReminderDesk } from './reminders/reminder-desk';
import { createRollUp } from './review/roll-up';
import { createWeekDesk } from './review/week-desk';
import { createSafeSearch } from './search/safe-search';
import { createChanges } from './settings/changes';
import { createInbox } from './state/inbox';
import { createSettingsStore } from './state/settings-store';
import { createSnapshots } from './state/snapshots';
import { createTabAddresses } from './state/tab-addresses';
import { createWorldStore } from './state/world';

/** What a private window may ask of the normal worker. */
const inboxSchema = v.variant('type', [
  v.object({ type: v.literal('settings.change'), change: settingsChangeSchema }),
  v.object({ type: v.literal('allowance.take'), limits: v.array(v.string()) }),
  v.object({ type: v.literal('records.erase'), from: v.nullable(v.string()), to: v.nullable(v.string()) }),
]);

/** Builds every use case of the background over its ports. Nothing here waits, so listeners can be registered at once. */
export const createBackground = (given: Ports) => {
  const recordWatch = watchRecord(given);
  const ports: Ports = { ...given, record: recordWatch.record };
  const inbox = createInbox(ports);
  const snapshots = createSnapshots(ports);
  const settings = createSettingsStore(ports, inbox, snapshots);
  const worldStore = createWorldStore(ports, settings);
  const addresses = createTabAddresses(ports);
  const rules = createRuleKeeper(ports, worldStore);
  const mover = createMover(ports);
  const guard = createGuard({ ports, worldStore, addresses, rules, mover });
  const keeper = createAttentionKeeper(ports, worldStore);
  const signs = createSignKeeper(ports, worldStore, keeper);
  const watch = createTabWatch(ports, settings, worldStore, keeper, signs.forget);
  const enforcer = createEnforcer({ ports, worldStore, rules, guard, keeper, signs });
  const takeAllowance = createTakeAllowance(ports, worldStore, inbox);
  const experiment = createExperimentDesk(ports, worldStore);
  const helped = createHelpedDesk(ports, worldStore);
  const pause = createPauseDesk({
    ports,
    worldStore,
    addresses,
    reconcile: enforcer.reconcile,
    takeAllowance,
    offerFactsIn: helped.factsIn,
    trialAt: experiment.trialAt,
  });
  const week = createWeekDesk(ports, worldStore);
  const rollUp = createRollUp({ ports, worldStore, experiment: experiment.shown });
  const lock = createLockKeeper(ports);
  const changes = createChanges({ ports, settings, worldStore, watch, enforcer });
  // Pages that are open may be covered by it from now on: they are counted, or taken away.
  const lists = createListKeeper({ ports, settings, onChanged: changes.follow });
  const safeSearch = createSafeSearch(settings);
  const why = createWhyDesk({ worldStore, addresses, changes });

  /** Erases at once, from whatever window. The record lies in the normal worker's database. */
  const eraseRecords = async (from: string | null, to: string | null): Promise<number | null> => {
    if (ports.replicas.includes('n')) {
      const rows = await ports.record.erase(from, to);
      // Without its pauses there is nothing that it could come to.
      if (from === null && to === null) await experiment.forget();
      // What is kept beside the record and is over goes with it.
      await enforcer.reconcile().catch((error) => ports.report(error, 'erase'));
      return rows;
    }
    const rows = await inbox.ask({ type: 'records.erase', from, to });
    return typeof rows === 'number' ? rows : null;
  };

  const takeInbox = async () => {
    // One that answers for all windows is asked by none.
    if (!ports.replicas.includes('n') || ports.replicas.includes('p')) return;
    await inbox.take(async (request, id) => {
      const parsed = v.safeParse(inboxSchema, request);
      if (!parsed.success) return null;
      if (parsed.output.type === 'records.erase') return eraseRecords(parsed.output.from, parsed.output.to);
      if (parsed.output.type === 'allowance.take') await takeAllowance(parsed.output.limits);
      else await changes.make(parsed.output.change, id);
      return null;
    });
  };

  /** The page at this address in the tab has labelled itself as adult, in its header or its head: it is judged again. */
  const noteLabelled = async (tabId: number, href: string) => {
    const tab = await ports.tabs.get(tabId);
    if (!tab || !ports.replicas.includes(tab.replica) || !(await worldStore.labels.note(tab, href))) return;
    await guard.committed({ tab, url: href, at: ports.clock.now().wall });
    // Also a page that stays is counted from now on.
    await watch.look(tab, { newDocument: false });
    await enforcer.check();
  };

  const labelWatch = createLabelWatch({ ports, worldStore, guard, noteLabelled });

  const reminders = createReminderDesk(ports);
  const calmHour = createCalmHourDesk(ports, settings);

  const start = async () => {
    await settings.initialise();
    // Limits first of all: what fails before the sweep must not leave a page open.
    const steps = [
      takeInbox,
      rules.clearMoves,
      async () => ports.setIdleThreshold((await settings.get()).preferences.idleSeconds),
      changes.keepTime,
      watch.lookAtAll,
      enforcer.reconcile,
      () => guard.sweep({ ranOut: false }),
    ];
    for (const step of steps) await step().catch((error) => ports.report(error, 'start'));
    // Not waited for: a page that hangs answers nothing.
    labelWatch.askOpenPages().catch((error) => ports.report(error, 'labels'));
    // Nor for this: it may have a list of a million to put in place.
    lists.keep().catch((error) => ports.report(error, 'lists'));
    if (ports.replicas.includes('n')) {
      reminders.keep().catch((error) => ports.report(error, 'reminders'));
      calmHour.keep().catch((error) => ports.report(error, 'calm hour'));
    }
    // No limit needs this.
    lock
      .resume()
      .then(rollUp)
      .catch((error) => ports.report(error, 'lock, record'));
  };

  /** The browser gave a tab a new id: everything that is kept by tab follows it. */
  const tabReplaced = async (from: number, to: number) => {
    await addresses.rekey(from, to);
    await worldStore.labels.rekey(from, to);
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
    await worldStore.labels.forget(tabId);
    for (const replica of ports.replicas) {
      await worldStore.passes[replica].update((passes) =>
        passes.some((pass) => pass.tabId === tabId) ? passes.filter((pass) => pass.tabId !== tabId) : passes,
      );
      await keeper.tell(replica, { kind: 'tabGone', tabId });
    }
    await enforcer.check();
  };

  return {
    recordWatch,
    eraseRecords,
    noteLabelled,
    labelWatch,
    takeInbox,
    tabReplaced,
    tabGone,
    settings,
    snapshots,
    worldStore,
    addresses,
    rules,
    mover,
    guard,
    keeper,
    watch,
    enforcer,
    helped,
    experiment,
    pause,
    week,
    why,
    safeSearch,
    changes,
    lists,
    reminders,
    calmHour,
    quickExit: createQuickExit(ports),
    lock,
    start,
  };
};

export type Background = ReturnType<typeof createBackground>;
