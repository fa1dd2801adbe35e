import type { Limit } from '../../domain/limits/limit';
import { daysOutside } from '../../domain/review/outside';
import { trendOf, usualWeek } from '../../domain/review/trend';
import { addCounts, countPauses, goalOf, type PauseCount, recordedDays, weekOfLimit } from '../../domain/review/week';
import { exercisesOf, lastDayOf, momentsOf } from '../../domain/review/week-row';
import { type Calendar, dayOf, daySpan, weekBack } from '../../domain/time/person-time';
import { RecordLocked } from '../lock/record-locked';
import type { Ports, RecordedDays, TabFacts } from '../ports';
import type { OutsideView, SummaryView, WeekView } from '../protocol/views';
import type { World, WorldStore } from '../state/world';

export interface WeekDesk {
  week(weeksBack: number): Promise<WeekView>;
  summary(weeksBack: number, weeks: number): Promise<SummaryView>;
  /** Asked from a private window there are none. */
  outside(tab: Pick<TabFacts, 'replica'> | null): Promise<OutsideView>;
  /** Today's pauses by limit id. */
  pausesToday(world: World): Promise<Readonly<Record<string, PauseCount>>>;
}

/** A usual week is looked for in so many weeks from the first record on. */
const weeksToBegin = 4;

const firstWeeks = (date: string, calendar: Calendar): readonly (readonly string[])[] => {
  const { start } = daySpan(date, calendar);
  return Array.from({ length: weeksToBegin }, (_, index) => weekBack(start, -index, calendar).days);
};

interface Read extends RecordedDays {
  readonly first: string | null;
  readonly locked: boolean;
}
const nothing: Read = { time: [], pauses: [], weeks: [], first: null, locked: false, unreadable: 0 };
const unread: Read = { ...nothing, locked: true };

// At once: each of them waits for the browser more than it reads.
const recordOf = async ({ record }: Ports, from: string, to: string): Promise<Read> => {
  const [days, first] = await Promise.all([record.read(from, to), record.firstDate()]);
  return { ...days, first, locked: false };
};

/** What was read, or this where it is locked. */
const unlessLocked = async <T>(read: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof RecordLocked) return otherwise;
    throw error;
  }
};

/** What a summary is of. */
interface Summarised extends Pick<World, 'now' | 'calendar'> {
  readonly weeksBack: number;
  /** How many weeks, the last of them `weeksBack`. */
  readonly count: number;
}

/** Reads the record back. A private worker has none to read. */
export const createWeekDesk = (ports: Ports, worldStore: WorldStore): WeekDesk => {
  const recordsHere = ports.replicas.includes('n');
  const summaryOf = async (
    limits: readonly Limit[],
    { weeksBack, count, now, calendar }: Summarised,
  ): Promise<SummaryView> => {
    const weeks = Array.from(
      { length: count },
      (_, index) => weekBack(now, weeksBack + count - 1 - index, calendar).days,
    );
    const read = async (asked: readonly (readonly string[])[]) => {
      const rows = await ports.record.read(asked[0]?.[0] ?? '', asked.at(-1)?.at(-1) ?? '');
      return { ...rows, trend: trendOf(limits, asked, rows.time, rows.pauses, rows.weeks) };
    };
    const readFirst = async () => {
      const first = await ports.record.firstDate();
      return first === null ? null : usualWeek((await read(firstWeeks(first, calendar))).trend);
    };
    const [{ trend, pauses, weeks: kept }, usual, helped] = await Promise.all([
      read(weeks),
      readFirst(),
      ports.record.helped(),
    ]);
    const [from = '', to = ''] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
    return {
      weeksBack,
      trend,
      usual,
      moments: [...kept.flatMap(momentsOf), ...pauses.map(({ date, hour }) => ({ date, hour }))],
      exercises: [
        ...kept.flatMap(exercisesOf),
        ...helped.filter(({ date }) => date >= from && date <= to).map(({ date, exercise }) => ({ date, exercise })),
      ],
    };
  };
  return {
    week: async (weeksBack) => {
      const { settings, calendar, now } = await worldStore.look();
      const { days } = weekBack(now, weeksBack, calendar);
      const [from = '', to = ''] = [days[0], days.at(-1)];
      const { time, pauses, weeks, first, locked, unreadable } = recordsHere
        ? await unlessLocked(() => recordOf(ports, from, to), unread)
        : nothing;
      const today = dayOf(now, calendar).date;
      const [begin, end] = [weeks[0], weeks.at(-1)];
      const ofDays = recordedDays(time, pauses).size;
      return {
        days,
        today: days.includes(today) ? today : null,
        weeksBack,
        limits: settings.limits.map((limit) => weekOfLimit(limit, days, time, pauses, weeks)),
        pauses: addCounts(countPauses(pauses), weeks),
        recordedDays: weeks.reduce((sum, week) => sum + week.recordedDays, ofDays),
        asOne: begin && end ? { from: begin.from, to: lastDayOf(end) } : null,
        hasEarlier: first !== null && first < from,
        private: !recordsHere,
        locked,
        unreadable,
      };
    },
    summary: async (weeksBack, count) => {
      const { settings, calendar, now } = await worldStore.look();
      const empty = { weeksBack, trend: [], usual: null, moments: [], exercises: [] };
      if (!recordsHere) return empty;
      return unlessLocked(() => summaryOf(settings.limits, { weeksBack, count, now, calendar }), empty);
    },
    outside: async (tab) => {
      if (!recordsHere || tab?.replica === 'p') return { days: [], today: null };
      const { settings, calendar, now } = await worldStore.look();
      const { date: today } = dayOf(now, calendar);
      // Asked at each pause: nothing is read where there is no daily goal to be outside of.
      if (!settings.limits.some((limit) => goalOf(limit)?.per === 'day')) return { days: [], today };
      const weeks = [0, 1, 2].map((weeksBack) => weekBack(now, weeksBack, calendar).days);
      const [from = '', to = ''] = [weeks.at(-1)?.[0], weeks[0]?.at(-1)];
      const time = await unlessLocked(() => ports.record.time(from, to), null);
      if (time === null) return { days: [], today: null };
      const days = daysOutside(
        weeks.map((week) => ({
          days: week,
          limits: settings.limits.map((limit) => weekOfLimit(limit, week, time, [])),
        })),
      );
      return { days, today };
    },
    pausesToday: async ({ settings, calendar, now }) => {
      if (!recordsHere) return {};
      const { date } = dayOf(now, calendar);
      const pauses = await unlessLocked(() => ports.record.pauses(date, date), []);
      const entries = settings.limits.map(
        ({ id }) => [id, countPauses(pauses.filter((pause) => pause.limits.includes(id)))] as const,
      );
      return Object.fromEntries(entries.filter(([, count]) => count.met > 0));
    },
  };
};
