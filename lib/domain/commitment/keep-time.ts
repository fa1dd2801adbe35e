import type { Limit } from '../limits/limit';
import { focusUndoMs } from '../settings/change';
import type { Settings } from '../settings/settings';
import { clockSlackMs, effectsKeptMs, graceMs, undoWithinMs } from './commitment';
import { classify, sameValue, valueIn, withValue } from './field';
import { type GatedSettings, gated } from './gated';
import { asksOf, type PendingChange, sameField } from './pending';
import type { Effect } from './traces';

/** Whether the clock stands so far behind the latest instant that was seen that it was set back. Epoch ms. */
export const wasSetBack = (now: number, latest: number): boolean => now < latest - clockSlackMs;

/** Takes back what one act brought too early; it waits again from now. */
const takenBack = (settings: Settings, { changes }: Effect, now: number): Settings =>
  changes.toReversed().reduce((current, { field, before }) => {
    const present = valueIn(current, field);
    if (before === undefined || present === undefined || sameValue(present, before)) return current;
    // What the person has made stricter than it was before holds; what is only a little less loose does not.
    if (['stricter', 'neutral'].includes(classify({ field, before, after: present }, now))) return current;
    const pending = { field, to: present, ask: `again-${now}`, askedAt: now, waitMs: 0, breaksLock: false };
    const others = current.pending.filter((each) => !sameField(each, pending));
    return { ...withValue(current, field, before), pending: [...others, pending] };
  }, settings);

/**
 * Settings after the clock was set back: what took effect after the present is taken back and waits again, and what was
 * asked for after it as well. Every way back that a stretch of time leaves open is closed: by this clock it would open
 * again. Null where nothing is to be done.
 */
export const afterSetBack = (settings: Settings, now: number, latest: number): GatedSettings | null => {
  const early = settings.effects.filter(({ at }) => at > now).toSorted((a, b) => b.at - a.at);
  const back = early.reduce((current, effect) => takenBack(current, effect, now), settings);
  // By the delay that holds now that all is taken back, not by one that was shortened in between.
  const leastMs = back.commitment.delayMinutes * 60_000;
  const again = (pending: PendingChange): PendingChange =>
    pending.askedAt >= now ? { ...pending, askedAt: now, waitMs: Math.max(pending.waitMs, leastMs) } : pending;
  const { focus, firstStartedAt } = back;
  const next: Settings = {
    ...back,
    pending: back.pending.map(again),
    effects: back.effects.filter(({ at }) => at <= now),
    undoable: [],
    focus: focus && { ...focus, startedAt: Math.min(focus.startedAt, now - focusUndoMs) },
    firstStartedAt: latest - firstStartedAt >= graceMs ? Math.min(firstStartedAt, now - graceMs) : firstStartedAt,
  };
  return sameValue(next, settings) ? null : gated(settings, next);
};

/** The limits there are, and those that may come back because they were deleted not long ago. Their counters are kept. */
export const limitsToCount = ({ limits, effects }: Settings): readonly Limit[] => {
  const deleted = effects.flatMap(({ changes }) =>
    changes.flatMap(({ field, before }) =>
      // CAST: the value of this field.
      field.of === 'limit' && field.name === 'presence' && before !== null ? [before as Limit] : [],
    ),
  );
  return [...limits, ...deleted.filter(({ id }) => !limits.some((limit) => limit.id === id))];
};

/** Settings without what has lapsed or is long past; null where there is nothing to tidy. */
export const tidied = (settings: Settings, now: number): GatedSettings | null => {
  // A session that has ended by itself needs no early end.
  const isOver = ({ field }: PendingChange) => field.of === 'focus' && now >= (settings.focus?.endsAt ?? 0);
  const lapsed = new Set(asksOf(settings, now).flatMap(({ id, state }) => (state.kind === 'lapsed' ? [id] : [])));
  const hasLapsed = ({ ask }: PendingChange) => lapsed.has(ask);
  const pending = settings.pending.filter((each) => !hasLapsed(each) && !isOver(each));
  const undoable = settings.undoable.filter(({ at }) => Math.abs(now - at) < undoWithinMs);
  const effects = settings.effects.filter(({ at }) => at > now - effectsKeptMs);
  const changed =
    pending.length < settings.pending.length ||
    effects.length < settings.effects.length ||
    undoable.length < settings.undoable.length;
  return changed ? gated(settings, { ...settings, pending, effects, undoable }) : null;
};
