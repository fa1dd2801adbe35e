import * as v from 'valibot';
import { parseSitePattern } from '../addresses/site-pattern';
import { type Commitment, commitmentSchema, mostLockDays } from '../commitment/commitment';
import { type Limit, type LimitDraft, limitDraftSchema } from '../limits/limit';
import { listAddressSchema, listIdSchema, listNameSchema, sameSource, subscriptionSchema } from '../lists/subscription';
import { keptSettingsSchema, othersSchema, restored } from './restored';
import { ownWordsSchema, preferencesSchema, type Settings } from './settings';

/** More than any tool that Ebb reads has. */
export const mostAddedAtOnce = 100;

const wantedChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('add-limit'), draft: limitDraftSchema }),
  /** All of them or none: what was moved from another tool is one act, and is undone as one. */
  v.object({
    kind: v.literal('add-limits'),
    drafts: v.pipe(v.array(limitDraftSchema), v.minLength(1), v.maxLength(mostAddedAtOnce)),
  }),
  v.object({ kind: v.literal('edit-limit'), id: v.string(), draft: limitDraftSchema }),
  v.object({ kind: v.literal('hold-limit'), id: v.string(), onHold: v.boolean() }),
  v.object({ kind: v.literal('delete-limit'), id: v.string() }),
  v.object({ kind: v.literal('clear-limits') }),
  v.object({ kind: v.literal('set-preferences'), preferences: v.partial(preferencesSchema) }),
  v.object({ kind: v.literal('set-words'), words: ownWordsSchema }),
  v.object({
    kind: v.literal('start-focus'),
    limits: v.pipe(v.array(v.string()), v.minLength(1)),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8 * 60)),
  }),
  v.object({ kind: v.literal('undo-focus') }),
  v.object({ kind: v.literal('end-focus') }),
  v.object({ kind: v.literal('hold-all') }),
  /** Gives up a form that holds beside the limit; `number` is that form's. */
  v.object({ kind: v.literal('drop-form'), id: v.string(), number: v.number() }),
  /** Limits that cover a site leave it out. `site` is a domain. */
  v.object({
    kind: v.literal('leave-out'),
    limits: v.array(v.string()),
    site: v.pipe(
      v.string(),
      v.check((site) => parseSitePattern(site).ok && !/^[+~]/.test(site)),
    ),
  }),
  /** The page that asks names the list, so that it can put the names in place first. */
  v.object({ kind: v.literal('subscribe'), list: v.omit(subscriptionSchema, ['createdAt']) }),
  v.object({ kind: v.literal('unsubscribe'), id: v.string() }),
  v.object({ kind: v.literal('rename-list'), id: v.string(), name: listNameSchema }),
  /** `to` becomes a list beside the one named `id`, in its name and in every limit that uses it. */
  v.object({
    kind: v.literal('change-address'),
    id: v.string(),
    to: v.object({ id: listIdSchema, href: listAddressSchema }),
  }),
  v.object({ kind: v.literal('set-commitment'), commitment: v.partial(commitmentSchema) }),
  /** Brings back what a file or a copy kept. */
  v.object({ kind: v.literal('restore'), kept: keptSettingsSchema, others: othersSchema }),
]);
/** What a person wants to be otherwise. */
export type WantedChange = Readonly<v.InferOutput<typeof wantedChangeSchema>>;

/** An act upon a change that was made or asked for before. `ask` and `id` name the act. */
const actSchema = v.variant('kind', [
  v.object({ kind: v.literal('confirm'), ask: v.string(), typed: v.pipe(v.string(), v.maxLength(1000)) }),
  v.object({ kind: v.literal('cancel'), ask: v.string() }),
  v.object({ kind: v.literal('undo'), id: v.string() }),
]);

/** Everything that a person can change. One union, so that every door asks in the same words. */
export const settingsChangeSchema = v.variant('kind', [...wantedChangeSchema.options, ...actSchema.options]);
export type SettingsChange = Readonly<v.InferOutput<typeof settingsChangeSchema>>;

/** How long after its start a focus session can be undone. */
export const focusUndoMs = 60_000;

const replaceLimit = (settings: Settings, id: string, replace: (limit: Limit) => Limit): readonly Limit[] =>
  settings.limits.map((limit) => (limit.id === id ? replace(limit) : limit));

const focusStillRuns = (settings: Settings, now: number) => settings.focus !== null && now < settings.focus.endsAt;

/** The fields that hold a value. A partial preference set to `undefined` means "as it was". */
const definedFieldsOf = <T extends object>(patch: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  // CAST: entries without a value are left out, and nothing else changes.
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<T>;

const withoutForm = (limit: Limit, number: number): Limit => ({
  ...limit,
  beside: limit.beside.filter((form) => form.number !== number),
});

/** What "everything except" names is left out as it stands there; elsewhere it takes the sign of an exception. */
const without = (limit: Limit, site: string): Limit => {
  const pattern = limit.sites.mode === 'these' ? `+${site}` : site;
  if (limit.sites.patterns.includes(pattern)) return limit;
  return { ...limit, sites: { ...limit.sites, patterns: [...limit.sites.patterns, pattern] } };
};

type Wanted<K extends WantedChange['kind']> = Extract<WantedChange, { kind: K }>;

/** What is there already, under this id or from there, is not there twice. */
const subscribed = (settings: Settings, { list }: Wanted<'subscribe'>, now: number): Partial<Settings> =>
  settings.lists.some(({ id, source }) => id === list.id || sameSource(source, list.source))
    ? {}
    : { lists: [...settings.lists, { ...list, createdAt: now }] };

/** Limits with one list in the place of another, or in its place none. A second form goes when the change is confirmed. */
const withListReplaced = (limits: readonly Limit[], from: string, to: string | null): readonly Limit[] =>
  limits.map((limit) => {
    if (!limit.sites.lists.includes(from)) return limit;
    const lists = limit.sites.lists.flatMap((id) => (id === from ? (to ?? []) : id));
    return { ...limit, sites: { ...limit.sites, lists: [...new Set(lists)] } };
  });

const unsubscribed = (settings: Settings, { id }: Wanted<'unsubscribe'>): Partial<Settings> => ({
  limits: withListReplaced(settings.limits, id, null),
  lists: settings.lists.filter((list) => list.id !== id),
});

/**
 * Another address is another list. The gate then lets every limit that uses the old one cover both at once, and keeps the
 * old one until the looser half was confirmed.
 */
const movedTo = (settings: Settings, { id, to }: Wanted<'change-address'>, now: number): Partial<Settings> => {
  const old = settings.lists.find((list) => list.id === id);
  const source = { kind: 'address', href: to.href } as const;
  const taken = settings.lists.find((list) => list.id === to.id || sameSource(list.source, source));
  if (old?.source.kind !== 'address' || taken?.id === id) return {};
  const next = taken ?? { id: to.id, name: old.name, source, createdAt: now };
  const others = settings.lists.filter((list) => list !== old && list !== taken);
  return { limits: withListReplaced(settings.limits, id, next.id), lists: [...others, next] };
};

/** A lock that nobody can mean to keep is the longest there is. */
const withinReach = (commitment: Commitment, now: number): Commitment => {
  const most = now + mostLockDays * 24 * 3_600_000;
  const { lockedUntil } = commitment;
  return lockedUntil !== null && lockedUntil > most ? { ...commitment, lockedUntil: most } : commitment;
};

/** The first of the new limits has the id, the others have it with a number. */
const withLimits = (
  settings: Settings,
  drafts: readonly LimitDraft[],
  now: number,
  newId: string,
): Partial<Settings> => {
  // A request that comes twice, since the worker that took it was killed, makes its limits once.
  if (settings.limits.some((limit) => limit.id === newId)) return {};
  const fresh = drafts.map((draft, index) => ({
    ...draft,
    id: index === 0 ? newId : `${newId}-${index + 1}`,
    number: settings.nextLimitNumber + index,
    onHold: false,
    beside: [],
    createdAt: now,
  }));
  return { limits: [...settings.limits, ...fresh], nextLimitNumber: settings.nextLimitNumber + fresh.length };
};

/** What the change makes of the settings. `newId` names a limit that the change adds. */
const applied = (settings: Settings, change: WantedChange, now: number, newId: string): Partial<Settings> => {
  switch (change.kind) {
    case 'add-limit':
      return withLimits(settings, [change.draft], now, newId);
    case 'add-limits':
      return withLimits(settings, change.drafts, now, newId);
    case 'edit-limit':
      return { limits: replaceLimit(settings, change.id, (limit) => ({ ...limit, ...change.draft })) };
    case 'hold-limit':
      return { limits: replaceLimit(settings, change.id, (limit) => ({ ...limit, onHold: change.onHold })) };
    case 'delete-limit':
      return { limits: settings.limits.filter((limit) => limit.id !== change.id) };
    case 'clear-limits':
      return { limits: [], focus: null };
    case 'set-preferences':
      return { preferences: { ...settings.preferences, ...definedFieldsOf(change.preferences) } };
    case 'set-words':
      return { words: change.words };
    case 'start-focus': {
      const known = change.limits.filter((id) => settings.limits.some((limit) => limit.id === id));
      // A running session can grow but never shrink: a second one joins its limits and keeps the later end.
      const running = focusStillRuns(settings, now) ? settings.focus : null;
      const limits = [...new Set([...(running?.limits ?? []), ...known])];
      if (limits.length === 0) return {};
      // Its first minute is over when it is over: joining it must be no way to undo all of it.
      const startedAt = running?.startedAt ?? now;
      return { focus: { limits, startedAt, endsAt: Math.max(now + change.minutes * 60_000, running?.endsAt ?? 0) } };
    }
    case 'undo-focus':
      // Either way: a clock set back must be no way out of it.
      return settings.focus && Math.abs(now - settings.focus.startedAt) < focusUndoMs ? { focus: null } : {};
    case 'end-focus':
      return { focus: null };
    case 'hold-all':
      return { limits: settings.limits.map((limit) => ({ ...limit, onHold: true })) };
    case 'drop-form':
      return { limits: replaceLimit(settings, change.id, (limit) => withoutForm(limit, change.number)) };
    case 'leave-out':
      return {
        limits: settings.limits.map((limit) =>
          change.limits.includes(limit.id) ? without(limit, change.site) : limit,
        ),
      };
    case 'subscribe':
      return subscribed(settings, change, now);
    case 'unsubscribe':
      return unsubscribed(settings, change);
    case 'rename-list':
      return {
        lists: settings.lists.map((list) => (list.id === change.id ? { ...list, name: change.name } : list)),
      };
    case 'change-address':
      return movedTo(settings, change, now);
    case 'set-commitment':
      return { commitment: withinReach({ ...settings.commitment, ...definedFieldsOf(change.commitment) }, now) };
    case 'restore': {
      const back = restored(settings, change.kept, change.others, now);
      return { ...back, commitment: withinReach(back.commitment, now) };
    }
    default:
      return change satisfies never;
  }
};

/**
 * The settings as the person wants them. What the change does not touch are the same objects. Whether and when it takes
 * effect is for the gate to say.
 */
export const wantedBy = (settings: Settings, change: WantedChange, now: number, newId: string): Settings => ({
  ...settings,
  ...applied(settings, change, now, newId),
});
