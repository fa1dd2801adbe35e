import { parseSiteAddress } from '../../domain/addresses/site-address';
import type { Found } from '../../domain/limits/found';
import { answers } from '../../domain/limits/judge';
import { coversAddress } from '../../domain/limits/site-set';
import type { LimitStanding } from '../../domain/limits/standing';
import type { World } from '../state/world';

/** A page in use confirms its attention this often. */
export const confirmMs = 5_000;

/** The limits that cover an address and hold or may come to hold there. */
export const coveringOf = (world: World, url: string, found: Found): readonly LimitStanding[] => {
  const address = parseSiteAddress(url);
  const covers = ({ limit }: LimitStanding) => !limit.onHold && address && coversAddress(limit.sites, address, found);
  return address ? world.standings.filter(covers) : [];
};

/** The soonest instant after `now` at which anything changes by the clock alone; null for none. */
export const nextChangeAt = (world: World): number | null => {
  const { settings, standings, passes, now } = world;
  const instants = [
    ...standings.map((standing) => standing.changesAt),
    ...passes.map((pass) => pass.until),
    settings.focus?.endsAt ?? null,
  ];
  const coming = instants.filter((at): at is number => at !== null && Number.isFinite(at) && at > now);
  return coming.length > 0 ? Math.min(...coming) : null;
};

const stops = (standing: LimitStanding) => standing.strength !== 'notice';

/** When the page that these limits cover will be taken away if it is used without a break; null for never. */
export const pageEndsAt = (covering: readonly LimitStanding[], world: World, tabId: number): number | null => {
  const pass = world.passes.find((candidate) => candidate.tabId === tabId);
  const ends = covering.filter(stops).map((standing) => {
    const byPass = pass && answers(pass, standing) ? pass.until : null;
    if (standing.inForce) return byPass;
    // A limit that the pass names does not come back before the pass ends.
    return standing.comesIntoForceAt === null ? null : Math.max(standing.comesIntoForceAt, byPass ?? 0);
  });
  const coming = ends.filter((end): end is number => end !== null);
  return coming.length > 0 ? Math.min(...coming) : null;
};
