import { RecordLocked } from '../app/lock/record-locked';
import type { RecordStore } from '../app/ports';
import { type DayPart, emptyPart, rowsIn } from '../domain/lock/day-part';
import type { StoredLock } from '../domain/lock/stored-lock';
import { dateRange } from './date-range';
import { createRecordDatabase } from './record-database';
import { whenSettled } from './sealing/finish-sealing';
import type { RowStores } from './sealing/row-stores';
import type { Opener } from './sealing/seal';
import { createDayWriter, daysOf, eraseSealedDays, readParts } from './sealing/sealed-record';

const withDate = <T extends object>(days: ReadonlyMap<string, DayPart>, rowsOf: (part: DayPart) => readonly T[]) =>
  [...days].flatMap(([date, part]) => rowsOf(part).map((row) => ({ ...row, date })));

const dayBeside = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

/**
 * The person's own history: in clear, or sealed where a lock is switched on. Writing is the same whether that is open or
 * not; reading rejects with {@link RecordLocked} while it is locked.
 */
export const createRecordStore = (stores: RowStores): RecordStore => {
  const { locks, keyring, sealed: using } = stores;
  const clear = createRecordDatabase(stores.record);
  const writer = createDayWriter(using);
  locks.onChanged(() => writer.forget());

  const writing = (inClear: () => Promise<void>, parts: () => readonly (readonly [string, Partial<DayPart>])[]) =>
    locks.during(async ({ lock }) => {
      if (!lock) return inClear();
      for (const [date, part] of parts()) await writer.add(keyring.sealer(lock), date, { ...emptyPart, ...part });
    });
  const reading = <T>(inClear: () => Promise<T>, read: (opener: Opener) => Promise<T>): Promise<T> =>
    whenSettled(stores, async ({ lock, open }) => {
      if (!lock) return inClear();
      if (!open) throw new RecordLocked();
      return read(keyring.opener(lock, open));
    });
  const days = async (opener: Opener, from: string | null, to: string | null) =>
    daysOf(await readParts(using, opener, dateRange(from, to)));
  /** Pauses of these days; one that was gone on from after midnight belongs to the day on which it was met. */
  const pausesOf = async (opener: Opener, from: string, to: string) => {
    const after = dayBeside(to, 1);
    const around = await days(opener, dayBeside(from, -1), after > to ? after : to);
    const known = new Map<string, DayPart['pauses'][number] & { readonly date: string }>();
    for (const row of withDate(around, ({ pauses }) => pauses)) {
      const first = known.get(row.token) ?? row;
      known.set(row.token, row.outcome === 'goneOn' ? { ...first, outcome: 'goneOn' } : first);
    }
    return [...known.values()].filter(({ date }) => date >= from && date <= to).map(({ token: _, ...row }) => row);
  };
  const firstDay = async (opener: Opener) =>
    [...(await days(opener, null, null))].find(([, { time, pauses }]) => time.length + pauses.length > 0)?.[0] ?? null;
  const eraseSealed = async (lock: StoredLock, opener: Opener | null, from: string | null, to: string | null) => {
    const rows = opener
      ? [...(await days(opener, from, to)).values()].reduce((sum, day) => sum + rowsIn(day), 0)
      : null;
    await eraseSealedDays(using, from, to);
    // Where the lock is being taken off, a copy of it lies in clear already.
    if (lock.phase === 'opening') await clear.erase(from, to);
    return rows;
  };

  return {
    addTime: (rows) =>
      writing(
        () => clear.addTime(rows),
        () => [...Map.groupBy(rows, ({ date }) => date)].map(([date, time]) => [date, { time }] as const),
      ),
    keepPause: (token, { date, ...pause }) =>
      writing(
        () => clear.keepPause(token, { date, ...pause }),
        () => [[date, { pauses: [{ ...pause, token }] }]],
      ),
    addHelped: ({ date, ...row }) =>
      writing(
        () => clear.addHelped({ date, ...row }),
        () => [[date, { helped: [row] }]],
      ),
    time: (from, to) =>
      reading(
        () => clear.time(from, to),
        async (opener) => withDate(await days(opener, from, to), ({ time }) => time),
      ),
    pauses: (from, to) =>
      reading(
        () => clear.pauses(from, to),
        (opener) => pausesOf(opener, from, to),
      ),
    firstDate: () => reading(() => clear.firstDate(), firstDay),
    helped: () =>
      reading(
        () => clear.helped(),
        async (opener) => withDate(await days(opener, null, null), ({ helped }) => helped),
      ),
    erase: (from, to) =>
      whenSettled(stores, async ({ lock, open }) =>
        lock ? eraseSealed(lock, open && keyring.opener(lock, open), from, to) : clear.erase(from, to),
      ),
  };
};
