import { daysOutside } from '../../domain/review/outside';
import { countPauses, type PauseCount, recordedDays, weekOfLimit } from '../../domain/review/week';
import { dayOf, weekBack } from '../../domain/time/person-time';
import type { Ports, TabFacts } from '../ports';
import type { OutsideView, WeekView } from '../protocol/views';
import type { World, WorldStore } from '../state/world';

export interface WeekDesk {
  week(weeksBack: number): Promise<WeekView>;
  /** Asked from a private window there are none. */
  outside(tab: Pick<TabFacts, 'replica'> | null): Promise<OutsideView>;
  /** Today's pauses by limit id. */
  pausesToday(world: World): Promise<Readonly<Record<string, PauseCount>>>;
}

/** Reads the record back. A private worker has none to read. */
export const createWeekDesk = (ports: Ports, worldStore: WorldStore): WeekDesk => {
  const recordsHere = ports.replicas.includes('n');
  return {
    week: async (weeksBack) => {
      const { settings, calendar, now } = await worldStore.look();
      const { days } = weekBack(now, weeksBack, calendar);
      const [from = '', to = ''] = [days[0], days.at(-1)];
      const time = recordsHere ? await ports.record.time(from, to) : [];
      const pauses = recordsHere ? await ports.record.pauses(from, to) : [];
      const first = recordsHere ? await ports.record.firstDate() : null;
      const today = dayOf(now, calendar).date;
      return {
        days,
        today: days.includes(today) ? today : null,
        weeksBack,
        limits: settings.limits.map((limit) => weekOfLimit(limit, days, time, pauses)),
        pauses: countPauses(pauses),
        recordedDays: recordedDays(time, pauses).size,
        hasEarlier: first !== null && first < from,
        private: !recordsHere,
      };
    },
    outside: async (tab) => {
      if (!recordsHere || tab?.replica === 'p') return { days: [], today: null };
      const { settings, calendar, now } = await worldStore.look();
      const weeks = [0, 1, 2].map((weeksBack) => weekBack(now, weeksBack, calendar).days);
      const [from = '', to = ''] = [weeks.at(-1)?.[0], weeks[0]?.at(-1)];
      const time = await ports.record.time(from, to);
      const days = daysOutside(
        weeks.map((week) => ({
          days: week,
          limits: settings.limits.map((limit) => weekOfLimit(limit, week, time, [])),
        })),
      );
      return { days, today: dayOf(now, calendar).date };
    },
    pausesToday: async ({ settings, calendar, now }) => {
      if (!recordsHere) return {};
      const { date } = dayOf(now, calendar);
      const pauses = await ports.record.pauses(date, date);
      const entries = settings.limits.map(
        ({ id }) => [id, countPauses(pauses.filter((pause) => pause.limits.includes(id)))] as const,
      );
      return Object.fromEntries(entries.filter(([, count]) => count.met > 0));
    },
  };
};
