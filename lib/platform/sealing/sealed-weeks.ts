import { emptyPart } from '../../domain/lock/day-part';
import type { FoundDays } from '../../domain/review/put-together';
import { lastDayOf, touches, type WeekRow, type WeekSpan } from '../../domain/review/week-row';
import { dateAfter } from '../../domain/time/dates';
import type { UsingDatabase } from '../database-connection';
import type { Opener, Sealer } from './seal';
import type { SealedSchema } from './sealed-database';
import { daysOf, eachPause, readParts, sealDay, withDate } from './sealed-record';

interface Keys {
  readonly opener: Opener;
  readonly sealer: Sealer;
}

/** See `RecordStore.putWeek`. Nobody else may read or write rows meanwhile: reading them takes longer than a transaction. */
export const putSealedWeek = async (
  using: UsingDatabase<SealedSchema>,
  { opener, sealer }: Keys,
  span: WeekSpan,
  put: (found: FoundDays) => WeekRow | null,
): Promise<boolean> => {
  const [from, to] = [span.from, lastDayOf(span)];
  const around = IDBKeyRange.bound(dateAfter(from, -6), to);
  const rows = await using((database) => database.countFromIndex('days', 'date', around));
  const parts = await readParts(using, opener, around);
  // Where one of them cannot be read all stay as they are.
  if (parts.length < rows) return false;
  const weeks = parts.flatMap(({ part }) => part.weeks).filter((week) => touches(week, from, to));
  const week = weeks.find((row) => row.from === from && row.days === span.days) ?? null;
  if (weeks.length > (week ? 1 : 0)) return false;
  const within = parts.filter(({ date }) => date >= from);
  const days = daysOf(within);
  const row = put({
    week,
    rows: {
      time: withDate(days, ({ time }) => time),
      pauses: eachPause(withDate(days, ({ pauses }) => pauses)),
      helped: withDate(days, ({ helped }) => helped),
    },
  });
  if (!row) return false;
  const sealed = await sealDay(sealer, from, { ...emptyPart, weeks: [row] });
  await using(async (database) => {
    const transaction = database.transaction('days', 'readwrite');
    for (const { id } of within) await transaction.store.delete(id);
    await transaction.store.add(sealed);
    await transaction.done;
  });
  return true;
};
