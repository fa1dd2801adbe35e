import { expect, test } from 'vitest';
import type { KeyValueStore, SettingsKey } from '../../../lib/app/ports';
import { asTheyAre } from '../../../lib/domain/commitment/gated';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import { createFakeStore } from '../../support/fake-store';

// Held by the type checker, which `npm run check` runs over the tests as well: each of these lines is an error.

const settings = firstSettings(0);

test('settings that did not pass the gate cannot be written', async () => {
  const store: KeyValueStore = createFakeStore();
  // @ts-expect-error: no mark of the gate.
  await store.setSettings('settings', settings);
  // @ts-expect-error: the key of the settings has a writer of its own.
  await store.set('settings', settings);
  // @ts-expect-error: and so has its copy.
  await store.set('settings.lastGood', settings);
  const key: SettingsKey = 'settings';
  // @ts-expect-error: by whatever name.
  await store.set(key, settings);
  await store.setSettings(key, asTheyAre(settings));
  expect(await store.get('settings')).toEqual(settings);
});
