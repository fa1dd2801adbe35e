import type { CheckIn } from '../notebook/check-in-body';
import { weeksBetween } from '../time/dates';
import { byWeek, isLowWeek, lookBackIn, mayNeedNoLimits } from './check-in';
import { howOftenOf, type Question, type QuestionKey, type QuestionMemory, questionKeys } from './question-memory';
import type { TrendWeek } from './trend';
import { wasHard } from './week';

/** All that the questions are asked from. Days are the person's, `YYYY-MM-DD`. */
export interface QuestionFacts {
  readonly today: string;
  /** First day of the present week. */
  readonly week: string;
  readonly firstDay: string;
  /** When the person last said whether Ebb is their own choice; null for never. */
  readonly ownChoiceSaidOn: string | null;
  /** Those that are not on hold, each with the day on which it was begun. */
  readonly limits: readonly { readonly id: string; readonly begun: string }[];
  readonly checkIns: readonly CheckIn[];
  /** The two whole weeks before this one; none where they cannot be read. */
  readonly weeksBefore: readonly Pick<TrendWeek, 'days' | 'recordedDays' | 'limits'>[];
}

/** So long a question rests, and so long it waits before it comes for the first time. */
export interface Cadence {
  readonly months: number;
  readonly weeks: number;
}
const months = (count: number): Cadence => ({ months: count, weeks: 0 });
const weeks = (count: number): Cadence => ({ months: 0, weeks: count });

interface Row {
  readonly every: Cadence;
  /** What there is to ask about now: limits, or null for what is about none of them; [] where it is not to be asked. */
  readonly about: (facts: QuestionFacts, every: Cadence, memory: QuestionMemory) => readonly (string | null)[];
}

const after = (day: string, every: Cadence) => Temporal.PlainDate.from(day).add(every).toString();

const onceIf = (holds: boolean): readonly null[] => (holds ? [null] : []);

/** The limits in the order in which they were begun. */
const begunFirst = ({ limits }: QuestionFacts) =>
  limits.toSorted((a, b) => a.begun.localeCompare(b.begun) || (a.id < b.id ? -1 : 1));

/** In both of the last two whole weeks few days or none were kept. */
const hardTwice = ({ weeksBefore }: QuestionFacts, id: string): boolean =>
  weeksBefore.length === 2 &&
  weeksBefore.every(({ limits, recordedDays }) =>
    wasHard(limits.find((limit) => limit.id === id)?.keptDays ?? null, recordedDays),
  );

/**
 * Every question that nobody asked for: how often, and when there is a reason for it (`clinical.md` 2.2, 6.5, 6.8, 7.5).
 * Their order is that of `questionKeys`: first what may need help, then limits, the happy one last.
 */
export const questionTable: Readonly<Record<QuestionKey, Row>> = {
  ownChoice: {
    every: months(3),
    about: ({ today, firstDay, ownChoiceSaidOn }, every) => onceIf(after(ownChoiceSaidOn ?? firstDay, every) <= today),
  },
  lookBack: {
    every: weeks(8),
    about: ({ checkIns, week }, every) => onceIf(lookBackIn(checkIns, week, every.weeks) !== null),
  },
  hardLimit: {
    every: weeks(4),
    about: (facts) => begunFirst(facts).flatMap(({ id }) => (hardTwice(facts, id) ? [id] : [])),
  },
  limitReview: {
    every: weeks(3),
    about: (facts, every, { settled }) =>
      begunFirst(facts).flatMap(({ id, begun }) =>
        after(begun, every) <= facts.today && !settled.includes(id) ? [id] : [],
      ),
  },
  exitRamp: {
    every: weeks(6),
    about: ({ checkIns, week, limits }) => {
      const last = byWeek(checkIns).at(-1)?.week;
      // Six weeks that lie long ago say nothing of now.
      const isLately = last !== undefined && weeksBetween(last, week) <= 1;
      return onceIf(limits.length > 0 && isLately && mayNeedNoLimits(checkIns));
    },
  },
};

const twice = (every: Cadence): Cadence => ({ months: every.months * 2, weeks: every.weeks * 2 });

/** How long a question rests, as the person wants it. */
export const cadenceOf = (key: QuestionKey, memory: QuestionMemory): Cadence => {
  const { every } = questionTable[key];
  return howOftenOf(memory, key) === 'less' ? twice(every) : every;
};

const aboutNow = (key: QuestionKey, facts: QuestionFacts, memory: QuestionMemory) =>
  howOftenOf(memory, key) === 'never' ? [] : questionTable[key].about(facts, cadenceOf(key, memory), memory);

/** What was asked in this week already: the same once more, while there is still a reason and nothing was said to it. */
const askedThisWeek = (facts: QuestionFacts, memory: QuestionMemory): Question | null => {
  for (const key of questionKeys) {
    const last = memory.asked[key];
    if (last?.week === memory.lastWeek && last?.open && aboutNow(key, facts, memory).includes(last.about)) {
      return { key, about: last.about };
    }
  }
  return null;
};

/** Also where the week begins on another day since then: the two have days in common. */
const isThisWeek = (asked: string | null, week: string) =>
  asked !== null && Math.abs(Temporal.PlainDate.from(asked).until(week).days) < 7;

/** Whether this week's own check-in asks for a quiet one (7.3). */
const isQuiet = ({ checkIns, week }: QuestionFacts) =>
  isLowWeek(byWeek(checkIns).findLast((checkIn) => checkIn.week === week) ?? null);

/** The one question of this week; null for none. The order of limits, check-ins and weeks makes no difference. */
export const questionOf = (facts: QuestionFacts, memory: QuestionMemory): Question | null => {
  if (isQuiet(facts)) return null;
  if (isThisWeek(memory.lastWeek, facts.week)) return askedThisWeek(facts, memory);
  for (const key of questionKeys) {
    const last = memory.asked[key];
    if (last && after(last.week, cadenceOf(key, memory)) > facts.today) continue;
    const about = aboutNow(key, facts, memory);
    // Where there are several, another than the last time.
    const [first] = [...about.filter((each) => each !== last?.about), ...about];
    if (first !== undefined) return { key, about: first };
  }
  return null;
};
