import { dateFormat } from './date-format';

const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** A day, month or year (`2025-09-18`, `2025-09`, `2025`) in words, as exact as it was given. */
export const dateText = (date: string, locale: string): string =>
  dateFormat(locale, formats[date.length] ?? {}).format(new Date(date));
