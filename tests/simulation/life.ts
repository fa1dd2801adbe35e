import fc from 'fast-check';
import type { Calendar } from '../../lib/domain/time/person-time';
import type { Step } from './step';
import { changesOf, firstInstant, lastInstant, zones, zonesThatChange } from './zones';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Steps that leave the count exact, and those that each cost something that is promised. */
export type Trouble = 'sleep' | 'jump' | 'browser-killed' | 'updated';

export interface Life {
  readonly calendar: Calendar;
  /** Epoch ms. */
  readonly start: number;
  readonly steps: readonly Step[];
}

const kind = <K extends Step['kind']>(name: K) => fc.constant(name);
const tab = fc.nat({ max: 3 });
const windowId = fc.integer({ min: 1, max: 2 });
const limits = fc.constantFrom(['a'], ['a'], ['a', 'b'], ['b'], []);
const scripted = fc.constantFrom(true, true, true, false);
const page = { limits, scripted };
const on = fc.constantFrom(true, true, false);

export const zone = fc.oneof(fc.constantFrom(...zones), fc.constantFrom(...zonesThatChange));
export const dayStart = fc.oneof(
  fc.constantFrom('00:00', '02:30', '04:00'),
  fc
    .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`),
);

const use = fc.record({ kind: kind('run'), ms: fc.integer({ min: 1, max: 14 * second }) });
const absence = fc.record({ kind: kind('leave'), ms: fc.constantFrom(9 * minute, 11 * minute, hour, 5 * hour) });
const frame = fc.nat({ max: 1 });

const ordinary: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<Step> }[] = [
  { weight: 12, arbitrary: use },
  { weight: 3, arbitrary: absence },
  { weight: 3, arbitrary: fc.record({ kind: kind('open'), windowId, ...page }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('navigate'), tab, ...page }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('close'), tab }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('activate'), tab }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('move'), tab, windowId }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('focus'), windowId: fc.constantFrom(1, 1, 2, 2, null) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('minimise'), windowId }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind('idle'), idle: fc.constantFrom('active', 'active', 'idle', 'locked') }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('play'), tab, frame, on }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('picture'), tab, frame, on }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('hear'), tab, on }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('late'), ms: fc.integer({ min: 1, max: 4 * second }) }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('worker-killed') }) },
];

const calendarChanges: typeof ordinary = [
  { weight: 1, arbitrary: fc.record({ kind: kind('travel'), zone }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('day-start'), dayStart }) },
];

const troubles: Readonly<Record<Trouble, fc.Arbitrary<Step>>> = {
  sleep: fc.record({
    kind: kind('sleep'),
    ms: fc.oneof(fc.integer({ min: 1, max: minute }), fc.integer({ min: minute, max: 20 * hour })),
    monoStands: fc.boolean(),
    wokenByAlarm: fc.boolean(),
  }),
  jump: fc.record({
    kind: kind('jump'),
    ms: fc.oneof(fc.integer({ min: -2 * hour, max: 2 * hour }), fc.integer({ min: -30 * second, max: 30 * second })),
  }),
  'browser-killed': fc.record({ kind: kind('browser-killed'), ms: fc.integer({ min: second, max: hour }) }),
  updated: fc.record({ kind: kind('updated') }),
};

/** The page with which a life begins: in front, or there would be long nothing. */
const opening: Step = { kind: 'open', windowId: 1, limits: ['a'], scripted: true };

/** Half of the lives begin within hours of a change of the zone's clock, where it has one. */
const startIn = (inZone: string) => {
  const changes = changesOf(inZone);
  const any = fc.integer({ min: firstInstant, max: lastInstant });
  if (changes.length === 0) return any;
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -26 * hour, max: 4 * hour }));
  return fc.oneof(
    any,
    near.map(([at, ms]) => at + ms),
  );
};

/**
 * A life in a zone. With troubles its calendar stays: when a little time is lost, so may be the moment at which a limit was
 * first counted, and with it the zone in which its day began.
 */
export const livesIn = (inZone: string, some: readonly Trouble[] = []): fc.Arbitrary<Life> => {
  const trouble = some.map((name) => ({ weight: 3, arbitrary: troubles[name] }));
  const others = some.length > 0 ? trouble : calendarChanges;
  const steps = fc.array(fc.oneof(...ordinary, ...others), { minLength: 5, maxLength: 60 });
  return fc.record({
    calendar: fc.record({ zone: fc.constant(inZone), dayStart, weekStart: fc.constant(1 as const) }),
    start: startIn(inZone),
    steps: steps.map((list) => [opening, ...list]),
  });
};

/** A life in any zone. */
export const lives = (some: readonly Trouble[] = []): fc.Arbitrary<Life> =>
  zone.chain((inZone) => livesIn(inZone, some));
