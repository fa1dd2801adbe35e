import type { LimitStanding } from '../limits/standing';
import type { Pass } from '../pause/pass';
import { limitRules } from './limit-rules';
import { idRanges, priorities, type Rule } from './rule';

export type Replica = 'n' | 'p';

/** The browser takes 1,000 regular expressions in each set, and refuses an update with more as a whole. */
export const mostRegexes = 1_000;

const withinBrowser = (rules: readonly Rule[]): readonly Rule[] => {
  let regexes = 0;
  return rules.filter((rule) => {
    if (rule.regex !== undefined) regexes += 1;
    return rule.regex === undefined || regexes <= mostRegexes;
  });
};

const alwaysHolds = ({ limit }: LimitStanding) => limit.when.kind === 'always' && !limit.onHold;

/**
 * The rules that hold whatever the hour: limits that are always in force. They outlive a restart and act before any
 * code of ours runs.
 */
export const standingRules = (standings: readonly LimitStanding[]): readonly Rule[] =>
  withinBrowser(standings.filter(alwaysHolds).flatMap(({ limit }) => limitRules(limit, limit.strength)));

/** The rules of this hour: schedules that are open, budgets that are spent, a focus session. */
export const currentRules = (standings: readonly LimitStanding[]): readonly Rule[] =>
  withinBrowser(
    standings
      .filter(
        (standing) => standing.inForce && !(alwaysHolds(standing) && standing.strength === standing.limit.strength),
      )
      .flatMap(({ limit, strength }) => limitRules(limit, strength)),
  );

/** One `allow` a pass, for its tab and its site, never without both. */
export const passRules = (passes: readonly Pass[], replica: Replica): readonly Rule[] =>
  passes.map((pass) => ({
    id: idRanges.passes[replica].from + pass.slot,
    priority: pass.allowance ? priorities.allowance : priorities.pass,
    action: 'allow',
    domains: [pass.site],
    tabIds: [pass.tabId],
    frames: false,
  }));
