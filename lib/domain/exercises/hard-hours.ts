import { type Weekday, type WeeklyWindow, weekdays } from '../limits/limit';

export const hoursOfDay = 24;
const hoursOfWeek = 7 * hoursOfDay;

/** An hour of the week: 0 is Monday at midnight, 167 is Sunday at eleven. */
export const hourOfWeek = (day: Weekday, hour: number): number => (day - 1) * hoursOfDay + hour;

/** A run of marked hours: where it begins, and how many they are. */
interface Run {
  readonly from: number;
  readonly length: number;
}

/** Runs on the ring of the week: what goes on from Sunday to Monday is one. None is longer than a day. */
const runsOf = (marked: ReadonlySet<number>): readonly Run[] => {
  const before = (hour: number) => (hour - 1 + hoursOfWeek) % hoursOfWeek;
  const begins = [...marked].filter((hour) => !marked.has(before(hour))).toSorted((a, b) => a - b);
  // A week without a gap begins nowhere: it is cut at the beginning of Monday.
  const starts = begins.length === 0 && marked.size > 0 ? [0] : begins;
  return starts.flatMap((start) => {
    let length = 0;
    while (length < hoursOfWeek && marked.has((start + length) % hoursOfWeek)) length += 1;
    return Array.from({ length: Math.ceil(length / hoursOfDay) }, (_, day) => ({
      from: (start + day * hoursOfDay) % hoursOfWeek,
      length: Math.min(hoursOfDay, length - day * hoursOfDay),
    }));
  });
};

const clockTime = (hour: number) => `${String(hour % hoursOfDay).padStart(2, '0')}:00`;

/**
 * The windows of a schedule that hold exactly the marked hours of the week. Days with the same times share a window; one
 * that goes over midnight belongs to the day on which it begins.
 *
 * @param hours hours of the week, 0 to 167, in any order
 */
export const windowsOfHours = (hours: readonly number[]): readonly WeeklyWindow[] => {
  const byTimes = new Map<string, WeeklyWindow>();
  for (const { from, length } of runsOf(new Set(hours))) {
    const day = weekdays[Math.floor(from / hoursOfDay)];
    if (!day) continue;
    const times = { from: clockTime(from), to: clockTime(from + length) };
    const key = `${times.from} ${times.to}`;
    byTimes.set(key, { ...times, days: [...(byTimes.get(key)?.days ?? []), day].toSorted((a, b) => a - b) });
  }
  return [...byTimes.values()];
};

/** The hours with this one marked or not. */
export const withHour = (hours: readonly number[], hour: number, marked: boolean): readonly number[] =>
  marked ? [...new Set([...hours, hour])].toSorted((a, b) => a - b) : hours.filter((each) => each !== hour);

/** This hour on every day: marked, or where all of them are, none of them. */
export const withHourEveryDay = (hours: readonly number[], hour: number): readonly number[] => {
  const row = weekdays.map((day) => hourOfWeek(day, hour));
  const all = row.every((each) => hours.includes(each));
  const others = hours.filter((each) => !row.includes(each));
  return (all ? others : [...others, ...row]).toSorted((a, b) => a - b);
};
