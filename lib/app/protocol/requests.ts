import * as v from 'valibot';
import { exerciseKeys } from '../../domain/exercises/exercise-keys';
import { helpedAnswers } from '../../domain/exercises/helped';
import { experimentSchema } from '../../domain/experiment/experiment';
import { mostReminders, reminderSchema } from '../../domain/notebook/reminder';
import { settingsChangeSchema } from '../../domain/settings/change';

const token = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/));

/** What Ebb's own pages may ask of the background. Parsed at the boundary, from Ebb's own pages alone. */
export const requestSchema = v.variant('type', [
  v.object({ type: v.literal('settings.get') }),
  v.object({ type: v.literal('settings.change'), change: settingsChangeSchema }),
  v.object({ type: v.literal('today.get') }),
  /** `token` is the one in the pause page's `history.state`, null on its first showing. */
  v.object({ type: v.literal('pause.get'), token: v.nullable(token) }),
  v.object({ type: v.literal('pause.met'), token }),
  /** Why the page is limited. Asked for when the person asks. */
  v.object({ type: v.literal('pause.why'), token }),
  /** What leaving the site out of the limits would do now; `ask`: it is asked for. */
  v.object({ type: v.literal('pause.leaveOut'), token, ask: v.boolean() }),
  /** An address, or a site, as somebody typed it. */
  v.object({ type: v.literal('address.test'), typed: v.pipe(v.string(), v.maxLength(4_000)) }),
  v.object({
    type: v.literal('pause.goOn'),
    token,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    intention: v.pipe(v.string(), v.maxLength(240)),
  }),
  /** `canGoBack`: the tab's own history has a page before this one. */
  v.object({ type: v.literal('pause.leave'), token: v.nullable(token), canGoBack: v.boolean() }),
  /** What exercises have helped; nothing in a private window. */
  v.object({ type: v.literal('exercise.tally') }),
  /** What the person says of an exercise at its end. A private window keeps nothing of it. */
  v.object({
    type: v.literal('exercise.helped'),
    exercise: v.picklist(exerciseKeys),
    helped: v.picklist(helpedAnswers),
  }),
  /** `weeksBack`: 0 for the present week. */
  v.object({ type: v.literal('week.get'), weeksBack: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(260)) }),
  /** The week with the `weeks` before it, itself among them. */
  v.object({
    type: v.literal('summary.get'),
    weeksBack: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(260)),
    weeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(260)),
  }),
  /** The days outside the plan of this week and the two before it. */
  v.object({ type: v.literal('outside.get') }),
  /** The pauses of the last months and the experiment, if there is one. */
  v.object({ type: v.literal('pauses.get') }),
  v.object({ type: v.literal('experiment.start'), plan: v.pick(experimentSchema, ['style', 'extraSeconds']) }),
  v.object({ type: v.literal('experiment.stop') }),
  v.object({ type: v.literal('coverage.get') }),
  v.object({ type: v.literal('lists.get') }),
  /** Asks the list's server now. Answered at once; how it goes stands in `lists.get`. */
  v.object({ type: v.literal('lists.refresh'), id: v.string() }),
  v.object({ type: v.literal('lists.cancel'), id: v.string() }),
  /** When to be reminded from now on, in the place of all that was; a private window sets none. */
  v.object({
    type: v.literal('reminders.set'),
    reminders: v.pipe(v.array(reminderSchema), v.maxLength(mostReminders)),
  }),
  /** Local dates `YYYY-MM-DD` of the person's days, both included; both null for everything. */
  v.object({ type: v.literal('records.erase'), from: v.nullable(v.string()), to: v.nullable(v.string()) }),
  /** Closes the lock at once. */
  v.object({ type: v.literal('lock.now') }),
  /** The copies of the settings that are kept on this device. */
  v.object({ type: v.literal('snapshots.get') }),
  v.object({ type: v.literal('snapshots.clear') }),
  v.object({ type: v.literal('open'), screen: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]{0,60}$/)) }),
  v.object({ type: v.literal('quickExit') }),
]);
export type Request = v.InferOutput<typeof requestSchema>;

/** A request for a way out says until when the page waits, epoch ms: what is later the page has done by itself. */
export const deadlineSchema = v.object({ by: v.number() });
export type RequestType = Request['type'];
