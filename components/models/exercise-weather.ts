import { signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import { withHour, withHourEveryDay } from '../../lib/domain/exercises/hard-hours';
import { madeThisWeek } from '../../lib/domain/exercises/known-from-notebook';
import type { Weekday } from '../../lib/domain/limits/limit';
import type { Entry } from '../../lib/domain/notebook/entry';
import { createWritten } from './exercise-written';
import type { NotebookDesk } from './notebook';

/** Weather map: the hours of the week that may be hard, a plan for them, and something nice a day. */
export const createWeather = (notebook: NotebookDesk, client: Pick<Client, 'ask'>) => {
  const written = createWritten(notebook, {
    kind: 'weather',
    stages: ['map', 'plan', 'nice', 'sure', 'end'],
    blank: { hours: [], plan: '', nice: [], confidence: null },
  });
  const weekStart = signal<Weekday>(1);
  const nice = signal<Readonly<Partial<Record<Weekday, string>>>>({});
  const maps = notebook.entries('weather');
  client.ask({ type: 'settings.get' }).then(
    ({ preferences }) => {
      weekStart.value = preferences.weekStart;
    },
    // The week then begins on Monday, and all else is as it is.
    () => undefined,
  );
  const set = (hours: readonly number[]) => written.set({ hours: [...hours] });
  return {
    ...written,
    weekStart,
    nice,
    mark: (hour: number, marked: boolean) => set(withHour(written.body.peek().hours, hour, marked)),
    markEveryDay: (hour: number) => set(withHourEveryDay(written.body.peek().hours, hour)),
    /** The last map, until this one is begun. */
    earlier: () => (written.body.value.hours.length === 0 ? (maps.value?.at(-1) ?? null) : null),
    /** This week's map is gone on with; from another one the hours and the plan are taken over. */
    takeUp: (entry: Entry<'weather'>) => {
      if (madeThisWeek(entry.date, notebook.hour().date, weekStart.peek())) written.resume(entry);
      else written.set({ hours: entry.body.hours, plan: entry.body.plan });
    },
    /** @param line what is kept of it, with the name of the day */
    writeNice: (day: Weekday, text: string, line: (day: Weekday, text: string) => string) => {
      nice.value = { ...nice.peek(), [day]: text };
      const lines = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((each) => {
        const words = nice.peek()[each]?.trim();
        return words ? [line(each, words)] : [];
      });
      written.set({ nice: lines });
    },
    begin: () => {
      nice.value = {};
      written.begin();
    },
  };
};
export type Weather = ReturnType<typeof createWeather>;
