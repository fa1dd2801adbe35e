import { registrableDomain } from '../addresses/public-suffix';
import type { SiteAddress } from '../addresses/site-address';
import type { Pass } from '../pause/pass';
import { coversAddress } from './site-set';
import type { LimitStanding } from './standing';
import type { Verdict } from './verdict';

interface Question {
  readonly address: SiteAddress;
  readonly tabId: number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly standings: readonly LimitStanding[];
  readonly passes: readonly Pass[];
}

/** The pass that holds for this address in this tab now. */
export const passFor = ({ address, tabId, now, passes }: Omit<Question, 'standings'>): Pass | undefined =>
  passes.find((pass) => pass.tabId === tabId && now < pass.until && pass.site === registrableDomain(address.host));

/** The latest of the ends; null (no known end) is later than any. */
const latestEnd = (standings: readonly LimitStanding[]): number | null => {
  const ends = standings.map((standing) => standing.until);
  return ends.some((end) => end === null) ? null : Math.max(...ends.map(Number));
};

/** The minutes that every limit offers, else the shortest that any does. */
export const minutesOffered = (offers: readonly (readonly number[])[]): readonly number[] => {
  const all = [...new Set(offers.flat())].sort((a, b) => a - b);
  const common = all.filter((minutes) => offers.every((offer) => offer.includes(minutes)));
  return common.length > 0 ? common : all.slice(0, 1);
};

const idsOf = (standings: readonly LimitStanding[]) => standings.map((standing) => standing.limit.id);

/**
 * The strongest strength of the limits that cover the address, are in force and are not answered by a pass of this tab.
 * The order of the limits never matters.
 */
export const judge = (question: Question): Verdict => {
  const { address, standings } = question;
  const pass = passFor(question);
  const inForce = standings.filter((standing) => standing.inForce && coversAddress(standing.limit.sites, address));
  const open = inForce.filter(
    (standing) => !(standing.strength === 'pause' && pass?.limits.includes(standing.limit.id)),
  );
  const blocking = open.filter((standing) => standing.strength === 'block');
  if (blocking.length > 0) return { kind: 'block', limits: idsOf(blocking), until: latestEnd(blocking) };
  const pausing = open.filter((standing) => standing.strength === 'pause');
  if (pausing.length > 0) {
    return {
      kind: 'pause',
      limits: idsOf(pausing),
      waitSeconds: Math.max(...pausing.map((standing) => standing.limit.waitSeconds)),
      minutes: minutesOffered(pausing.map((standing) => standing.limit.passMinutes)),
      until: latestEnd(pausing),
    };
  }
  const passUntil = pass?.limits.some((id) => inForce.some((standing) => standing.limit.id === id)) ? pass.until : null;
  return open.length > 0 ? { kind: 'notice', limits: idsOf(open), passUntil } : { kind: 'allow', passUntil };
};

/** The verdict keeps the page from opening. */
export const isStop = (verdict: Verdict): verdict is Extract<Verdict, { kind: 'pause' | 'block' }> =>
  verdict.kind === 'pause' || verdict.kind === 'block';
