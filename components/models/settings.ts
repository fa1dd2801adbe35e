import { createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { SettingsChange } from '../../lib/domain/settings/change';
import type { Settings } from '../../lib/domain/settings/settings';

/** The person's settings, kept the same as the background's. Disposable. */
export const SettingsModel = createModel((client: Client) => {
  /** Null until they were read. */
  const settings = signal<Settings | null>(null);
  /** Why they could not be read; null while all is well. */
  const problem = signal<unknown>(null);
  // Answers may overtake each other; an older revision never replaces a newer one.
  const take = (read: Settings) => {
    if (!settings.value || read.revision >= settings.value.revision) settings.value = read;
    problem.value = null;
  };
  const refresh = async () => {
    try {
      take(await client.ask({ type: 'settings.get' }));
    } catch (error) {
      problem.value = error;
    }
  };
  effect(() => {
    void refresh();
    return client.onChanged(() => void refresh());
  });
  return {
    settings,
    problem,
    refresh,
    /** Resolves once the change is stored; rejects with the reason where it is not. */
    change: async (change: SettingsChange): Promise<void> =>
      take(await client.ask({ type: 'settings.change', change })),
  };
});
export type SettingsModel = InstanceType<typeof SettingsModel>;
