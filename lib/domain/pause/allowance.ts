import * as v from 'valibot';
import { freshAt, startAt } from '../attention/renewal';
import type { Limit } from '../limits/limit';
import type { Calendar } from '../time/person-time';

const takenSchema = v.object({ start: v.number(), used: v.pipe(v.number(), v.integer(), v.minValue(0)) });

/** How many passes of each limit's allowance were taken in the week that began at `start` (epoch ms). By limit id. */
export type AllowancesTaken = Readonly<Record<string, Readonly<v.InferOutput<typeof takenSchema>>>>;

/** What was taken, from what was stored. An entry that cannot be read counts for nothing. */
export const parseAllowancesTaken = (stored: unknown): AllowancesTaken => {
  if (!v.is(v.record(v.string(), v.unknown()), stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, value]) => {
      const parsed = v.safeParse(takenSchema, value);
      return parsed.success ? [[id, parsed.output]] : [];
    }),
  );
};

const current = (taken: AllowancesTaken, id: string, now: number, calendar: Calendar) => {
  const known = taken[id];
  const start = startAt(known?.start ?? null, 'week', now, calendar);
  return known && now < freshAt(known.start, 'week', calendar) ? { start, used: known.used } : { start, used: 0 };
};

/** How many passes of its allowance a limit has left in the week that holds `now` (epoch ms); 0 where it has none. */
export const allowanceLeft = (limit: Limit, taken: AllowancesTaken, now: number, calendar: Calendar): number =>
  limit.strength === 'block' && limit.allowance
    ? Math.max(0, limit.allowance.perWeek - current(taken, limit.id, now, calendar).used)
    : 0;

/** One pass more was taken of each of these limits. */
export const withAllowanceTaken = (
  taken: AllowancesTaken,
  limits: readonly string[],
  now: number,
  calendar: Calendar,
): AllowancesTaken => {
  const entries = limits.map((id) => {
    const { start, used } = current(taken, id, now, calendar);
    return [id, { start, used: used + 1 }] as const;
  });
  return { ...taken, ...Object.fromEntries(entries) };
};
