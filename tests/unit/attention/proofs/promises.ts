import fc from 'fast-check';
import { type Counts, type PeriodUsage, parseLedger, parseVisits } from '../../../../lib/domain/attention/ledger';
import { type Counting, visitGapMs } from '../../../simulation/counting';
import type { Device } from '../../../simulation/device';
import type { Life } from '../../../simulation/life';
import { type Look, limitIds, live } from '../../../simulation/live';
import type { Step } from '../../../simulation/step';
import type { TrueDay } from '../../../simulation/truth';

// Each promise is a property of whatever counts: the real pieces must keep it, and each wrong piece must break it.

/** `watch` sees each step before it is done. */
export type Promised = (sut: Counting, life: Life, watch?: (step: Step, device: Device) => void) => void;

class Broken extends Error {}

const demand = (kept: boolean, said: string, facts: object) => {
  if (!kept) throw new Broken(`${said}: ${JSON.stringify(facts)}`);
};

interface Compared {
  readonly id: string;
  readonly counted: PeriodUsage;
  readonly real: TrueDay;
}

/** The day at hand of each limit, as it is counted and as it was. */
const compared = ({ books, device, truths }: Look): readonly Compared[] => {
  const now = device.clock.wall;
  return limitIds.flatMap((id) => {
    const real = truths[id]?.day(now, device.calendar());
    return real ? [{ id, counted: books.usage(id, now, device.calendar()).day, real }] : [];
  });
};

/** Day by day, limit by limit: as much time, and as many openings, as there really were. To the millisecond. */
export const countsExactly: Promised = (sut, life, watch) => {
  const look = (seen: Look) => {
    for (const { id, counted, real } of compared(seen)) {
      demand(counted.ms === real.ms, 'time', { id, counted, real });
      demand(counted.openings === real.openings, 'openings', { id, counted, real });
    }
  };
  live(sut, life, look, watch);
};

/** Never more than it was, nor less, but for what each trouble may cost. */
export const costsNoMoreThanPromised: Promised = (sut, life, watch) => {
  const look = (seen: Look) => {
    const { over, under } = seen.slack;
    for (const { id, counted, real } of compared(seen)) {
      demand(counted.ms <= real.ms + over, 'too much', { id, counted, real, over });
      demand(counted.ms >= real.ms - under, 'too little', { id, counted, real, under });
    }
  };
  live(sut, life, look, watch);
};

/** Two windows of a profile that count the same seconds stay within the time that passed. */
export const capsReplicas: Promised = (sut, life) =>
  live(sut, life, ({ books, device, truths }) => {
    const counts = books.counts();
    const now = device.clock.wall;
    for (const id of limitIds) {
      const { day, visit } = sut.usageOf(id, [counts, counts], now, device.calendar(), visitGapMs);
      const began = truths[id]?.day(now, device.calendar()).began ?? now;
      demand(day.ms <= now - began, 'a day', { id, day, began, now });
      demand(visit === null || visit.ms <= now - visit.startedAt, 'a visit', { id, visit, now });
    }
  });

/** Reads everything that it is given from storage, as if the worker were new at each event. */
const readingAnew = (sut: Counting): Counting => {
  const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return {
    ...sut,
    reduce: (state, event) => sut.reduce(sut.restore(stored(state)), event),
    credit: (request) =>
      sut.credit({
        ...request,
        ledger: parseLedger(stored(request.ledger)),
        visits: parseVisits(stored(request.visits)),
      }),
  };
};

/** The same life gives the same ledger: lived twice, and with nothing kept between two events but what is stored. */
export const replays: Promised = (sut, life) => {
  const endOf = (pieces: Counting) => {
    let counts: Counts = { ledger: {}, visits: {} };
    live(pieces, life, ({ books }) => {
      counts = books.counts();
    });
    return JSON.stringify(counts);
  };
  const [first, again, anew] = [sut, sut, readingAnew(sut)].map(endOf);
  demand(first === again, 'lived twice', { first, again });
  demand(first === anew, 'through storage', { first, anew });
};

/** Demands the promise of so many lives. What breaks it is printed with what reproduces it. */
export const assertPromise = (promise: Promised, sut: Counting, arbitrary: fc.Arbitrary<Life>, numRuns: number) =>
  fc.assert(
    fc.property(arbitrary, (life) => promise(sut, life)),
    { numRuns },
  );

/** Whether some life of so many breaks the promise; a fault of the test itself does not count as that. */
export const isBroken = (promise: Promised, sut: Counting, arbitrary: fc.Arbitrary<Life>, numRuns: number): boolean => {
  const { failed, errorInstance } = fc.check(
    fc.property(arbitrary, (life) => promise(sut, life)),
    { numRuns, endOnFailure: true },
  );
  if (failed && !(errorInstance instanceof Broken)) throw errorInstance;
  return failed;
};
