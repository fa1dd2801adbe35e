import type { SettingsChange } from '../../lib/domain/settings/change.ts';
import type { Settings } from '../../lib/domain/settings/settings.ts';
import type { Driver } from './driver.ts';
import { ask } from './ebb.ts';

const dayMs = 24 * 3_600_000;

type Part = 'firstStartedAt' | 'pending' | 'focus';

/** Writes parts of the settings as they would be if time had gone by. */
const rewrite = (ebb: Driver, parts: Partial<Pick<Settings, Part>>): Promise<void> =>
  ebb.inExtension(async (browser, written) => {
    const { settings } = await browser.storage.local.get('settings');
    await browser.storage.local.set({ settings: { ...(settings as object), ...written } }); // CAST: written by Ebb
  }, parts);

export const settingsOf = (ebb: Driver): Promise<Settings> => ask(ebb, { type: 'settings.get' });

export const change = (ebb: Driver, wanted: SettingsChange): Promise<Settings> =>
  ask(ebb, { type: 'settings.change', change: wanted });

/** The first day, in which nothing waits, is over. */
export const afterFirstDay = async (ebb: Driver): Promise<void> => {
  const { firstStartedAt } = await settingsOf(ebb);
  await rewrite(ebb, { firstStartedAt: firstStartedAt - 2 * dayMs });
};

/** Everything that waits was asked for so much earlier. */
export const waited = async (ebb: Driver, minutes: number): Promise<void> => {
  const { pending } = await settingsOf(ebb);
  await rewrite(ebb, { pending: pending.map((each) => ({ ...each, askedAt: each.askedAt - minutes * 60_000 })) });
};

/** The first minute of the running session of focus, in which it can be taken back, is over. */
export const afterFirstMinute = async (ebb: Driver): Promise<void> => {
  const { focus } = await settingsOf(ebb);
  if (focus) await rewrite(ebb, { focus: { ...focus, startedAt: focus.startedAt - 2 * 60_000 } });
};
