import type { Allowance, Beside } from '../limits/limit';
import { limitsWith } from '../lists/limits-with';
import { engineIds } from '../search/engine-names';
import type { Settings } from '../settings/settings';
import { graceMs, holdAllWaitMs, undoWithinMs } from './commitment';
import { unitedSites } from './compare-sites';
import {
  classify,
  type Field,
  type FieldChange,
  fieldChanges,
  fieldKey,
  sameValue,
  usesList,
  valueIn,
  withValue,
} from './field';
import { type GatedSettings, gated } from './gated';
import { asksOf, type PendingChange, pendingState, sameField } from './pending';
import type { Effect, Undoable } from './traces';

/** When and for whom the gate is asked. Epoch ms. */
export interface Asking {
  readonly now: number;
  /** The latest instant that was ever seen; a clock that was set back is behind it. */
  readonly latest: number;
  /** Names what is asked for in this act. */
  readonly id: string;
  /** "Put all limits on hold": waits longer, and the lock does not hold it. */
  readonly holdsAll: boolean;
}

/** How long a looser change waits that is asked for now, in ms. In the first day after the first start: not at all. */
export const waitMsOf = ({ firstStartedAt, commitment }: Settings, asking: Omit<Asking, 'id'>): number => {
  const chosen = commitment.delayMinutes * 60_000;
  if (asking.holdsAll) return Math.min(Math.max(chosen, holdAllWaitMs.min), holdAllWaitMs.max);
  // By the latest instant: setting the clock back is no second first day.
  const age = Math.max(asking.now, asking.latest) - firstStartedAt;
  return age >= 0 && age < graceMs ? 0 : chosen;
};

/** Nothing keeps a looser change waiting, not even a sentence to type. */
const isOpen = (settings: Settings, asking: Asking): boolean => {
  const { lockedUntil, sentence } = settings.commitment;
  return waitMsOf(settings, asking) === 0 && sentence === null && (lockedUntil === null || lockedUntil <= asking.now);
};

/** The value that holds what either holds, where one can say it; undefined where both have to stand side by side. */
const united = ({ field, before, after }: FieldChange): { readonly value: unknown } | undefined => {
  // CAST (all): the values of these fields.
  if (field.of === 'preferences' && field.name === 'safeSearch') {
    const either = [before, after] as readonly Settings['preferences']['safeSearch'][];
    return { value: engineIds.filter((id) => either.some((engines) => engines.includes(id))) };
  }
  if (field.of !== 'limit') return { value: before };
  if (field.name === 'sites') {
    const sites = unitedSites(...([before, after] as Parameters<typeof unitedSites>));
    return sites ? { value: sites } : undefined;
  }
  if (field.name === 'allowance') {
    const [old, fresh] = [before, after] as readonly [Allowance, Allowance];
    const perWeek = Math.min(old.perWeek, fresh.perWeek);
    return { value: { perWeek, minutes: Math.min(old.minutes, fresh.minutes) } };
  }
  return undefined;
};

interface Passage {
  readonly settings: Settings;
  /** It made something stricter: then all of it can be undone. */
  readonly tightened: boolean;
  readonly effects: Effect['changes'];
}

const without = (settings: Settings, change: FieldChange): Settings => {
  // What waited for a limit that is gone has nothing to wait for. Nothing waits for a list but that it goes.
  const gone = change.field.of === 'limit' && change.field.name === 'presence' && change.after === null;
  const stays = (pending: PendingChange) =>
    !sameField(pending, change) &&
    !(gone && change.field.of === 'limit' && pending.field.of === 'limit' && pending.field.id === change.field.id);
  return { ...settings, pending: settings.pending.filter(stays) };
};

/** Puts a looser value among the pending ones. What was asked before and was no stricter keeps the time that it waited. */
const asked = (settings: Settings, change: FieldChange, asking: Asking): Settings => {
  const { field, after } = change;
  const first = settings.pending.find((pending) => sameField(pending, change));
  const keepsTime =
    first !== undefined &&
    pendingState(first, settings.commitment, asking.now).kind !== 'lapsed' &&
    // One that waits for the end of a lock has not waited for what no lock holds.
    (first.breaksLock || !asking.holdsAll) &&
    (sameValue(first.to, after) ||
      ['stricter', 'neutral'].includes(classify({ field, before: first.to, after }, asking.now)));
  const askedAt = keepsTime ? Math.min(first.askedAt, asking.now) : asking.now;
  // A delay that is shorter by now would let it lapse before it was asked for.
  const waitMs = Math.max(waitMsOf(settings, asking), keepsTime ? first.waitMs : 0);
  const pending = { field, to: after, ask: asking.id, askedAt, waitMs, breaksLock: asking.holdsAll };
  return { ...settings, pending: [...settings.pending.filter((each) => !sameField(each, change)), pending] };
};

const pendingOf = (settings: Settings, change: { readonly field: Field }) =>
  settings.pending.find((pending) => sameField(pending, change)) ?? null;

/** The limit in two forms: what it is and, beside that, what it is to become. */
const withForm = (settings: Settings, { field, after }: FieldChange): Settings => {
  // CAST (both): of all fields only these two of a limit have values that no single one unites.
  const { id, name } = field as { readonly id: string; readonly name: Beside['field'] };
  const place = { of: 'limit', id, name: 'beside' } as const;
  const forms = valueIn(settings, place) as readonly Beside[];
  if (forms.some((form) => form.field === name && sameValue(form.value, after))) return settings;
  const number = settings.nextLimitNumber;
  // One form more is stricter: what waited to take the others away was not asked with this one in view.
  const pending = settings.pending.filter((each) => !sameField(each, { field: place }));
  return withValue({ ...settings, pending, nextLimitNumber: number + 1 }, place, [
    ...forms,
    { field: name, value: after, number },
  ]);
};

/** One field through the gate. */
const pass = (passage: Passage, change: FieldChange, asking: Asking): Passage => {
  const { settings } = passage;
  const { field, before, after } = change;
  const kind = classify(change, asking.now, (list) => usesList(settings, list));
  const set = (value: unknown) => withValue(settings, field, value);
  // What is over by this clock is not over if the clock is ahead.
  const timed = field.of === 'focus' || (field.of === 'commitment' && field.name === 'lockedUntil');
  // A list that nothing uses may go at once; what a clock set back brings again may have used it.
  const listGone = field.of === 'list' && field.name === 'presence';
  const traced =
    (timed || listGone) && before !== null ? [...passage.effects, { field, before, after }] : passage.effects;
  if (kind === 'neutral') return { ...passage, settings: set(after), effects: traced };
  if (kind === 'stricter') {
    return { settings: without(set(after), change), tightened: true, effects: traced };
  }
  if (isOpen(settings, asking)) {
    const effects = [...passage.effects, { field, before, after }];
    return { ...passage, settings: without(set(after), change), effects };
  }
  if (kind === 'looser') return { ...passage, settings: asked(settings, change, asking) };
  const one = united(change);
  const both = one ? set(one.value) : withForm(settings, change);
  return { ...passage, settings: asked(both, change, asking), tightened: true };
};

/** Every field that the act touched, as it was before. A session of focus has a way back of its own. */
const traceOf = (before: Settings, after: Settings, changes: readonly FieldChange[]): Undoable['changes'] => {
  const besides = changes.flatMap(({ field }): Field[] =>
    field.of === 'limit' && field.name !== 'presence' ? [{ of: 'limit', id: field.id, name: 'beside' }] : [],
  );
  const fields = new Map([...changes.map(({ field }) => field), ...besides].map((field) => [fieldKey(field), field]));
  return [...fields.values()].flatMap((field) => {
    const pending = pendingOf(before, { field });
    const entry = { field, before: valueIn(before, field), after: valueIn(after, field), pending };
    const touched = !sameValue(entry.before, entry.after) || pendingOf(after, { field }) !== pending;
    return field.of !== 'focus' && touched ? [entry] : [];
  });
};

const isFresh = (at: number, now: number, forMs: number) => Math.abs(now - at) < forMs;

/**
 * Brings what is wanted into the settings: what is stricter or neutral at once, what is looser when it has waited and
 * was confirmed, and of what is both the stricter half at once. Each field goes its own way, through whatever door it
 * came.
 */
export const gate = (before: Settings, wanted: Settings, asking: Asking): GatedSettings => {
  const changes = fieldChanges(before, wanted);
  const start = { settings: { ...before, nextLimitNumber: wanted.nextLimitNumber }, tightened: false, effects: [] };
  const { settings, tightened, effects } = changes.reduce<Passage>((way, change) => pass(way, change, asking), start);
  const { id, now } = asking;
  const trace = tightened ? traceOf(before, settings, changes) : [];
  const undoable = settings.undoable.filter(({ at }) => isFresh(at, now, undoWithinMs));
  return gated(before, {
    ...settings,
    undoable: trace.length > 0 ? [...undoable, { id, at: now, changes: trace }] : undoable,
    effects: effects.length > 0 ? [...settings.effects, { at: now, changes: effects }] : settings.effects,
  });
};

/** Why an act upon what waits cannot be done. */
export type Refusal = 'not-there' | 'not-ready' | 'sentence-differs';
export type Outcome =
  | { readonly ok: true; readonly settings: GatedSettings }
  | { readonly ok: false; readonly reason: Refusal };

const refused = (reason: Refusal): Outcome => ({ ok: false, reason });

/** Quotation marks, dashes and spaces come out of keyboards and dictation in many forms. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whether what was typed is the sentence, but for its case, spaces and the form of its marks. */
export const isSentence = (sentence: string, typed: string): boolean => plain(sentence) === plain(typed);

/** With the new value the second forms that stood for it go. */
const formsGivenUp = (settings: Settings, field: Field): readonly FieldChange[] => {
  if (field.of !== 'limit' || (field.name !== 'when' && field.name !== 'sites')) return [];
  const place = { of: 'limit', id: field.id, name: 'beside' } as const;
  const before = (valueIn(settings, place) ?? []) as readonly Beside[]; // CAST: the value of this field
  const after = before.filter((form) => form.field !== field.name);
  return after.length === before.length ? [] : [{ field: place, before, after }];
};

const endsList = (change: FieldChange): change is FieldChange & { readonly field: Extract<Field, { of: 'list' }> } =>
  change.field.of === 'list' && change.field.name === 'presence' && change.after === null;

const takingEffect = (settings: Settings, changes: readonly FieldChange[]): Settings =>
  changes.reduce((current, change) => without(withValue(current, change.field, change.after), change), settings);

/** Lets what was asked for in one act take effect, when all of it is ready and the sentence was typed. */
export const confirm = (settings: Settings, ask: string, typed: string, now: number): Outcome => {
  const changes = settings.pending.filter((pending) => pending.ask === ask);
  if (changes.length === 0) return refused('not-there');
  const { commitment } = settings;
  if (asksOf(settings, now).find(({ id }) => id === ask)?.state.kind !== 'ready') return refused('not-ready');
  if (commitment.sentence !== null && !isSentence(commitment.sentence, typed)) return refused('sentence-differs');
  const wanted = changes.flatMap(({ field, to }) => [
    { field, before: valueIn(settings, field), after: to },
    ...formsGivenUp(settings, field),
  ]);
  const others = wanted.filter((change) => !endsList(change));
  const { limits } = takingEffect(settings, others);
  // A list that another limit has come to use while this waited stays, and goes on being refreshed.
  const unused = wanted.filter((change) => endsList(change) && limitsWith(limits, change.field.id).length === 0);
  const effects = [...others, ...unused];
  const after = takingEffect(settings, effects);
  return {
    ok: true,
    settings: gated(settings, {
      ...after,
      pending: after.pending.filter((pending) => pending.ask !== ask),
      effects: [...settings.effects, { at: now, changes: effects }],
    }),
  };
};

/** Takes back what was asked for. What holds goes on holding. */
export const cancel = (settings: Settings, ask: string): Outcome =>
  settings.pending.some((pending) => pending.ask === ask)
    ? {
        ok: true,
        settings: gated(settings, {
          ...settings,
          pending: settings.pending.filter((pending) => pending.ask !== ask),
        }),
      }
    : refused('not-there');

/** Whether the act can still be undone: it is fresh, and nothing that it changed was changed again. */
export const canUndo = (settings: Settings, { at, changes }: Undoable, now: number): boolean =>
  isFresh(at, now, undoWithinMs) && changes.every(({ field, after }) => sameValue(valueIn(settings, field), after));

/** Undoes one act that made something stricter: exactly what was there before is there again, what waited included. */
export const undo = (settings: Settings, id: string, now: number): Outcome => {
  const act = settings.undoable.find((each) => each.id === id);
  if (!act || !canUndo(settings, act, now)) return refused('not-there');
  const back = act.changes.toReversed().reduce((current, { field, before, pending }) => {
    const others = current.pending.filter((each) => !sameField(each, { field }));
    return { ...withValue(current, field, before), pending: pending ? [...others, pending] : others };
  }, settings);
  // What the same act loosened or let go is back as well: there is nothing left to take back.
  const undone = new Set(act.changes.map(({ field }) => fieldKey(field)));
  const isVoid = ({ at, changes }: Effect) =>
    at === act.at && changes.every(({ field }) => undone.has(fieldKey(field)));
  return {
    ok: true,
    settings: gated(settings, {
      ...back,
      undoable: settings.undoable.filter((each) => each.id !== id),
      effects: settings.effects.filter((effect) => !isVoid(effect)),
    }),
  };
};

/** A session of focus as it is after its first minute was used to take it back; `wanted` says whether it was. */
export const undoFocus = (settings: Settings, wanted: Settings): GatedSettings =>
  gated(settings, { ...settings, focus: wanted.focus });
