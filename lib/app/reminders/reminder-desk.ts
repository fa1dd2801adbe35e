import * as v from 'valibot';
import { mostReminders, nextReminder, type Reminder, reminderSchema } from '../../domain/notebook/reminder';
import type { Ports } from '../ports';
import { keys } from '../state/keys';

/** Reminds of what a person has planned, without a word of what it is. Only times are stored here. */
export interface ReminderDesk {
  /** These from now on, in the place of all that were. */
  set(reminders: readonly Reminder[]): Promise<void>;
  /** Sets the alarm anew, from what is stored. */
  keep(): Promise<void>;
  /** The alarm for this instant (epoch ms) rang. */
  rang(at: number): Promise<void>;
}

const storedSchema = v.fallback(v.pipe(v.array(v.unknown()), v.maxLength(mostReminders)), []);

const readable = (stored: unknown): readonly Reminder[] =>
  v.parse(storedSchema, stored).flatMap((each) => {
    const parsed = v.safeParse(reminderSchema, each);
    return parsed.success ? [parsed.output] : [];
  });

export const createReminderDesk = (ports: Ports): ReminderDesk => {
  const stored = async () => readable(await ports.local.get(keys.reminders));
  const keepFrom = async (after: number) => {
    const reminders = await stored();
    await ports.reminders.setAlarm('reminder', nextReminder(reminders, after, ports.clock.zone()));
  };
  const now = () => ports.clock.now().wall;
  return {
    set: async (reminders) => {
      await ports.local.set(keys.reminders, reminders);
      await keepFrom(now());
    },
    keep: async () => {
      // A worker that wakes and has nobody to remind does no more than look.
      if ((await stored()).length > 0) await keepFrom(now());
    },
    rang: async (at) => {
      await ports.reminders.notify('reminder');
      // An alarm may ring a moment early: the same reminder is not the next one.
      await keepFrom(Math.max(at, now()));
    },
  };
};
