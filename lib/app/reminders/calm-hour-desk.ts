import * as v from 'valibot';
import { nextReminder } from '../../domain/notebook/reminder';
import { calmHourAt, type SeenTo, seenToSchema } from '../../domain/review/calm-hour';
import type { Settings } from '../../domain/settings/settings';
import { type Calendar, dayOf, weekBack } from '../../domain/time/person-time';
import { RecordLocked } from '../lock/record-locked';
import type { Ports } from '../ports';
import { keys } from '../state/keys';
import type { SettingsStore } from '../state/settings-store';
import { createStored } from '../state/stored';
import { calendarOf } from '../state/world';

/** Says once a week, at the hour that the person chose, that their week is there. Normal windows only. */
export interface CalmHourDesk {
  /**
   * Shows the note where it is due and sets the alarm for the next. Doing it twice shows none twice.
   *
   * @param rangFor the instant (epoch ms) for which an alarm rang: it may ring a moment early
   */
  keep(rangFor?: number): Promise<void>;
}

/** No alarm rings earlier than this before its time. */
const earlyMs = 60_000;

/** The first day of a record; while that is locked, the day on which the first of the limits was begun. */
const firstDay = async ({ record }: Ports, { limits }: Settings, calendar: Calendar): Promise<string | null> => {
  try {
    return await record.firstDate();
  } catch (error) {
    if (!(error instanceof RecordLocked)) throw error;
    return limits.length === 0 ? null : dayOf(Math.min(...limits.map(({ createdAt }) => createdAt)), calendar).date;
  }
};

export const createCalmHourDesk = (ports: Ports, settingsStore: Pick<SettingsStore, 'get'>): CalmHourDesk => {
  const stored = createStored<SeenTo | null>({
    store: ports.local,
    key: keys.calmHour,
    parse: (found) => {
      const parsed = v.safeParse(seenToSchema, found);
      return parsed.success ? parsed.output : null;
    },
  });
  /** There is a whole week to look back at. */
  const hasWeek = async (now: number, settings: Settings, calendar: Calendar) => {
    const first = await firstDay(ports, settings, calendar);
    return first !== null && first <= (weekBack(now, 1, calendar).days[0] ?? '');
  };
  return {
    keep: async (rangFor = 0) => {
      const settings = await settingsStore.get();
      const { calmHour, weekQuiet } = settings.preferences;
      // A worker that wakes and has nobody to tell does no more than look.
      if (calmHour === null && (await stored.get()) === null) return;
      const { wall } = ports.clock.now();
      const now = rangFor > wall && rangFor <= wall + earlyMs ? rangFor : wall;
      const calendar = calendarOf(settings, ports.clock.zone());
      let isDue = false;
      // Before it is shown: a worker that dies in between leaves one out and shows none twice.
      await stored.update((before) => {
        const { seenTo, due } = calmHourAt(calmHour, before, now, calendar.zone);
        isDue = due;
        return seenTo;
      });
      const next = calmHour && nextReminder([{ ...calmHour, date: null, before: 0 }], now, calendar.zone);
      await ports.reminders.setAlarm('week', next);
      if (isDue && !weekQuiet && (await hasWeek(now, settings, calendar))) await ports.reminders.notify('week');
    },
  };
};
