import type { Client } from '../../lib/app/client';
import type { HelpedTally } from '../../lib/domain/exercises/helped';
import { nothingTold, type RuledOut } from '../../lib/domain/exercises/moment';
import type { KeptEntries, MomentParts } from '../../lib/domain/exercises/moments-kept';
import { ruledOut } from '../../lib/domain/exercises/ruled-out';
import type { DayOutside } from '../../lib/domain/review/outside';
import type { Preferences } from '../../lib/domain/settings/settings';
import type { NotebookDesk } from './notebook';

type Asking = Pick<Client, 'ask'>;

interface OutsideNow {
  readonly outside: readonly DayOutside[] | null;
  readonly today: string | null;
}

/** Whether the notebook tells all that is in it: while it is locked, some of it reads as if there were none. */
const tellsAll = async (desk: NotebookDesk): Promise<boolean> => desk.kept && (await desk.readLock()) !== 'locked';

/** Days over the person's own goal, and the person's day of today; both null where the record does not say. */
const readOutside = async (client: Asking): Promise<OutsideNow> => {
  const { days, today } = await client.ask({ type: 'outside.get' }).catch(() => ({ days: [], today: null }));
  return { outside: today === null ? null : days, today };
};

/** What makes some exercises wrong for now. */
export const readRuledOut = async (desk: NotebookDesk, client: Asking): Promise<RuledOut> => {
  if (!(await tellsAll(desk))) return nothingTold;
  const [reviews, checkIns, { outside, today }] = await Promise.all([
    desk.read('review'),
    desk.read('checkIn'),
    readOutside(client),
  ]);
  return ruledOut({ reviews, checkIns: checkIns.map(({ body }) => body), outside }, today ?? desk.hour().date);
};

/** All that an offer looks at; null where it cannot be read whole. */
const readKept = async (desk: NotebookDesk): Promise<KeptEntries | null> => {
  if (!(await tellsAll(desk))) return null;
  const [rulers, ifThen, value, review, weather, urge, checkIn] = await Promise.all([
    desk.read('rulers'),
    desk.read('ifThen'),
    desk.read('value'),
    desk.read('review'),
    desk.read('weather'),
    desk.read('urge'),
    desk.read('checkIn'),
  ]);
  return { rulers, ifThen, value, review, weather, urge, checkIn };
};

/** All that an offer of exercises outside the pause looks at. */
export interface Told extends OutsideNow {
  /** Null where it cannot be read whole. */
  readonly kept: KeptEntries | null;
  readonly helped: HelpedTally;
  readonly parts: MomentParts;
  readonly preferences: Preferences;
}

export const readTold = async (desk: NotebookDesk, client: Asking): Promise<Told> => {
  const [{ limits, preferences }, helped, kept, { outside, today }] = await Promise.all([
    client.ask({ type: 'settings.get' }),
    client.ask({ type: 'exercise.tally' }),
    readKept(desk),
    readOutside(client),
  ]);
  const { weekStart, dayStart } = preferences;
  const limitGoal = limits.some(({ goal }) => goal !== null);
  return {
    kept,
    helped,
    outside,
    today,
    preferences,
    parts: { now: desk.hour(), weekStart, dayStart, limitGoal, outside },
  };
};
