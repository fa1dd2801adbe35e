import type { Calendar } from '../../lib/domain/time/person-time';
import { type Cost, costOf } from './cost';
import { type Books, counting, createBooks, limitNamed } from './counting';
import { createDevice } from './device';
import { createDayBook, type DayBook, type LivedDay } from './lived-days';
import { perform } from './perform';
import type { Step } from './step';
import { createTruth } from './truth';
import { firstInstant, zones } from './zones';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export interface LivedYear {
  readonly days: readonly LivedDay[];
  readonly events: number;
}

type Random = () => number;

const oneOf = <T>(random: Random, list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
const between = (random: Random, least: number, most: number) => Math.floor(least + random() * (most - least));

/** A day start: mostly the first one that Ebb proposes. */
const dayStartOf = (random: Random) =>
  oneOf(random, ['04:00', '04:00', '04:00', '00:00', '02:30', '03:15', '05:45', '06:00', '22:00']);

const zoneOf = (random: Random) => zones[between(random, 0, zones.length)] ?? 'UTC';

type Draw = (random: Random) => Step;

const tab = (random: Random) => between(random, 0, 4);
const windowId = (random: Random) => between(random, 1, 3);
const limitsOf = (random: Random): readonly string[] => oneOf(random, [['a'], ['a'], ['a', 'b'], ['b'], []]);
const yes = (random: Random) => random() < 0.5;
const page = (random: Random) => ({ limits: limitsOf(random), scripted: random() < 0.8 });

/** What a person does at the screen; as often as it stands here. */
const deeds: readonly [Draw, ...Draw[]] = [
  (random) => ({ kind: 'open', windowId: windowId(random), ...page(random) }),
  (random) => ({ kind: 'navigate', tab: tab(random), ...page(random) }),
  (random) => ({ kind: 'navigate', tab: tab(random), ...page(random) }),
  (random) => ({ kind: 'close', tab: tab(random) }),
  (random) => ({ kind: 'activate', tab: tab(random) }),
  (random) => ({ kind: 'activate', tab: tab(random) }),
  (random) => ({ kind: 'move', tab: tab(random), windowId: windowId(random) }),
  (random) => ({ kind: 'focus', windowId: oneOf(random, [1, 1, 2, null]) }),
  (random) => ({ kind: 'focus', windowId: oneOf(random, [1, 2]) }),
  (random) => ({ kind: 'minimise', windowId: windowId(random) }),
  (random) => ({ kind: 'idle', idle: oneOf(random, ['active', 'active', 'idle']) }),
  (random) => ({ kind: 'play', tab: tab(random), frame: between(random, 0, 2), on: yes(random) }),
  (random) => ({ kind: 'picture', tab: tab(random), frame: between(random, 0, 2), on: yes(random) }),
  (random) => ({ kind: 'hear', tab: tab(random), on: yes(random) }),
  (random) => ({ kind: 'late', ms: between(random, 1, 4 * second) }),
  () => ({ kind: 'worker-killed' }),
  () => ({ kind: 'worker-killed' }),
];

/** What befalls a person at the screen, about so often in a year. */
const troubles: readonly (readonly [timesAYear: number, draw: Draw])[] = [
  [
    36,
    (random) => ({
      kind: 'sleep',
      ms: between(random, 1, 9 * hour),
      monoStands: yes(random),
      wokenByAlarm: yes(random),
    }),
  ],
  [6, (random) => ({ kind: 'jump', ms: between(random, -2 * hour, 2 * hour) })],
  [6, (random) => ({ kind: 'jump', ms: between(random, -20 * second, 20 * second) })],
  [12, (random) => ({ kind: 'browser-killed', ms: between(random, second, hour) })],
  [6, () => ({ kind: 'updated' })],
  [6, (random) => ({ kind: 'travel', zone: zoneOf(random) })],
  [2, (random) => ({ kind: 'day-start', dayStart: dayStartOf(random) })],
];

const stepsPerSession = 9;
const sessionsAYear = 120;

/** The steps of one stay at the screen. Time passes after each. */
const sessionOf = (random: Random): readonly Step[] => {
  const steps: Step[] = [
    { kind: 'idle', idle: 'active' },
    { kind: 'focus', windowId: 1 },
    { kind: 'open', windowId: 1, limits: ['a'], scripted: random() < 0.9 },
  ];
  for (let count = 0; count < stepsPerSession; count++) {
    steps.push({ kind: 'run', ms: between(random, 100, 18 * second) }, oneOf(random, deeds)(random));
    for (const [timesAYear, draw] of troubles) {
      if (random() < timesAYear / (sessionsAYear * stepsPerSession)) steps.push(draw(random));
    }
  }
  return [...steps, { kind: 'run', ms: between(random, 100, 8 * second) }];
};

/** When the stays of a year begin, in ms of true time since its beginning: one a day on average, some days none. */
const stays = (random: Random): readonly number[] =>
  Array.from({ length: sessionsAYear }, () => between(random, 0, 365 * day)).sort((a, b) => a - b);

const firstCalendar = (random: Random, zone: string): Calendar => ({
  zone,
  dayStart: dayStartOf(random),
  weekStart: oneOf(random, [1, 7, 6]),
});

/** A year of one person, lived on the real pieces. `zone`: where they live; the rest follows from `random`. */
export const livePersonYear = (random: Random, zone: string): LivedYear => {
  const ids = ['a', 'b'];
  const books: Books = createBooks(counting, ids.map(limitNamed));
  const truths = Object.fromEntries(ids.map((id) => [id, createTruth()]));
  const dayBooks = new Map<string, DayBook>(ids.map((id) => [id, createDayBook()]));
  let cost: Cost = { over: 0, under: 0 };
  let events = 0;
  const device = createDevice({
    ...{ books, truths, calendar: firstCalendar(random, zone) },
    start: firstInstant + between(random, 0, 6 * 365 * day),
    onHeard: () => {
      events += 1;
      const { ledger } = books.counts();
      for (const id of ids) {
        const real = truths[id]?.last();
        if (!real) continue;
        const counter = ledger[id]?.day ?? null;
        dayBooks.get(id)?.note({ real, counter, cost, trueMs: device.clock.true, wallMs: device.clock.wall });
      }
    },
  });
  for (const at of stays(random)) {
    perform(device, { kind: 'leave', ms: Math.max(minute, at - device.clock.true) });
    for (const step of sessionOf(random)) {
      const { over, under } = costOf(step, device);
      cost = { over: cost.over + over, under: cost.under + under };
      perform(device, step);
    }
  }
  return { days: [...dayBooks.values()].flatMap((book) => book.end()), events };
};
