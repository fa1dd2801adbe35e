import type { EntryBodies, EntryKind } from './entry-bodies';

/** What a form fills in by itself: alone it says nothing. */
const filledIn: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  note: ['prompt'],
  person: ['way'],
  meeting: ['weekday', 'remind'],
  nextWeek: ['week'],
  checkIn: ['week'],
};

/** Whether there is no word, no number and no choice in it, however deep. */
export const saysNothing = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(saysNothing);
  return typeof value === 'object' && value !== null ? Object.values(value).every(saysNothing) : value === null;
};

/** Whether there is nothing in it that the person wrote, chose or rated: such a one is not kept. */
export const isEmptyBody = <K extends EntryKind>(kind: K, body: EntryBodies[K]): boolean =>
  Object.entries(body).every(([field, value]) => filledIn[kind]?.includes(field) || saysNothing(value));
