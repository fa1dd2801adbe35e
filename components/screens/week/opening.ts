import type { WeekView } from '../../../lib/app/protocol/views';
import type { Translate } from '../../../lib/domain/language/translate';
import { onlyGoal, traitsOf } from '../../../lib/domain/review/week-traits';

const hasEnded = (week: WeekView) => week.today === null;

const pausesLine = ({ pauses }: WeekView, t: Translate): string => {
  if (pauses.met === 0) return t('week.opening.noPause');
  if (pauses.left === 0) return t('week.opening.met', { count: pauses.met });
  const met = t('week.times', { count: pauses.met });
  return t('week.opening.metAndLeft', { met, left: t('week.times', { count: pauses.left }) });
};

/**
 * The week in one sentence, with what went well first. Days without a record count for nothing, and no sentence adds up
 * several limits.
 */
export const openingLine = (week: WeekView, t: Translate): string => {
  const { limits, recordedDays } = week;
  const goal = onlyGoal(limits);
  // No figure leads then.
  if (traitsOf({ limits, recordedDays, hasEnded: hasEnded(week) }).includes('hard')) return t('week.opening.hard');
  if (goal && goal.keptDays > 0) {
    const key = hasEnded(week) ? 'week.opening.kept' : 'week.opening.keptSoFar';
    return t(key, { count: recordedDays, kept: goal.keptDays });
  }
  return pausesLine(week, t);
};

/** What the person did, from the record: acts, never a judgement. */
export const actsOf = ({ pauses }: WeekView, t: Translate): readonly string[] => [
  ...(pauses.met > 0 && pauses.left === 0
    ? [t('week.acts.met', { times: t('week.times', { count: pauses.met }) })]
    : []),
  ...(pauses.left > 0
    ? [
        t(pauses.left === pauses.met ? 'week.acts.leftAll' : 'week.acts.left', {
          times: t('week.times', { count: pauses.left }),
          count: pauses.met,
        }),
      ]
    : []),
  ...(pauses.goneOn > 0 ? [t('week.acts.goneOn', { times: t('week.times', { count: pauses.goneOn }) })] : []),
];
