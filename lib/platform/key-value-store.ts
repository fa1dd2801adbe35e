import type { Storage } from 'webextension-polyfill';
import type { KeyValueStore } from '../app/ports';
import { browser } from './browser';

interface KeyNaming {
  getKeys?: () => Promise<string[]>;
}

/** `storage.local` or `storage.session`. The callback hears every write, whoever made it. */
export const createKeyValueStore = (area: 'local' | 'session'): KeyValueStore => ({
  get: async (key) => (await browser.storage[area].get(key))[key],
  getMany: (keys) => browser.storage[area].get([...keys]),
  setMany: (values) => browser.storage[area].set(values),
  set: (key, value) => browser.storage[area].set({ [key]: value }),
  setSettings: (key, settings) => browser.storage[area].set({ [key]: settings }),
  remove: (keys) => browser.storage[area].remove([...keys]),
  keys: async () => {
    const store: KeyNaming = browser.storage[area];
    // FIREFOX: not before 143.
    return store.getKeys ? store.getKeys() : Object.keys(await browser.storage[area].get(null));
  },
  onChanged: (callback) => {
    const listen = (changes: Record<string, Storage.StorageChange>, areaName: string) => {
      if (areaName !== area) return;
      callback(Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, change.newValue])));
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  },
});
