import type { SettingsChange } from '../../domain/settings/change';
import type { Settings } from '../../domain/settings/settings';
import type { TabWatch } from '../attention/tab-watch';
import type { Enforcer } from '../enforcement/enforcer';
import type { Ports } from '../ports';
import { replicas } from '../state/keys';
import type { SettingsStore } from '../state/settings-store';
import type { WorldStore } from '../state/world';

export interface Changes {
  /** Makes one change and resolves when the browser agrees with it. `newId` names a limit that it adds. */
  make(change: SettingsChange, newId?: string): Promise<Settings>;
  /** Takes back what a clock that was set back shows to have come too early. Nearly free: it may be asked at every event. */
  keepTime(): Promise<void>;
  /** Settings were written by another context, or a list is another: this one's tabs and rules follow. */
  follow(): Promise<void>;
}

interface Parts {
  readonly ports: Ports;
  readonly settings: SettingsStore;
  readonly worldStore: WorldStore;
  readonly watch: TabWatch;
  readonly enforcer: Enforcer;
}

const lookEveryMs = 60_000;

export const createChanges = ({ ports, settings, worldStore, watch, enforcer }: Parts): Changes => {
  const follow = async () => {
    ports.setIdleThreshold((await settings.get()).preferences.idleSeconds);
    await watch.lookAtAll();
    await enforcer.reconcile();
  };
  /** Ends the passes that name one of these limits; null for all of them. */
  const endPasses = async (limits: readonly string[] | null) => {
    for (const replica of replicas) {
      await worldStore.passes[replica].update((passes) => {
        const kept = passes.filter((pass) => limits !== null && !pass.limits.some((id) => limits.includes(id)));
        return kept.length === passes.length ? passes : kept;
      });
    }
  };
  let lookedAt: number | null = null;
  const keepTimeNow = async (wall: number) => {
    lookedAt = wall;
    const { changed, setBack } = await settings.keepTime();
    // By a clock that was set back a pass would run once more.
    if (setBack) await endPasses(null);
    if (changed || setBack) await follow();
  };
  const keepTime = async () => {
    const { wall } = ports.clock.now();
    // Within a minute of the last look there is nothing to learn but that the clock went back.
    if (lookedAt !== null && wall >= lookedAt && wall < lookedAt + lookEveryMs) return;
    await keepTimeNow(wall);
  };
  return {
    keepTime,
    make: async (change, newId) => {
      await keepTimeNow(ports.clock.now().wall);
      const after = await settings.change(change, newId);
      // A pass does not outlive the start of a focus session that holds one of its limits.
      if (change.kind === 'start-focus') await endPasses(change.limits);
      await follow();
      return after;
    },
    follow,
  };
};
