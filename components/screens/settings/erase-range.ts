import { daysKeptChoices } from '../../../lib/domain/review/days-kept';
import { dateAfter } from '../../../lib/domain/time/dates';

/** Which part of the record to erase. */
export const eraseChoices = ['day', 'week', 'range', 'all'] as const;
export type EraseChoice = (typeof eraseChoices)[number];

/** Local dates `YYYY-MM-DD`, both included; both null for everything. */
export interface EraseRange {
  readonly from: string | null;
  readonly to: string | null;
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

const leastDaysKept = 7 * Math.min(...daysKeptChoices.filter((weeks) => weeks > 0));

/** Whether a range from this day on may have days in it that are kept as a week. */
export const mayTouchWeek = (from: string, today: string): boolean => from <= dateAfter(today, -leastDaysKept);

/**
 * The range of a choice, or null where the typed dates are none. Dates in the wrong order are put right: both ends say
 * the same stretch.
 *
 * @param today the person's day, `YYYY-MM-DD`
 */
export const eraseRangeOf = (
  choice: EraseChoice,
  { today, from, to }: { readonly today: string; readonly from: string; readonly to: string },
): EraseRange | null => {
  switch (choice) {
    case 'day':
      return { from: today, to: today };
    case 'week':
      return { from: dateAfter(today, -6), to: today };
    case 'range': {
      if (!isDate(from) || !isDate(to)) return null;
      return from <= to ? { from, to } : { from: to, to: from };
    }
    case 'all':
      return { from: null, to: null };
    default:
      return choice satisfies never;
  }
};
