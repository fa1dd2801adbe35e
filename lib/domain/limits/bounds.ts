/** The bounds of every number in a limit, so that the form and the stored data agree. */
export const bounds = {
  minutesPerDay: { min: 1, max: 24 * 60 },
  minutesPerWeek: { min: 1, max: 7 * 24 * 60 },
  minutesPerVisit: { min: 1, max: 24 * 60 },
  openings: { min: 1, max: 999 },
  /** 28 days. */
  rollingHours: { min: 1, max: 28 * 24 },
  waitSeconds: { min: 3, max: 600 },
  passMinutes: { min: 1, max: 60 },
  nameLength: { min: 1, max: 60 },
  allowancePerWeek: { min: 1, max: 21 },
  allowanceMinutes: { min: 1, max: 60 },
} as const;

/** All minutes of a window can never be spent: those that leave it make room for the next. So it is one less at most. */
export const mostRollingMinutes = (hours: number): number => hours * 60 - 1;

export const defaultWaitSeconds = 10;
export const defaultPassMinutes: readonly number[] = [5, 10, 15];
