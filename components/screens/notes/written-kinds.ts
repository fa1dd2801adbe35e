import type { EntryKind } from '../../../lib/domain/notebook/entry-bodies';

/** What is looked back at, each with its fields in the order in which they are read. */
export const writtenFields = {
  thoughts: ['situation', 'feeling', 'before', 'thought', 'supports', 'against', 'fairer', 'after'],
  abc: ['before', 'inside', 'did', 'gain', 'cost', 'instead'],
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
} as const satisfies Partial<Record<EntryKind, readonly string[]>>;

export type WrittenKind = keyof typeof writtenFields;

export const writtenKinds = Object.keys(writtenFields) as readonly WrittenKind[]; // CAST: the keys of the object above
