import { registrableDomain } from '../addresses/public-suffix';
import type { SiteAddress } from '../addresses/site-address';
import type { Pass } from '../pause/pass';
import type { Found } from './found';
import { coversAddress } from './site-set';
import type { LimitStanding } from './standing';
import type { Allowance, Verdict } from './verdict';

interface Question {
  readonly address: SiteAddress;
  readonly tabId: number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly standings: readonly LimitStanding[];
  readonly passes: readonly Pass[];
  /** What lists and labels say of the page. */
  readonly found: Found;
}

/** The pass that holds for this address in this tab now. */
export const passFor = ({ address, tabId, now, passes }: Omit<Question, 'standings' | 'found'>): Pass | undefined =>
  passes.find((pass) => pass.tabId === tabId && now < pass.until && pass.site === registrableDomain(address.host));

/** The latest of the ends; null (no known end) is later than any. */
const latestEnd = (standings: readonly LimitStanding[]): number | null => {
  const ends = standings.map((standing) => standing.until);
  return ends.some((end) => end === null) ? null : Math.max(...ends.map(Number));
};

/**
 * The minutes that any of the limits offers and none would find too long. So a limit that offers less never leads to
 * more, whatever the others offer; "those that all offer, else the shortest" could.
 */
export const minutesOffered = (offers: readonly (readonly number[])[]): readonly number[] => {
  const longest = Math.min(...offers.map((offer) => Math.max(...offer)));
  return [...new Set(offers.flat())].filter((minutes) => minutes <= longest).sort((a, b) => a - b);
};

/** Two forms of one limit are one limit. */
const idsOf = (standings: readonly LimitStanding[]) => [...new Set(standings.map((standing) => standing.limit.id))];

/** A pass answers the pauses that it names, and one out of an allowance also the blocks; never a session of focus. */
export const answers = (pass: Pass, { limit, strength, inFocus }: LimitStanding): boolean =>
  pass.limits.includes(limit.id) && (strength === 'pause' || (strength === 'block' && pass.allowance && !inFocus));

const allowanceOf = (blocking: readonly LimitStanding[], pausing: readonly LimitStanding[]): Allowance | null => {
  const offers = blocking.flatMap(({ limit, allowanceLeft }) =>
    limit.allowance && allowanceLeft > 0 ? [{ minutes: limit.allowance.minutes, left: allowanceLeft }] : [],
  );
  if (offers.length < blocking.length) return null;
  return {
    waitSeconds: Math.max(...[...blocking, ...pausing].map(({ limit }) => limit.waitSeconds)),
    minutes: Math.min(...offers.map(({ minutes }) => minutes)),
    left: Math.min(...offers.map(({ left }) => left)),
  };
};

/**
 * The strongest strength of the limits that cover the address, are in force and are not answered by a pass of this tab.
 * The order of the limits never matters.
 */
export const judge = (question: Question): Verdict => {
  const { address, standings, found } = question;
  const pass = passFor(question);
  const inForce = standings.filter(
    (standing) => standing.inForce && coversAddress(standing.limit.sites, address, found),
  );
  const open = inForce.filter((standing) => !(pass && answers(pass, standing)));
  const blocking = open.filter((standing) => standing.strength === 'block');
  const pausing = open.filter((standing) => standing.strength === 'pause');
  if (blocking.length > 0) {
    const allowance = allowanceOf(blocking, pausing);
    return { kind: 'block', limits: idsOf(blocking), until: latestEnd(blocking), allowance };
  }
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
