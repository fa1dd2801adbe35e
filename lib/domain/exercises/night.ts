const dayMinutes = 24 * 60;

/** Minutes from midnight of a clock time `HH:MM`. */
const minuteOf = (clockTime: string) => {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return hours * 60 + minutes;
};

export interface Night {
  /** Minutes from lights out to getting up. */
  readonly minutes: number;
  /** Where it begins on a dial of 24 hours, 0 at midnight, and how much of it it takes; both 0 to 1. */
  readonly from: number;
  readonly share: number;
}

/** The night between two clock times; null where one is missing, or both are the same. */
export const nightOf = (lightsOut: string | null, wake: string | null): Night | null => {
  if (!lightsOut || !wake) return null;
  const begin = minuteOf(lightsOut);
  const minutes = (minuteOf(wake) - begin + dayMinutes) % dayMinutes;
  return minutes === 0 ? null : { minutes, from: begin / dayMinutes, share: minutes / dayMinutes };
};

/**
 * The screen with the form of a limit for the night: the example for late evenings, with these hours where both are
 * there.
 */
export const limitOfNight = (lightsOut: string, wake: string): string => {
  const hours = nightOf(lightsOut, wake) ? `/${lightsOut}-${wake}`.replaceAll(':', '') : '';
  return `limits/new/evenings${hours}`;
};
