import { batch, createModel, effect, signal } from '@preact/signals';
import type { Client } from '../../lib/app/client';
import type { WeekView } from '../../lib/app/protocol/views';

const maxWeeksBack = 260;

/** One week of the person, and the week before it to look at beside it. Disposable. */
export const WeekModel = createModel((client: Client) => {
  /** 0 is the present week. */
  const weeksBack = signal(0);
  /** The week that is shown; null until it was read. */
  const week = signal<WeekView | null>(null);
  /** The week before it; null where there is no record of one. */
  const before = signal<WeekView | null>(null);
  const problem = signal<unknown>(null);
  let latest = 0;

  const show = async (wanted: number) => {
    latest += 1;
    const mine = latest;
    try {
      const [shown, beside] = await Promise.all([
        client.ask({ type: 'week.get', weeksBack: wanted }),
        wanted < maxWeeksBack ? client.ask({ type: 'week.get', weeksBack: wanted + 1 }) : null,
      ]);
      if (mine !== latest) return;
      batch(() => {
        weeksBack.value = wanted;
        week.value = shown;
        before.value = beside && beside.recordedDays > 0 ? beside : null;
        problem.value = null;
      });
    } catch (error) {
      if (mine === latest) problem.value = error;
    }
  };
  const refresh = () => show(weeksBack.peek());
  effect(() => {
    void refresh();
    const stop = client.onChanged(() => void refresh());
    return () => {
      latest += 1;
      stop();
    };
  });
  return { weeksBack, week, before, problem, show, refresh };
});
export type WeekModel = InstanceType<typeof WeekModel>;
