import type { LimitStanding } from '../limits/standing';
import type { Pass } from '../pause/pass';
import { limitRules } from './limit-rules';
import { idRanges, priorities, type Rule } from './rule';

export type Replica = 'n' | 'p';

/**
 * The rules that hold whatever the hour: limits that are always in force. They outlive a restart and act before any
 * code of ours runs.
 */
export const standingRules = (standings: readonly LimitStanding[]): readonly Rule[] =>
  standings
    .filter(({ limit }) => limit.when.kind === 'always' && !limit.onHold)
    .flatMap(({ limit }) => limitRules(limit, limit.strength));

/** The rules of this hour: schedules that are open, budgets that are spent, a focus session. */
export const currentRules = (standings: readonly LimitStanding[]): readonly Rule[] =>
  standings
    .filter(({ limit, inForce, strength }) => inForce && (limit.when.kind !== 'always' || strength !== limit.strength))
    .flatMap(({ limit, strength }) => limitRules(limit, strength));

/** One `allow` a pass, for its tab and its site, never without both. */
export const passRules = (passes: readonly Pass[], replica: Replica): readonly Rule[] =>
  passes.map((pass) => ({
    id: idRanges.passes[replica].from + pass.slot,
    priority: priorities.pass,
    action: 'allow',
    domains: [pass.site],
    tabIds: [pass.tabId],
    frames: false,
  }));
