import type { Entry } from './entry';
import { mostReminders, type Reminder } from './reminder';

/** When somebody wants to be reminded of these, and nothing of what they are. */
export const meetingReminders = (meetings: readonly Entry<'meeting'>[]): Reminder[] =>
  meetings
    .flatMap(({ body: { date, weekday, time, remind } }) =>
      time === null || remind === null || (date === null && weekday === null)
        ? []
        : [{ date, weekday: date === null ? weekday : null, time, before: remind }],
    )
    .slice(0, mostReminders);
