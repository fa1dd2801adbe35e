import * as v from 'valibot';
import { type Limit, limitDraftSchema } from '../limits/limit';
import { ownWordsSchema, type Preferences, preferencesSchema, type Settings } from './settings';

/** Everything that a person can change. One union, so that every door asks in the same words. */
export const settingsChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('add-limit'), draft: limitDraftSchema }),
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
]);
export type SettingsChange = Readonly<v.InferOutput<typeof settingsChangeSchema>>;

/** How long after its start a focus session can be undone. */
export const focusUndoMs = 60_000;

const replaceLimit = (settings: Settings, id: string, replace: (limit: Limit) => Limit): readonly Limit[] =>
  settings.limits.map((limit) => (limit.id === id ? replace(limit) : limit));

const focusStillRuns = (settings: Settings, now: number) => settings.focus !== null && now < settings.focus.endsAt;

/** The fields that hold a value. A partial preference set to `undefined` means "as it was". */
const definedFieldsOf = (
  patch: Partial<{ [K in keyof Preferences]: Preferences[K] | undefined }>,
): Partial<Preferences> => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

/** What the change makes of the settings. `newId` names a limit that the change adds. */
const applied = (settings: Settings, change: SettingsChange, now: number, newId: string): Partial<Settings> => {
  switch (change.kind) {
    case 'add-limit':
      // A request that comes twice, since the worker that took it was killed, makes one limit.
      if (settings.limits.some((limit) => limit.id === newId)) return {};
      return {
        limits: [
          ...settings.limits,
          { ...change.draft, id: newId, number: settings.nextLimitNumber, onHold: false, createdAt: now },
        ],
        nextLimitNumber: settings.nextLimitNumber + 1,
      };
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
    default:
      return change satisfies never;
  }
};

/** The settings after the change, one revision on. Settings that the change does not touch are the same objects. */
export const applyChange = (settings: Settings, change: SettingsChange, now: number, newId: string): Settings => ({
  ...settings,
  ...applied(settings, change, now, newId),
  revision: settings.revision + 1,
});
