/** What lines said of a name; a table ORs them together, so the order of lines never matters. */
export const mark = {
  listed: 1,
  /** `$important`: no exception takes it away. */
  important: 2,
  exception: 4,
  /** `$badfilter` on the line that lists it. */
  cancelled: 8,
  exceptionCancelled: 16,
  siteThatHelps: 32,
  /** By the table itself: another name lies above it. */
  below: 64,
  /** By the table itself: it may be a suffix that strangers share, until that is confirmed. Of other names that is certain that they are none. */
  maybeSuffix: 128,
} as const;

/** The marks that lines gave. */
export const marksFromLines = mark.below - 1;
