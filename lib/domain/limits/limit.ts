import * as v from 'valibot';
import { listIdSchema } from '../lists/subscription';
import { bounds, mostRollingMinutes } from './bounds';

/** What happens at the limit: a badge and a count, the pause page with a way on, or the pause page without one. */
export const strengths = ['notice', 'pause', 'block'] as const;
export type Strength = (typeof strengths)[number];

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];

export const clockTimeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const weekdaySchema = v.picklist(weekdays);

/**
 * One weekly window in local wall-clock time. It belongs to the weekdays on which it begins; where `to` is not after
 * `from` it ends on the day after (`from` equal to `to` is a whole day).
 */
export const weeklyWindowSchema = v.object({
  days: v.pipe(v.array(weekdaySchema), v.minLength(1)),
  from: clockTimeSchema,
  to: clockTimeSchema,
});
export type WeeklyWindow = Readonly<v.InferOutput<typeof weeklyWindowSchema>>;

const wholeNumber = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const rollingBudgetSchema = v.pipe(
  v.object({
    unit: v.picklist(['minutes', 'openings']),
    per: v.literal('rolling'),
    /** Hours of elapsed time, counted back from now. */
    hours: wholeNumber(bounds.rollingHours.min, bounds.rollingHours.max),
    amount: wholeNumber(1, mostRollingMinutes(bounds.rollingHours.max)),
  }),
  v.check(
    ({ unit, hours, amount }) => amount <= (unit === 'minutes' ? mostRollingMinutes(hours) : bounds.openings.max),
  ),
);

/** Minutes of attention, or openings (beginnings of a visit), that a limit lets pass before it comes into force. */
export const budgetSchema = v.variant('per', [
  v.object({ unit: v.literal('minutes'), per: v.literal('visit'), amount: wholeNumber(1, bounds.minutesPerVisit.max) }),
  v.object({ unit: v.picklist(['minutes', 'openings']), per: v.literal('day'), amount: wholeNumber(1, 24 * 60) }),
  v.object({ unit: v.picklist(['minutes', 'openings']), per: v.literal('week'), amount: wholeNumber(1, 7 * 24 * 60) }),
  rollingBudgetSchema,
]);
export type Budget = Readonly<v.InferOutput<typeof budgetSchema>>;

/**
 * When a limit is in force: always; inside its windows; when one of its budgets is spent; or, with `within`, when one
 * is spent and a window is open (time and openings then count only inside the windows).
 */
export const whenSchema = v.variant('kind', [
  v.object({ kind: v.literal('always') }),
  v.object({ kind: v.literal('schedule'), windows: v.pipe(v.array(weeklyWindowSchema), v.minLength(1)) }),
  v.object({
    kind: v.literal('budgets'),
    budgets: v.pipe(v.array(budgetSchema), v.minLength(1)),
    within: v.nullable(v.pipe(v.array(weeklyWindowSchema), v.minLength(1))),
  }),
]);
export type When = Readonly<v.InferOutput<typeof whenSchema>>;

/**
 * Which sites: those that the patterns, the lists and the label cover, or every site but those of the patterns. Patterns
 * are canonical texts of `site-pattern.ts`. "Everything" covers what lists and labels could name: there they are none.
 */
export const siteSetSchema = v.pipe(
  v.object({
    mode: v.picklist(['these', 'everything-except']),
    patterns: v.array(v.string()),
    /** Ids of subscribed lists. One that nobody is subscribed to any more covers nothing. */
    lists: v.optional(v.array(listIdSchema), () => []),
    /** Pages that label themselves as adult (RTA and kin). */
    labelled: v.optional(v.boolean(), false),
  }),
  v.transform((sites) => (sites.mode === 'these' ? sites : { ...sites, lists: [], labelled: false })),
);
export type SiteSet = Readonly<v.InferOutput<typeof siteSetSchema>>;

/** Minutes a day or week that the person wants for a limit; what the review compares with. */
export const goalSchema = v.object({ minutes: wholeNumber(0, 7 * 24 * 60), per: v.picklist(['day', 'week']) });
export type Goal = Readonly<v.InferOutput<typeof goalSchema>>;

/** Passes through a block that the person fixed in a calm moment: so many a week, of so many minutes each. */
export const allowanceSchema = v.object({
  perWeek: wholeNumber(bounds.allowancePerWeek.min, bounds.allowancePerWeek.max),
  minutes: wholeNumber(bounds.allowanceMinutes.min, bounds.allowanceMinutes.max),
});
export type Allowance = Readonly<v.InferOutput<typeof allowanceSchema>>;

/** What the person fills in. */
export const limitDraftSchema = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(bounds.nameLength.max)),
  sites: siteSetSchema,
  strength: v.picklist(strengths),
  when: whenSchema,
  /** Seconds that the pause page waits, while it is visible, before going on is offered. */
  waitSeconds: wholeNumber(bounds.waitSeconds.min, bounds.waitSeconds.max),
  /** The lengths of a pass that the pause page offers, in minutes, ascending. */
  passMinutes: v.pipe(v.array(wholeNumber(1, bounds.passMinutes.max)), v.minLength(1), v.maxLength(4)),
  goal: v.nullable(goalSchema),
  /** For a block; null for none, and without a meaning at another strength. */
  allowance: v.optional(v.nullable(allowanceSchema), null),
});
export type LimitDraft = Readonly<v.InferOutput<typeof limitDraftSchema>>;

/**
 * A second form of a limit, in force beside the first: the limit with this one field otherwise. It has a number of its
 * own and shares the limit's id and counters.
 */
export const besideSchema = v.variant('field', [
  v.object({ field: v.literal('when'), value: whenSchema, number: wholeNumber(1, 9_999) }),
  v.object({ field: v.literal('sites'), value: siteSetSchema, number: wholeNumber(1, 9_999) }),
]);
export type Beside = Readonly<v.InferOutput<typeof besideSchema>>;

/** One rule that the person set. `number` never changes and is never given twice: the browser's rule ids come from it. */
export const limitSchema = v.object({
  ...limitDraftSchema.entries,
  id: v.pipe(v.string(), v.minLength(1)),
  number: wholeNumber(1, 9_999),
  onHold: v.boolean(),
  /** What holds beside it until the person has given it up. */
  beside: v.optional(v.array(besideSchema), () => []),
  /** Epoch milliseconds. */
  createdAt: v.number(),
});
export type Limit = Readonly<v.InferOutput<typeof limitSchema>>;
