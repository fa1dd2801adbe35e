import type { Weekday, WeeklyWindow } from '../limits/limit';

/** Minutes of a day from `from` up to `to`; a day ends at 1440. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const dayMinutes = 24 * 60;

const two = (number: number) => String(number).padStart(2, '0');

/** The end of a day is the `00:00` that follows. */
const clockTime = (minutes: number) => `${two(Math.floor((minutes % dayMinutes) / 60))}:${two(minutes % 60)}`;

/** The stretches of each day as windows, days with the same one together. */
export const windowsOf = (days: ReadonlyMap<Weekday, readonly Stretch[]>): WeeklyWindow[] => {
  const byTimes = new Map<string, WeeklyWindow>();
  for (const [day, stretches] of days) {
    for (const { from, to } of stretches) {
      const times = { from: clockTime(from), to: clockTime(to) };
      const key = `${times.from}-${times.to}`;
      byTimes.set(key, { ...times, days: [...(byTimes.get(key)?.days ?? []), day] });
    }
  }
  return [...byTimes.values()];
};

/** What the stretches of a day leave free. They may overlap and stand in any order. */
export const restOfDay = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const rest: Stretch[] = [];
  let free = 0;
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    if (from > free) rest.push({ from: free, to: from });
    free = Math.max(free, to);
  }
  return free < dayMinutes ? [...rest, { from: free, to: dayMinutes }] : rest;
};
