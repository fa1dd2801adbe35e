import type { HelpedRow, PauseRow, RecordRow } from '../../../lib/app/ports';
import type { ExerciseKey } from '../../../lib/domain/exercises/exercise-keys';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { CheckIn } from '../../../lib/domain/notebook/check-in-body';
import type { EntryBodies } from '../../../lib/domain/notebook/entry-bodies';

/** A week as somebody may have lived it, with the weeks before it. Days are named by their number of November 2026. */
export interface WrittenWeek {
  readonly name: string;
  readonly limits: readonly Partial<Limit>[];
  /** Where the person is now. */
  readonly zone: string;
  readonly now: string;
  /** 0: the week that goes on; 1: the last one. */
  readonly weeksBack: number;
  readonly time: readonly RecordRow[];
  readonly pauses: readonly PauseRow[];
  readonly helped: readonly HelpedRow[];
  readonly checkIns: readonly (Partial<CheckIn> & Pick<CheckIn, 'week'>)[];
  readonly urges: readonly { readonly date: string; readonly hour: number; readonly body: EntryBodies['urge'] }[];
}

const minute = 60_000;
const at = (date: string, hour: number, offsetMinutes = 60) => ({ date, hour, offsetMinutes });
const spent = (date: string, minutes: number, hour = 21, offsetMinutes = 60): RecordRow => ({
  ...at(date, hour, offsetMinutes),
  limit: 'a',
  ms: minutes * minute,
});
const met = (date: string, outcome: PauseRow['outcome'], hour = 21, offsetMinutes = 60): PauseRow => ({
  ...at(date, hour, offsetMinutes),
  limits: ['a'],
  outcome,
});
const used = (date: string, exercise: ExerciseKey): HelpedRow => ({ ...at(date, 21), exercise, helped: 'yes' });

/** Seven days from one on, each with its minutes; null: nothing was recorded. */
const days = (first: string, minutes: readonly (number | null)[]): readonly RecordRow[] =>
  minutes.flatMap((value, index) =>
    value === null ? [] : [spent(Temporal.PlainDate.from(first).add({ days: index }).toString(), value)],
  );

const evenings: Partial<Limit> = { id: 'a', name: 'Evenings', strength: 'pause', goal: { minutes: 30, per: 'day' } };
const usual = days('2026-10-12', [50, 40, 60, 45, 55, 70, 40]);
const between = [
  ...days('2026-10-19', [40, 35, 30, 45, 20, 50, 30]),
  ...days('2026-10-26', [30, 25, 30, 35, 20, 40, 25]),
];
const hard = ['2026-11-10', '2026-11-12', '2026-11-13'];

const some: Omit<WrittenWeek, 'name'> = {
  limits: [evenings],
  zone: 'Europe/Berlin',
  now: '2026-11-20T12:00:00Z',
  weeksBack: 1,
  time: [...usual, ...between, ...days('2026-11-02', [25, 30, 20, 35, 30, 40, 10])],
  pauses: [],
  helped: [],
  checkIns: [],
  urges: [],
};

export const writtenWeeks: readonly WrittenWeek[] = [
  {
    ...some,
    name: 'a kept plan',
    time: [...some.time, ...days('2026-11-09', [20, 25, 30, 10, 40, 30, 15])],
    pauses: [...hard.map((date) => met(date, 'left')), met('2026-11-13', 'goneOn', 22), met('2026-11-14', 'left', 16)],
    helped: [used('2026-11-10', 'surf'), used('2026-11-12', 'surf'), used('2026-11-13', 'breathing')],
    checkIns: [
      { week: '2026-10-26', room: 3, control: 3, apart: 2, daily: 2, wellbeing: 1 },
      { week: '2026-11-02', room: 2, control: 2, apart: 2, daily: 2, wellbeing: 2 },
      { week: '2026-11-09', room: 1, control: 1, apart: 2, daily: 1, wellbeing: 3 },
    ],
    urges: [{ date: '2026-11-12', hour: 22, body: { before: 7, after: 3, clues: ['tired', 'lonely'] } }],
  },
  {
    ...some,
    name: 'a hard week',
    time: [...some.time, ...days('2026-11-09', [90, 70, 20, 120, 65, 80, 45])],
    pauses: [
      ...hard.map((date) => met(date, 'goneOn', 23)),
      ...hard.map((date) => met(date, 'goneOn', 22)),
      met('2026-11-15', 'left', 23),
    ],
    checkIns: [{ week: '2026-11-09', control: 4, daily: 3, wellbeing: 1, clues: ['tired', 'lateDevice'] }],
    urges: [
      { date: '2026-11-10', hour: 23, body: { before: 8, after: null, clues: ['tired', 'bored'] } },
      { date: '2026-11-12', hour: 22, body: { before: 6, after: 6, clues: ['tired'] } },
    ],
  },
  {
    ...some,
    name: 'a first week',
    weeksBack: 0,
    time: days('2026-11-16', [30, 20, 45, null, null, null, null]),
    pauses: [met('2026-11-17', 'left'), met('2026-11-18', 'goneOn')],
  },
  {
    ...some,
    name: 'a crisis week',
    time: [...some.time, ...days('2026-11-09', [100, 140, 90, 160, 30, 45, 120])],
    pauses: [met('2026-11-12', 'goneOn', 23), met('2026-11-13', 'left', 23)],
    checkIns: [{ week: '2026-11-09', room: 4, control: 4, apart: 4, daily: 4, wellbeing: 0 }],
  },
  {
    ...some,
    name: 'gaps',
    time: [...usual, ...days('2026-11-09', [null, 20, null, null, 35, null, null])],
    pauses: [met('2026-11-10', 'left')],
  },
  {
    ...some,
    name: 'nothing in a week',
    time: [...usual, ...days('2026-11-16', [10, null, null, null, null, null, null])],
  },
  {
    ...some,
    name: 'a change of zone',
    zone: 'America/New_York',
    time: [
      ...some.time,
      ...days('2026-11-09', [20, 25, 30]),
      // The same evening twice: by the clock of Berlin, and after a flight by that of New York.
      spent('2026-11-12', 15, 21, 60),
      spent('2026-11-12', 20, 21, -300),
      spent('2026-11-13', 10, 20, -300),
    ],
    pauses: [met('2026-11-12', 'left', 21, 60), met('2026-11-12', 'left', 21, -300)],
  },
  {
    ...some,
    name: 'the night that has one hour twice',
    now: '2026-10-28T12:00:00Z',
    time: [
      ...usual,
      ...days('2026-10-19', [10, 10, 10, 10, 10, null, null]),
      spent('2026-10-24', 20, 2, 120),
      spent('2026-10-24', 20, 2, 60),
    ],
    pauses: [met('2026-10-24', 'left', 2, 120), met('2026-10-24', 'left', 2, 60)],
  },
  {
    ...some,
    name: 'a goal for the week, and a block',
    limits: [
      { ...evenings, goal: { minutes: 180, per: 'week' } },
      { id: 'b', name: 'Closed', strength: 'block', when: { kind: 'always' }, goal: null },
    ],
    time: [...some.time, ...days('2026-11-09', [20, 25, 30, 10, 40, 30, 15])],
    pauses: [{ ...met('2026-11-11', 'left'), limits: ['b'] }],
  },
];
