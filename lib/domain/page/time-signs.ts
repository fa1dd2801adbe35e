import type { LimitStanding } from '../limits/standing';
import type { Pass } from '../pause/pass';

/** One limit that will take a page away, and when (epoch ms) if the page is used without a break. */
export interface PageEnd {
  readonly standing: LimitStanding;
  readonly at: number;
}

/** What a page shows of its time. */
export interface TimeSigns {
  /** Milliseconds until the page is taken away; null where no chip is wanted. */
  readonly leftMs: number | null;
  /** How grey the page is to be in `overMs`: 0 for its own colours, 1 for none. */
  readonly fade: number;
  readonly overMs: number;
  /** The instant (epoch ms) at which a minute less is left; null while the page's time stands still. */
  readonly turnsAt: number | null;
}

interface Circumstances {
  /** The pass of the page's tab. */
  readonly pass: Pass | undefined;
  /** What the person wants to see. */
  readonly wishes: { readonly chip: boolean; readonly fade: boolean };
  /** Whether the page's attention counts now. */
  readonly attended: boolean;
  /** How soon a page whose attention counts is looked at again. */
  readonly againMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
}

const minuteMs = 60_000;
/** The page fades over this part of a budget or a pass. */
const fadingPart = 1 / 5;

const endsByPass = ({ at }: PageEnd, pass: Pass | undefined): pass is Pass => pass?.until === at;

/** A pass and a stretch that is free by a schedule end by the clock, whether or not the page is used. */
const endsByClock = (end: PageEnd, pass: Pass | undefined) =>
  endsByPass(end, pass) || end.standing.limit.when.kind === 'schedule';

/** How long what ends was as a whole; null for a stretch that is free by a schedule, which has no fifth that matters. */
const wholeMs = (end: PageEnd, pass: Pass | undefined): number | null => {
  if (endsByPass(end, pass)) return pass.until - pass.grantedAt;
  const { counting, budgets } = end.standing;
  const minutes = budgets.filter(({ budget }) => budget.unit === 'minutes');
  const least = Math.min(...minutes.map(({ allowed, used }) => allowed - used));
  // Of several budgets the one with the least left ends first.
  return counting ? (minutes.find(({ allowed, used }) => allowed - used === least)?.allowed ?? null) : null;
};

const greyAt = (end: PageEnd, pass: Pass | undefined, instant: number): number => {
  const whole = wholeMs(end, pass);
  return whole === null ? 0 : Math.min(1, Math.max(0, 1 - (end.at - instant) / (whole * fadingPart)));
};

/**
 * What a page shows that these limits will take away; null for nothing. The fade is told for the moment at which the page
 * is looked at again, so that it gets there evenly and never jumps.
 */
export const timeSigns = (
  ends: readonly PageEnd[],
  { pass, wishes, attended, againMs, now }: Circumstances,
): TimeSigns | null => {
  if (ends.length === 0) return null;
  const first = ends.reduce((soonest, end) => (end.at < soonest.at ? end : soonest));
  const leftMs = Math.max(0, first.at - now);
  const toNextMinute = leftMs % minuteMs || minuteMs;
  const stepOf = (end: PageEnd) => {
    if (attended) return againMs;
    return endsByClock(end, pass) ? toNextMinute : 0;
  };
  const greys = wishes.fade ? ends.map((end) => greyAt(end, pass, now + stepOf(end))) : [0];
  const fade = Number(Math.max(...greys).toFixed(3));
  if (!wishes.chip && fade === 0) return null;
  const runs = attended || endsByClock(first, pass);
  return {
    leftMs: wishes.chip ? leftMs : null,
    fade,
    overMs: stepOf(first),
    turnsAt: runs && leftMs > 0 ? now + toNextMinute : null,
  };
};
