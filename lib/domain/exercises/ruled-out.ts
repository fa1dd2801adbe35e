import type { CheckIn } from '../notebook/check-in-body';
import type { Entry } from '../notebook/entry';
import { byWeek, isLowWeek, needsLines } from '../review/check-in';
import type { DayOutside } from '../review/outside';
import { daysBetween } from '../time/dates';
import type { FoundHindrance, RuledOut } from './moment';
import { wantsPeople } from './review-day';

/** A check-in tells of now while its week, or the one after it, runs. */
const checkInHoldsDays = 14;

/** What there is to say what is not right now. */
interface Kept {
  readonly reviews: readonly Entry<'review'>[];
  readonly checkIns: readonly CheckIn[];
  /** Days over the person's own goal; null where the record does not say. */
  readonly outside: readonly DayOutside[] | null;
}

/** Whether there was a time outside the plan today; null where nobody can say. */
const lapseToday = ({ reviews, outside }: Kept, today: string): boolean | null => {
  if (reviews.some(({ body, date }) => (body.day ?? date) === today)) return true;
  return outside === null ? null : outside.some(({ date }) => date === today);
};

/** What makes some exercises wrong for now, from what the person keeps. */
export const ruledOut = (kept: Kept, today: string): RuledOut => {
  const lately = byWeek(kept.checkIns).filter(({ week }) => daysBetween(week, today) < checkInHoldsDays);
  const isRecent = lately.length > 0;
  const facts: readonly (readonly [FoundHindrance | 'low', boolean | null])[] = [
    ['lapse', lapseToday(kept, today)],
    ['thirdLapse', wantsPeople(kept.reviews, today) === 'yes'],
    ['crisis', isRecent && needsLines(kept.checkIns)],
    ['low', isLowWeek(lately.at(-1) ?? null)],
  ];
  return {
    known: facts.flatMap(([name, holds]) => (holds ? [name] : [])),
    unknown: facts.flatMap(([name, holds]) => (holds === null && name !== 'low' ? [name] : [])),
  };
};
