import type { SettingsChange } from '../settings/change';
import type { Settings } from '../settings/settings';
import { fieldChanges, sameValue, valueIn } from './field';
import { canUndo } from './gate';
import { makeChange } from './make-change';
import { type Ask, asksOf } from './pending';
import type { Undoable } from './traces';

/** What one act did, as the person may want to hear it. */
export interface Happening {
  /** `now`: all of it is so; `waits`: all of it waits; `partly`: some of it is so and the rest waits. */
  readonly kind: 'nothing' | 'now' | 'waits' | 'partly';
  /** What the act asked for and is not so yet. */
  readonly ask: Ask | null;
  /** The way back, where the act made something stricter. */
  readonly undo: Undoable | null;
}

const kindOf = (changed: boolean, waits: boolean): Happening['kind'] => {
  if (changed) return waits ? 'partly' : 'now';
  return waits ? 'waits' : 'nothing';
};

/** What an act did, by the settings before and after it. `now`: epoch ms. */
export const happening = (before: Settings, after: Settings, now: number): Happening => {
  const asked = new Set(before.pending.map(({ ask }) => ask));
  const ask = asksOf(after, now).find(({ id }) => !asked.has(id)) ?? null;
  const known = new Set(before.undoable.map(({ id }) => id));
  const undo = after.undoable.find(({ id }) => !known.has(id)) ?? null;
  return { kind: kindOf(fieldChanges(before, after).length > 0, ask !== null), ask, undo };
};

/** What a change would do if it were asked for now: the gate itself is asked, so that no screen promises otherwise. */
export const foresee = (settings: Settings, change: SettingsChange, now: number): Happening => {
  const outcome = makeChange(settings, change, { now, latest: now, id: 'foreseen' });
  return happening(settings, outcome.ok ? outcome.settings : settings, now);
};

/** The last act that can still be undone. */
export const lastUndoable = (settings: Settings, now: number): Undoable | null =>
  settings.undoable.findLast((act) => canUndo(settings, act, now)) ?? null;

/** What waits or is ready and would still change something, the earliest first. */
export const openAsks = (settings: Settings, now: number): readonly Ask[] => {
  const { focus } = settings;
  const running = focus !== null && now < focus.endsAt;
  return asksOf(settings, now).filter(
    ({ state, changes }) =>
      state.kind !== 'lapsed' &&
      // A session of focus that has ended by itself needs no one to end it.
      changes.some(({ field, to }) => (field.of === 'focus' ? running : !sameValue(valueIn(settings, field), to))),
  );
};

/** What waits or is ready for one of these limits. */
export const asksAbout = (settings: Settings, limits: readonly string[], now: number): readonly Ask[] =>
  openAsks(settings, now).filter(({ changes }) =>
    changes.some(({ field }) => field.of === 'limit' && limits.includes(field.id)),
  );
