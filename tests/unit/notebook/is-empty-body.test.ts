import { describe, expect, it } from 'vitest';
import { emptyCheckIn } from '../../../lib/domain/notebook/check-in-body';
import { type EntryBodies, type EntryKind, entryKinds } from '../../../lib/domain/notebook/entry-bodies';
import { isEmptyBody } from '../../../lib/domain/notebook/is-empty-body';

/** Of each kind one that was passed over at every step, as its form or exercise makes it, and the least that is something. */
const table: { readonly [K in EntryKind]: readonly [empty: EntryBodies[K], least: Partial<EntryBodies[K]>] } = {
  reason: [{ text: ' \n' }, { text: 'Sleep' }],
  value: [{ word: '', line: ' ' }, { word: 'care' }],
  ifThen: [{ goal: '', best: '', obstacle: '', cue: '', act: '' }, { obstacle: 'Late nights' }],
  card: [{ text: '' }, { text: 'It passes' }],
  ahead: [{ signs: [], helps: ['', ' '], people: [], lines: [], afterwards: ' ' }, { helps: ['', 'Tea'] }],
  safety: [
    { signs: [''], alone: [], places: [], people: [], lines: [], surroundings: [] },
    { surroundings: ['Keys with Sam'] },
  ],
  person: [{ name: '', way: 'mail', contact: ' ' }, { contact: '030 1' }],
  meeting: [{ name: '', place: '', date: null, weekday: 1, time: null, remind: 60 }, { time: '19:00' }],
  thoughts: [
    { situation: '', feeling: '', before: null, thought: '', supports: '', against: '', fairer: '', after: null },
    { before: 0 },
  ],
  abc: [{ before: '', inside: '', did: '', gain: '', cost: '', instead: ' ' }, { cost: 'Sleep' }],
  urge: [{ before: null, after: null, clues: [] }, { clues: ['tired'] }],
  note: [{ prompt: 'hoping', text: '  ' }, { text: 'Rest' }],
  review: [{ day: null, before: '', useful: '', change: '', confidence: null }, { day: '2026-06-09' }],
  kindness: [{ friend: '', next: '' }, { next: 'rest' }],
  rulers: [{ importance: null, whyNotLower: '', confidence: null, lift: '', first: '' }, { confidence: 0 }],
  balance: [{ gives: '', costs: '', keep: '' }, { gives: 'Quiet' }],
  weather: [{ hours: [], plan: '', nice: [''], confidence: null }, { hours: [0] }],
  intention: [{ more: '', act: '', kind: '' }, { more: 'calm' }],
  goodThings: [{ things: [{ thing: '', part: ' ' }] }, { things: [{ thing: '', part: 'I called' }] }],
  windDown: [{ lightsOut: null, park: '', wake: null, awake: '' }, { wake: '07:00' }],
  surroundings: [
    { routes: [{ route: '', friction: '' }], wayOut: '', until: null },
    { routes: [{ route: 'The phone', friction: '' }] },
  ],
  nextWeek: [{ week: '2026-06-08', text: '', confidence: null }, { text: 'Bed by eleven' }],
  experiment: [{ question: '' }, { question: 'Does a walk help?' }],
  checkIn: [emptyCheckIn('2026-06-08'), { phq: [null, 0, null, null] }],
};

const isEmpty = <K extends EntryKind>(kind: K) => {
  const [empty, least] = table[kind];
  return [isEmptyBody(kind, empty), isEmptyBody(kind, { ...empty, ...least })];
};

describe('what has nothing in it', () => {
  it.each(entryKinds)('%s, passed over at every step, and with the least that can be said', (kind) => {
    expect(isEmpty(kind)).toEqual([true, false]);
  });
});
