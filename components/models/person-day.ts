import { defaultPreferences, type Settings } from '../../lib/domain/settings/settings';
import { dayOf } from '../../lib/domain/time/person-time';

/** The person's day at an instant (epoch ms), `YYYY-MM-DD`; by the usual day start where the settings are not known yet. */
export const personDay = (settings: Settings | null, instant: number): string => {
  const { dayStart, weekStart } = settings?.preferences ?? defaultPreferences;
  return dayOf(instant, { zone: Temporal.Now.timeZoneId(), dayStart, weekStart }).date;
};
