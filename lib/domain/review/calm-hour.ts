import * as v from 'valibot';
import { clockTimeSchema, weekdays } from '../limits/limit';
import { instantOf, wallDateAt } from '../time/person-time';

/** A weekday (1 is Monday) and a time on the wall, `HH:MM`, at which somebody likes to hear that their week is there. */
export const calmHourSchema = v.object({ weekday: v.picklist(weekdays), time: clockTimeSchema });
export type CalmHour = Readonly<v.InferOutput<typeof calmHourSchema>>;

/**
 * What is proposed: the evening after a week that ends on Sunday, so that the whole of it is there. It is no evening of a
 * weekend, also where it comes as late as it may.
 */
export const proposedCalmHour: CalmHour = { weekday: 1, time: '18:00' };

/** The hour as it was known when it was last seen to; `done` is the date on the wall of that note, or of the one before. */
export const seenToSchema = v.object({ ...calmHourSchema.entries, done: v.pipe(v.string(), v.isoDate()) });
export type SeenTo = Readonly<v.InferOutput<typeof seenToSchema>>;

/** A note that is later than this is left out. */
const lateMs = 24 * 60 * 60_000;

/** The last of these hours at an instant (epoch ms) or before it. */
const lastBefore = ({ weekday, time }: CalmHour, now: number, zone: string) => {
  const today = wallDateAt(now, zone);
  const date = today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 });
  const at = instantOf(date, time, zone, 'first');
  if (at <= now) return { date: date.toString(), at };
  const before = date.subtract({ days: 7 });
  return { date: before.toString(), at: instantOf(before, time, zone, 'first') };
};

/**
 * Whether the note is due now, and what to remember before it is shown. A date and no instant is remembered: who flies
 * on westwards meets the same hour of the same day once more, and no second note. An hour that was just set or changed
 * begins with its next time. What was seen to on a day that is still to come was seen to by a wrong clock.
 */
export const calmHourAt = (
  hour: CalmHour | null,
  seenTo: SeenTo | null,
  now: number,
  zone: string,
): { readonly seenTo: SeenTo | null; readonly due: boolean } => {
  if (hour === null) return { seenTo: null, due: false };
  const last = lastBefore(hour, now, zone);
  const tomorrow = wallDateAt(now, zone).add({ days: 1 }).toString();
  const done = seenTo !== null && seenTo.done <= tomorrow ? seenTo.done : null;
  const isSame = seenTo?.weekday === hour.weekday && seenTo.time === hour.time;
  if (done === null || !isSame) {
    return { seenTo: { ...hour, done: done !== null && done > last.date ? done : last.date }, due: false };
  }
  if (last.date <= done) return { seenTo, due: false };
  return { seenTo: { ...hour, done: last.date }, due: now - last.at <= lateMs };
};
