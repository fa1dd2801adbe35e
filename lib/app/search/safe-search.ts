import { safeAddress } from '../../domain/search/safe-address';
import type { SettingsStore } from '../state/settings-store';

export interface SafeSearch {
  /** Where a request that no limit stops is to go instead; null for where it goes. */
  detour(url: string): Promise<string | null>;
}

/** FIREFOX: what the browser's rules do on Chromium. There they would come before the verdict, and leave a trace of it. */
export const createSafeSearch = (settings: SettingsStore): SafeSearch => ({
  detour: async (url) => safeAddress(url, (await settings.get()).preferences.safeSearch),
});
