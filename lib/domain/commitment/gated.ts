import type { Settings } from '../settings/settings';

declare const passedTheGate: unique symbol;
/** Settings that may be written. Only this folder makes them, so that a door without the gate does not compile. */
export type GatedSettings = Settings & { readonly [passedTheGate]: true };

/** For this folder alone: settings that went through the gate, one revision on. */
export const gated = (before: Settings, after: Settings): GatedSettings =>
  ({ ...after, revision: before.revision + 1 }) as GatedSettings; // CAST: the one place that puts the mark

/** Settings that were found, to be written as they are. */
export const asTheyAre = (settings: Settings): GatedSettings => settings as GatedSettings; // CAST: nothing changes
