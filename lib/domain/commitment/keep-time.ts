import type { Settings } from '../settings/settings';
import { clockSlackMs, effectsKeptMs } from './commitment';
import { sameValue, valueIn, withValue } from './field';
import { type GatedSettings, gated } from './gated';
import { type PendingChange, pendingState, sameField } from './pending';
import type { Effect } from './traces';

/** Whether the clock stands so far behind the latest instant that was seen that it was set back. Epoch ms. */
export const wasSetBack = (now: number, latest: number): boolean => now < latest - clockSlackMs;

/** Takes back one act that took effect after the present; what it brought waits again from now. */
const takenBack = (settings: Settings, { changes }: Effect, now: number): Settings =>
  changes.toReversed().reduce((current, { field, before, after }) => {
    // What was changed since then by a later act holds.
    if (!sameValue(valueIn(current, field), after)) return current;
    const pending: PendingChange = {
      field,
      to: after,
      ask: `again-${now}`,
      askedAt: now,
      waitMs: current.commitment.delayMinutes * 60_000,
      breaksLock: false,
    };
    const others = current.pending.filter((each) => !sameField(each, pending));
    return { ...withValue(current, field, before), pending: [...others, pending] };
  }, settings);

/** What was asked at an instant that has not come yet waits its whole time again. */
const askedByNow = (pending: PendingChange, now: number): PendingChange =>
  pending.askedAt > now ? { ...pending, askedAt: now } : pending;

/**
 * Settings after the clock was set back: what took effect after the present is taken back and waits again, and what was
 * asked for after it as well. Null where nothing is to be done.
 */
export const afterSetBack = (settings: Settings, now: number): GatedSettings | null => {
  const early = settings.effects.filter(({ at }) => at > now).toSorted((a, b) => b.at - a.at);
  const back = early.reduce((current, effect) => takenBack(current, effect, now), settings);
  const next = {
    ...back,
    pending: back.pending.map((pending) => askedByNow(pending, now)),
    effects: back.effects.filter(({ at }) => at <= now),
    undoable: back.undoable.filter(({ at }) => at <= now),
  };
  const changed = early.length > 0 || next.pending.some((pending, index) => pending !== settings.pending[index]);
  return changed ? gated(settings, next) : null;
};

/** Settings without what has lapsed or is long past; null where there is nothing to tidy. */
export const tidied = (settings: Settings, now: number): GatedSettings | null => {
  // A session that has ended by itself needs no early end.
  const isOver = ({ field }: PendingChange) => field.of === 'focus' && now >= (settings.focus?.endsAt ?? 0);
  const hasLapsed = (each: PendingChange) => pendingState(each, settings.commitment, now).kind === 'lapsed';
  const pending = settings.pending.filter((each) => !hasLapsed(each) && !isOver(each));
  const effects = settings.effects.filter(({ at }) => at > now - effectsKeptMs);
  const changed = pending.length < settings.pending.length || effects.length < settings.effects.length;
  return changed ? gated(settings, { ...settings, pending, effects }) : null;
};
