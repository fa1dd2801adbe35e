import type { EntryKind } from '../../../lib/domain/notebook/entry-bodies';

/** Those that are shown field by field, each with its fields in the order in which they are read. */
export const writtenFields = {
  review: ['day', 'before', 'useful', 'change', 'confidence'],
  urge: ['before', 'after', 'clues'],
  note: ['prompt', 'text'],
  kindness: ['friend', 'next'],
  rulers: ['importance', 'whyNotLower', 'confidence', 'lift', 'first'],
  balance: ['gives', 'costs', 'keep'],
  weather: ['hours', 'plan', 'nice', 'confidence'],
  nextWeek: ['week', 'text', 'confidence'],
  intention: ['more', 'act', 'kind'],
  goodThings: ['things'],
  windDown: ['lightsOut', 'park', 'wake', 'awake'],
  surroundings: ['routes', 'wayOut', 'until'],
  experiment: ['question'],
  ahead: ['signs', 'helps', 'people', 'lines', 'afterwards'],
  safety: ['signs', 'alone', 'places', 'people', 'lines', 'surroundings'],
} as const satisfies Partial<Record<EntryKind, readonly string[]>>;

export type FieldKind = keyof typeof writtenFields;

/** What is looked back at (of plans for hard times those that are not the plan): also the two that are shown as their exercises show them at the end. */
export const writtenKinds = [
  'thoughts',
  'abc',
  ...(Object.keys(writtenFields) as readonly FieldKind[]), // CAST: the keys of the object above
] as const;
export type WrittenKind = (typeof writtenKinds)[number];
