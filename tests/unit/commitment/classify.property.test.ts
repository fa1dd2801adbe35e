import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeClass } from '../../../lib/domain/commitment/change-class';
import { classify } from '../../../lib/domain/commitment/field';
import type { Limit } from '../../../lib/domain/limits/limit';
import { allowances, isWeaker, limits, type Probe, passLengths, probes, seen, siteSets, whens } from './worlds';

/** A change that is near what was: one that has nothing to do with it is nearly always both. */
const near = {
  sites: (sites: Limit['sites']) => {
    const fits = (value: Limit['sites']) => (value.mode === 'these' ? value : { ...value, lists: [], labelled: false });
    const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];
    return fc.oneof(
      siteSets,
      siteSets.map((other) =>
        fits({
          mode: sites.mode,
          patterns: union(sites.patterns, other.patterns),
          lists: union(sites.lists, other.lists),
          labelled: sites.labelled || other.labelled,
        }),
      ),
      fc
        .record({ patterns: fc.subarray(sites.patterns), lists: fc.subarray(sites.lists), labelled: fc.boolean() })
        .map((fewer) => fits({ mode: sites.mode, ...fewer, labelled: sites.labelled && fewer.labelled })),
    );
  },
  when: (when: Limit['when']) =>
    when.kind === 'always'
      ? whens
      : fc.oneof(
          whens,
          whens.map((other) => widened(when, other)),
          fc.integer({ min: 1, max: 12 }).map((amount) => lowered(when, amount)),
        ),
} as const;

const widened = (when: Limit['when'], other: Limit['when']): Limit['when'] => {
  if (when.kind === 'schedule' && other.kind === 'schedule')
    return { ...when, windows: [...when.windows, ...other.windows] };
  if (when.kind === 'budgets' && other.kind === 'budgets') {
    const within = when.within && other.within ? [...when.within, ...other.within] : when.within;
    return { ...when, budgets: [...when.budgets, ...other.budgets], within };
  }
  return other;
};
const lowered = (when: Limit['when'], amount: number): Limit['when'] =>
  when.kind === 'budgets'
    ? { ...when, budgets: when.budgets.map((budget) => ({ ...budget, amount: Math.min(budget.amount, amount) })) }
    : when;

type Name = 'sites' | 'when' | 'strength' | 'waitSeconds' | 'passMinutes' | 'allowance' | 'onHold';
const values: { readonly [N in Name]: (limit: Limit) => fc.Arbitrary<Limit[N]> } = {
  sites: ({ sites }) => near.sites(sites),
  when: ({ when }) => near.when(when),
  strength: () => fc.constantFrom('notice', 'pause', 'block'),
  waitSeconds: () => fc.integer({ min: 3, max: 60 }),
  passMinutes: () => passLengths,
  allowance: () => allowances,
  onHold: () => fc.boolean(),
};
const names = Object.keys(values) as Name[]; // CAST: its own keys

const stopping = (strength: Limit['strength']) =>
  limits.map((limit): Limit => ({ ...limit, strength, when: { kind: 'always' }, onHold: false }));

/** Most of them on a limit that stops at all times, of the strength at which the field is felt: few others show a difference. */
const bases = (name: Name) =>
  fc.oneof(
    limits,
    stopping(name === 'allowance' ? 'block' : 'pause'),
    stopping(name === 'passMinutes' ? 'pause' : 'block'),
  );
const changes = (name: Name) =>
  bases(name).chain((before) =>
    values[name](before).map((value) => ({ before, after: { ...before, [name]: value } as Limit })),
  );

const classOf = (name: Name, before: Limit, after: Limit): ChangeClass =>
  classify({ field: { of: 'limit', id: 'a', name }, before: before[name], after: after[name] }, 0);

/** A pass names limits that stop, so none that is a notice. */
const fair = (probe: Probe, before: Limit): Probe => (before.strength === 'notice' ? { ...probe, pass: null } : probe);

test.each(names)('a change of %s that is stricter or neutral weakens nothing, and one that is looser does', (name) => {
  const met: Record<ChangeClass, number> = { stricter: 0, looser: 0, both: 0, neutral: 0 };
  let weakened = 0;
  fc.assert(
    fc.property(changes(name), fc.array(probes, { minLength: 4, maxLength: 7 }), ({ before, after }, moments) => {
      const kind = classOf(name, before, after);
      met[kind] += 1;
      const pairs = moments.map((probe) => {
        const moment = fair(probe, before);
        return { old: seen([before], moment), fresh: seen([after], moment) };
      });
      const isWeakened = pairs.some(({ old, fresh }) => isWeaker(fresh.verdict, old.verdict) || fresh.ms < old.ms);
      if (kind === 'stricter' || kind === 'neutral') expect(isWeakened).toBe(false);
      else if (isWeakened) weakened += 1;
    }),
    { numRuns: 200 },
  );
  expect(met.stricter + met.neutral).toBeGreaterThan(20);
  // Else the class would be a guess on the safe side, and nothing could be made stricter at once.
  expect(weakened).toBeGreaterThan(2);
});
