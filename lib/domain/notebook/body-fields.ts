import * as v from 'valibot';

/** Longer than anyone writes in a form by hand, and short enough that no entry is a burden. */
export const longestText = 2_000;
/** A name, a word, a number. */
export const longestWord = 120;
/** Lines of one list. */
export const mostLines = 20;

const clipped = (longest: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, longest)),
  );

/** What was written is kept, cut where it is beyond measure; what is no text is empty. */
export const textSchema = v.fallback(clipped(longestText), '');
export const wordSchema = v.fallback(clipped(longestWord), '');
/** Empty lines and what is no text are left out. */
export const textsSchema = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((lines) =>
      lines
        .flatMap((line) => (typeof line === 'string' && line.trim() !== '' ? [line.slice(0, longestText)] : []))
        .slice(0, mostLines),
    ),
  ),
  [],
);
/** 0 to 10; null where none was given. */
export const ratingSchema = v.fallback(
  v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  null,
);
/** `HH:MM` on the wall; null where none was given. */
export const timeSchema = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), null);
