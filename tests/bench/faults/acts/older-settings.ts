import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../../../lib/domain/settings/settings.ts';
import type { Driver } from '../../../support/driver.ts';
import { ask } from '../../../support/ebb.ts';
import type { Act, Scene } from '../act.ts';
import { rulesFollow, settingsKeys } from '../fresh-settings.ts';
import { putStored, storedValue } from '../stored-rows.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'unit', 'settings', 'samples');

/** Of the settings what both versions have in one form. */
type Older = Pick<Settings, 'limits' | 'unreadable' | 'preferences'>;

/** In turns those of version 1 and of version 2. */
const sampleOf = (run: string): Older =>
  JSON.parse(readFileSync(join(samples, `v${1 + (Number(run.slice(1)) % 2)}.json`), 'utf8'));

const strictness = ({ limits }: Older) =>
  limits.map(({ id, strength, when, waitSeconds, passMinutes, onHold, sites }) => ({
    ...{ id, strength, when, waitSeconds, passMinutes, onHold },
    patterns: sites.patterns,
  }));

/** What there is of the settings that an older Ebb wrote. */
const findMigrated = async (driver: Driver, older: Older, plan: string) => {
  const now = await ask(driver, { type: 'settings.get' });
  const [rows, halves] = [['limits'], [...(await rulesFollow(driver))]];
  if (!isDeepStrictEqual(strictness(now), strictness(older))) halves.push('the limits are others');
  if (!isDeepStrictEqual(now.unreadable, older.unreadable)) halves.push('what could not be read is gone');
  if (now.preferences.dayStart !== older.preferences.dayStart) halves.push('the preferences are others');
  if (now.words.plan === plan) rows.push('plan');
  const stored = (await storedValue(driver, 'settings')) as { readonly version: number }; // CAST: written by Ebb
  const copies = await ask(driver, { type: 'snapshots.get' });
  const isKept = copies.some(({ why, settings }) => why === 'migration' && isDeepStrictEqual(settings, older));
  if (stored.version === 3 && !isKept) halves.push('written over without a copy of what was there');
  if ((await storedValue(driver, 'settings.unreadable')) !== undefined) halves.push('settings were put aside');
  return { rows, halves };
};

/** Puts settings of an older Ebb in place, with no worker that has read them. */
const putOlder = async (driver: Driver, older: Older) => {
  await driver.killBackground();
  await putStored(driver, { settings: older }, settingsKeys);
  await driver.killBackground();
};

const migrating = (driver: Driver, run: string, start: () => Promise<void>): Scene => {
  const older = sampleOf(run);
  return {
    perform: async (journal) => {
      // They were confirmed by the Ebb that wrote them.
      await journal.note(['limits'], async () => undefined);
      await start();
      if (!journal.goesOn) return;
      const change = { kind: 'set-words', words: { reason: '', plan: run } } as const;
      await journal.note(['plan'], () => ask(driver, { type: 'settings.change', change }));
    },
    find: () => findMigrated(driver, older, run),
  };
};

const promise = `Promised: every limit is there, as strict as it was; what an older Ebb wrote is kept as a copy before it is \
written over; the change holds whole or not at all.`;

/** The worker wakes to older settings. */
export const olderSettings: Act = {
  name: 'older-settings',
  family: 'migrations',
  words: `Settings of version 1 or 2 (the frozen samples) lie in the storage and the worker is gone; a change wakes it, and it \
migrates. Begun when the message is sent, confirmed when it is answered. ${promise}`,
  writer: 'background',
  alike: false,
  runs: { worker: 10, browser: 10 },
  ready: async ({ driver }, run) => {
    await putOlder(driver, sampleOf(run));
    return migrating(driver, run, async () => undefined);
  },
};

/** The browser starts with older settings. */
export const startOnOlderSettings: Act = {
  ...olderSettings,
  name: 'start-on-older-settings',
  words: `The browser starts on a profile with settings of version 1 or 2, and a change is asked for as soon as Ebb's pages \
answer; the moment is drawn from the start of the process on. Begun when the message is sent: a kill before that does not \
count as inside, though the worker may be writing. ${promise}`,
  runs: { worker: 0, browser: 8 },
  ready: async ({ driver }, run) => {
    await putOlder(driver, sampleOf(run));
    await driver.kill();
    return migrating(driver, run, () => driver.restart());
  },
};
