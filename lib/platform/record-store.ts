import { RecordLocked } from '../app/lock/record-locked';
import { isForRoom } from '../app/no-room';
import type { RecordedDays, RecordStore } from '../app/ports';
import { RequestFailed } from '../app/protocol/request-failed';
import { type DayPart, emptyPart, rowsIn } from '../domain/lock/day-part';
import type { StoredLock } from '../domain/lock/stored-lock';
import { touches } from '../domain/review/week-row';
import { dateAfter } from '../domain/time/dates';
import { createClearRecord } from './clear-record';
import { dateRange } from './date-range';
import { whenSettled } from './sealing/finish-sealing';
import type { RowStores } from './sealing/row-stores';
import type { Opener } from './sealing/seal';
import {
  createDayWriter,
  daysOf,
  eachPause,
  eraseSealedDays,
  readParts,
  sealedDates,
  withDate,
} from './sealing/sealed-record';
import { putSealedWeek } from './sealing/sealed-weeks';

/** What fails in the database is told in words that a page has a sentence for. */
const toldWhy = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RecordLocked) throw error;
    throw new RequestFailed(isForRoom(error) ? 'no-room' : 'record-failed', { cause: error });
  }
};

/**
 * The person's own history: in clear, or sealed where a lock is switched on. Writing is the same whether that is open or
 * not; reading rejects with {@link RecordLocked} while it is locked.
 */
export const createRecordStore = (stores: RowStores): RecordStore => {
  const { locks, keyring, sealed: using } = stores;
  const clear = createClearRecord(stores.record);
  const writer = createDayWriter(using);
  locks.onChanged(() => writer.forget());

  const writing = (inClear: () => Promise<void>, parts: () => readonly (readonly [string, Partial<DayPart>])[]) =>
    toldWhy(() =>
      locks.during(async ({ lock }) => {
        if (!lock) return inClear();
        for (const [date, part] of parts()) await writer.add(keyring.sealer(lock), date, { ...emptyPart, ...part });
      }),
    );
  const reading = <T>(inClear: () => Promise<T>, read: (opener: Opener) => Promise<T>): Promise<T> =>
    toldWhy(() =>
      whenSettled(stores, async ({ lock, open }) => {
        if (!lock) return inClear();
        if (!open) throw new RecordLocked();
        return read(keyring.opener(lock, open));
      }),
    );
  const days = async (opener: Opener, from: string | null, to: string | null) =>
    daysOf(await readParts(using, opener, dateRange(from, to)));
  /** All of these days at once. A pause that was gone on from after midnight belongs to the day on which it was met. */
  const readSealed = async (opener: Opener, from: string, to: string): Promise<RecordedDays> => {
    const after = dateAfter(to, 1);
    const parts = await readParts(using, opener, dateRange(dateAfter(from, -1), after > to ? after : to));
    const isWithin = ({ date }: { readonly date: string }) => date >= from && date <= to;
    const around = daysOf(parts);
    const within = daysOf(parts.filter(isWithin));
    const there = await using((database) => database.countFromIndex('days', 'date', dateRange(from, to)));
    return {
      time: withDate(within, ({ time }) => time),
      pauses: eachPause(withDate(around, ({ pauses }) => pauses)).filter(isWithin),
      weeks: [...within.values()].flatMap(({ weeks }) => weeks),
      unreadable: there - parts.filter(isWithin).length,
    };
  };
  const isRecorded = ({ time, pauses, weeks }: DayPart) =>
    time.length + pauses.length > 0 || weeks.some(({ recordedDays }) => recordedDays > 0);
  /** Day after day from the first: no more seals are opened than have to be. */
  const firstDay = async (opener: Opener) => {
    for (const date of await sealedDates(using)) {
      const [day] = (await days(opener, date, date)).values();
      if (day && isRecorded(day)) return date;
    }
    return null;
  };
  /** How many rows go with these days: those of the days, and weeks that begin before them and reach them. */
  const countErased = async (opener: Opener, from: string | null, to: string | null) => {
    const around = await days(opener, from && dateAfter(from, -6), to);
    return [...around].reduce((sum, [date, day]) => {
      const goes = from === null || date >= from || day.weeks.some((week) => touches(week, from, to));
      return goes ? sum + rowsIn(day) : sum;
    }, 0);
  };
  const eraseSealed = async (lock: StoredLock, opener: Opener | null, from: string | null, to: string | null) => {
    const rows = opener && (await countErased(opener, from, to));
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
        async (opener) => (await readSealed(opener, from, to)).pauses,
      ),
    weeks: (from, to) =>
      reading(
        () => clear.weeks(from, to),
        async (opener) => [...(await days(opener, from, to)).values()].flatMap(({ weeks }) => weeks),
      ),
    datesBefore: (date) =>
      reading(
        () => clear.datesBefore(date),
        async (opener) =>
          [...(await days(opener, null, dateAfter(date, -1)))]
            .filter(([, day]) => rowsIn(day) > day.weeks.length)
            .map(([day]) => day),
      ),
    putWeek: (span, put) =>
      stores.locks.alone(async ({ lock, open }) => {
        if (!lock) return clear.putWeek(span, put);
        // On the way into the seal or out of it days lie in both places.
        if (!open || lock.phase !== 'on') throw new RecordLocked();
        return putSealedWeek(using, { opener: keyring.opener(lock, open), sealer: keyring.sealer(lock) }, span, put);
      }),
    read: (from, to) =>
      reading(
        () => clear.read(from, to),
        (opener) => readSealed(opener, from, to),
      ),
    firstDate: () => reading(() => clear.firstDate(), firstDay),
    helped: () =>
      reading(
        () => clear.helped(),
        async (opener) => withDate(await days(opener, null, null), ({ helped }) => helped),
      ),
    erase: (from, to) =>
      toldWhy(() =>
        whenSettled(stores, async ({ lock, open }) =>
          lock ? eraseSealed(lock, open && keyring.opener(lock, open), from, to) : clear.erase(from, to),
        ),
      ),
  };
};
