import { compileSites } from '../../domain/limits/site-set';
import type { LimitStanding } from '../../domain/limits/standing';

/** Registering more than this takes seconds; beyond it the rules and the guard stand alone. */
const mostMatches = 10_000;

const isName = (host: string) => !host.startsWith('[') && !/^\d+(\.\d+){3}$/.test(host);

/** Match patterns of the person's own sites whose limits are in force and stop a page. */
export const veilMatches = (standings: readonly LimitStanding[]): readonly string[] => {
  const hosts = standings
    .filter(({ inForce, strength, limit }) => inForce && strength !== 'notice' && limit.sites.mode === 'these')
    .flatMap(({ limit }) => compileSites(limit.sites).patterns)
    .flatMap((pattern) => (pattern.kind === 'word' || pattern.exception ? [] : [pattern]));
  // Browsers differ on addresses of numbers in match patterns, and refuse all for one: those are left to the guard.
  const matches = hosts
    .filter((pattern) => isName(pattern.host))
    .map((pattern) => (pattern.kind === 'host' ? `*://${pattern.host}/*` : `*://*.${pattern.host}/*`));
  return [...new Set(matches)].sort().slice(0, mostMatches);
};
