import type { Settings } from '../../../lib/domain/settings/settings.ts';
import type { Driver } from '../../support/driver.ts';
import { ask } from '../../support/ebb.ts';
import { until } from '../../support/until.ts';
import { putStored } from './stored-rows.ts';

/** Keys of what the background writes of settings. */
export const settingsKeys = ['settings', 'settings.lastGood', 'settings.snapshots', 'settings.unreadable'] as const;

/** Puts the settings of a first start in the place of what earlier runs left, and waits until Ebb goes by them. */
export const freshSettings = async (driver: Driver, over: Partial<Settings> = {}): Promise<Settings> => {
  const present = await ask(driver, { type: 'settings.get' });
  const fresh: Settings = {
    ...present,
    revision: 0,
    firstStartedAt: Date.now(),
    limits: [],
    lists: [],
    nextLimitNumber: 1,
    focus: null,
    words: { reason: '', plan: '' },
    pending: [],
    undoable: [],
    effects: [],
    unreadable: [],
    ...over,
  };
  await putStored(driver, { settings: fresh, 'settings.lastGood': fresh });
  await until('the fresh settings', async () => {
    const { revision, limits } = await ask(driver, { type: 'settings.get' });
    return revision === 0 && limits.length === fresh.limits.length;
  });
  return fresh;
};

/** Whether the browser's rules are those of the settings, once Ebb has looked after them. */
export const rulesFollow = (driver: Driver): Promise<readonly string[]> =>
  until('the rules', async () => (await ask(driver, { type: 'coverage.get' })).rulesInPlace).then(
    () => [],
    () => ['the rules of the browser are not those of the settings'],
  );
