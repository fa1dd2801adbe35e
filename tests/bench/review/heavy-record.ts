import { exerciseKeys } from '../../../lib/domain/exercises/exercise-keys.ts';
import { helpedAnswers } from '../../../lib/domain/exercises/helped.ts';
import type { Rows } from '../../support/plant.ts';

/** What somebody has recorded who uses Ebb a great deal: so many rows on each day. */
export const heavyDay = { timeRows: 40, pauses: 30, exercises: 2 } as const;

const each = <T>(count: number, row: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => row(index));
const at = <T>(all: readonly T[], index: number): T => all[index % all.length] as T; // CAST: within the length

/** This day and those before it, the last first, `YYYY-MM-DD`. */
export const daysUpTo = (today: string, count: number): readonly string[] =>
  each(count, (index) => Temporal.PlainDate.from(today).subtract({ days: index }).toString());

const hourOf = (index: number) => ({ hour: (8 + Math.floor(index / 3)) % 24, offsetMinutes: 0 });

/** All rows of these days, over these limits. The same days always give the same rows. */
export const heavyRows = (days: readonly string[], limits: readonly string[]): readonly Rows[] => {
  const pauses = days.flatMap((date, day) =>
    each(heavyDay.pauses, (index) => ({
      key: `${date}-${index}`,
      row: {
        ...hourOf(index + 12),
        date,
        limits: [at(limits, index + day)],
        outcome: (index + day) % 3 === 0 ? 'goneOn' : 'left',
        waitSeconds: at([10, 30, 60], index),
      },
    })),
  );
  return [
    {
      database: 'record',
      store: 'time',
      rows: days.flatMap((date, day) =>
        each(heavyDay.timeRows, (index) => ({
          ...hourOf(Math.floor(index / limits.length) * 3),
          date,
          limit: at(limits, index),
          ms: (1 + ((index * 7 + day) % 11)) * 60_000,
        })),
      ),
    },
    { database: 'record', store: 'pauses', rows: pauses.map(({ row }) => row), keys: pauses.map(({ key }) => key) },
    {
      database: 'record',
      store: 'exercises',
      rows: days.flatMap((date, day) =>
        each(heavyDay.exercises, (index) => ({
          ...hourOf(index + 30),
          date,
          exercise: at(exerciseKeys, day + index),
          helped: at(helpedAnswers, day + index),
        })),
      ),
    },
  ];
};
