import { idRanges, priorities, type Rule } from '../enforcement/rule';
import type { Replica } from '../enforcement/wanted-rules';
import type { Pass } from '../pause/pass';
import { type EngineId, engineIds } from './engine-names';
import { anywhereAt, isSiteOf, searchPagesOf } from './engine-patterns';
import { engines } from './engines';

const rulesPerEngine = 2;
const rulesPerPass = engineIds.length * rulesPerEngine;

/** Ids are fixed by the engine's place, so that two workers write the same. */
const rulesOf = (id: EngineId, from: number, priority: number): readonly Rule[] => {
  const engine = engines[id];
  const pages = searchPagesOf(engine);
  const first = from + engineIds.indexOf(id) * rulesPerEngine;
  return [
    ...(pages !== null && engine.params
      ? [{ id: first, priority, action: 'params' as const, regex: pages, set: engine.params, frames: true }]
      : []),
    {
      id: first + 1,
      priority,
      action: 'headers',
      regex: anywhereAt(engine),
      set: engine.headers,
      frames: true,
      fetches: true,
    },
  ];
};

const inOrder = (on: readonly EngineId[]) => engineIds.filter((id) => on.includes(id));

/** The rules that stand while SafeSearch is on at these engines. Every stop comes before them. */
export const safeSearchRules = (on: readonly EngineId[]): readonly Rule[] =>
  inOrder(on).flatMap((id) => rulesOf(id, idRanges.safeSearch.from, priorities.safeSearch));

/**
 * A pass lets its tab past every rule below it, these too: so they stand a second time, right above a pass for a site of
 * the engine, and below what the pass does not answer.
 */
export const safeSearchInPass = (on: readonly EngineId[], pass: Pass, replica: Replica): readonly Rule[] => {
  const from = idRanges.safeSearchInPass[replica].from + pass.slot * rulesPerPass;
  const priority = (pass.allowance ? priorities.allowance : priorities.pass) + 1;
  return inOrder(on)
    .filter((id) => isSiteOf(engines[id], pass.site))
    .flatMap((id) => rulesOf(id, from, priority))
    .map((rule) => ({ ...rule, tabIds: [pass.tabId] }));
};
