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
  /** Settings were written by another context: this one's tabs and rules follow. */
  follow(): Promise<void>;
}

interface Parts {
  readonly ports: Ports;
  readonly settings: SettingsStore;
  readonly worldStore: WorldStore;
  readonly watch: TabWatch;
  readonly enforcer: Enforcer;
}

export const createChanges = ({ ports, settings, worldStore, watch, enforcer }: Parts): Changes => {
  const follow = async () => {
    ports.setIdleThreshold((await settings.get()).preferences.idleSeconds);
    await watch.lookAtAll();
    await enforcer.reconcile();
  };
  /** A pass does not outlive the start of a focus session that holds one of its limits. */
  const endPasses = async (limits: readonly string[]) => {
    for (const replica of replicas) {
      await worldStore.passes[replica].update((passes) => {
        const kept = passes.filter((pass) => !pass.limits.some((id) => limits.includes(id)));
        return kept.length === passes.length ? passes : kept;
      });
    }
  };
  return {
    make: async (change, newId) => {
      const after = await settings.change(change, newId);
      if (change.kind === 'start-focus') await endPasses(change.limits);
      await follow();
      return after;
    },
    follow,
  };
};
