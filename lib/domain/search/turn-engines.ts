import * as v from 'valibot';
import { openAsks } from '../commitment/happening';
import { preferencesSchema, type Settings } from '../settings/settings';
import { type EngineId, engineIds } from './engine-names';

const asStored = preferencesSchema.entries.safeSearch;

/** The engines that would be left on by a change that waits; null where none does. */
const leftByWaiting = (settings: Settings, now: number): readonly EngineId[] | null => {
  const changes = openAsks(settings, now).flatMap((ask) => ask.changes);
  const waiting = changes.find(({ field }) => field.of === 'preferences' && field.name === 'safeSearch');
  const parsed = v.safeParse(asStored, waiting?.to);
  return parsed.success ? parsed.output : null;
};

/**
 * What to ask for where the person turns engines until `chosen` are on. What is turned off while another waits to be off
 * joins it: asked by itself it would take its place.
 */
export const turnEngines = (settings: Settings, chosen: readonly EngineId[], now: number): readonly EngineId[] => {
  const on = settings.preferences.safeSearch;
  const base = leftByWaiting(settings, now) ?? on;
  const stays = (id: EngineId) => base.includes(id) && !(on.includes(id) && !chosen.includes(id));
  const comes = (id: EngineId) => chosen.includes(id) && !on.includes(id);
  return engineIds.filter((id) => stays(id) || comes(id));
};
