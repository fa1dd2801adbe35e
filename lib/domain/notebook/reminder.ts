import * as v from 'valibot';
import { instantOf, wallDateAt } from '../time/person-time';

/**
 * When somebody wants to be reminded, and nothing of what: one day or a weekday (1 is Monday), the time of what it is
 * about (`HH:MM` on the wall), and how many minutes before.
 */
export const reminderSchema = v.object({
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  weekday: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  before: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
});
export type Reminder = v.InferOutput<typeof reminderSchema>;

/** More than anyone has meetings. */
export const mostReminders = 50;

const minuteMs = 60_000;

/** When what it is about begins next, after an instant (epoch ms); null where it is over. */
export const nextMeeting = (
  { date, weekday, time }: Pick<Reminder, 'date' | 'weekday' | 'time'>,
  after: number,
  zone: string,
): number | null => {
  const begins = (day: Temporal.PlainDate) => instantOf(day, time, zone, 'first');
  if (date !== null) {
    const instant = begins(Temporal.PlainDate.from(date));
    return instant > after ? instant : null;
  }
  if (weekday === null) return null;
  const today = wallDateAt(after, zone);
  const first = today.add({ days: (weekday - today.dayOfWeek + 7) % 7 });
  const instant = begins(first);
  return instant > after ? instant : begins(first.add({ days: 7 }));
};

/** The next instant (epoch ms) after another at which somebody is to be reminded; null where there is none. */
export const nextReminder = (reminders: readonly Reminder[], after: number, zone: string): number | null => {
  const instants = reminders.flatMap((reminder) => {
    const meeting = nextMeeting(reminder, after + reminder.before * minuteMs, zone);
    return meeting === null ? [] : [meeting - reminder.before * minuteMs];
  });
  return instants.length === 0 ? null : Math.min(...instants);
};
