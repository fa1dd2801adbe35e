import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldKey } from '../../../lib/domain/commitment/field';
import { confirm, gate } from '../../../lib/domain/commitment/gate';
import { makeChange } from '../../../lib/domain/commitment/make-change';
import { readyAt } from '../../../lib/domain/commitment/pending';
import type { Limit } from '../../../lib/domain/limits/limit';
import type { SettingsChange } from '../../../lib/domain/settings/change';
import { firstSettings } from '../../../lib/domain/settings/parse-settings';
import type { Settings } from '../../../lib/domain/settings/settings';
import { hour, minute } from '../limits/samples';
import { isWeaker, limits, listIds, type Probe, probes, seen } from './worlds';

const start = Date.parse('2026-06-10T10:00Z');
const old = { ...firstSettings(start - 48 * hour), nextLimitNumber: 200 };
const anyList = fc.constantFrom(...listIds, 'list-3', 'list-4');
const listOf = (id: string): Settings['lists'][number] => ({
  id,
  name: id,
  source: { kind: 'address', href: `https://lists.example/${id}` },
  createdAt: 0,
});

const settingsOf = (...held: readonly Limit[]): Settings => ({ ...old, limits: held, lists: listIds.map(listOf) });
const asking = { now: start, latest: start, id: 'ask', holdsAll: false };

const fair = (probe: Probe, { strength }: Limit): Probe => (strength === 'notice' ? { ...probe, pass: null } : probe);

test('whatever is wanted, nothing is weaker afterwards, and what was stricter about it holds', () => {
  let bothWays = 0;
  fc.assert(
    fc.property(limits, limits, fc.array(probes, { minLength: 3, maxLength: 6 }), (before, after, moments) => {
      const held = gate(settingsOf(before), settingsOf(after), asking).limits;
      if (held[0]?.beside.length) bothWays += 1;
      for (const probe of moments) {
        const moment = fair(probe, before);
        expect(isWeaker(seen(held, moment).verdict, seen([before], moment).verdict)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
  expect(bothWays).toBeGreaterThan(30);
});

test('a limit that is wanted otherwise in one field holds what either form holds', () => {
  const fields = ['sites', 'when'] as const;
  fc.assert(
    fc.property(
      limits,
      limits,
      fc.constantFrom(...fields),
      fc.array(probes, { minLength: 3, maxLength: 6 }),
      (before, other, name, moments) => {
        const after = { ...before, [name]: other[name] };
        const held = gate(settingsOf(before), settingsOf(after), asking).limits;
        const waits = held[0]?.beside.length === 0 && JSON.stringify(held[0][name]) === JSON.stringify(before[name]);
        for (const probe of moments) {
          const moment = fair(probe, before);
          const now = seen(held, moment).verdict;
          expect(isWeaker(now, seen([before], moment).verdict)).toBe(false);
          // What cannot be proven to be stricter waits as a whole.
          if (!waits) expect(isWeaker(now, seen([after], moment).verdict)).toBe(false);
        }
      },
    ),
    { numRuns: 300 },
  );
});

type Step =
  | { readonly kind: 'pass'; readonly ms: number }
  /** Until what was asked for first can be confirmed. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'act'; readonly change: SettingsChange };

const draftOf = ({ id: _, number: __, onHold: ___, beside: ____, createdAt: _____, ...draft }: Limit) => draft;
const confirmation = { kind: 'confirm' as const, ask: 'whatever waits', typed: 'my evenings are for people' };
const edits: fc.Arbitrary<SettingsChange> = limits.map((limit) => ({
  kind: 'edit-limit',
  id: 'a',
  draft: draftOf(limit),
}));
const commitments: fc.Arbitrary<SettingsChange> = fc.record({
  kind: fc.constant('set-commitment' as const),
  commitment: fc.oneof(
    fc.record({ delayMinutes: fc.constantFrom(0 as const, 30 as const, 720 as const) }),
    fc.record({ sentence: fc.option(fc.constant('My evenings are for people')) }),
    fc.record({ lockedUntil: fc.option(fc.integer({ min: 1, max: 20 }).map((hours) => start + hours * hour)) }),
  ),
});
const acts: fc.Arbitrary<SettingsChange> = fc.oneof(
  edits,
  fc.record({ kind: fc.constant('hold-limit' as const), id: fc.constant('a'), onHold: fc.boolean() }),
  fc.constant({ kind: 'hold-all' as const }),
  fc.record({ kind: fc.constant('unsubscribe' as const), id: anyList }),
  fc.record({
    kind: fc.constant('change-address' as const),
    id: anyList,
    to: anyList.map((id) => ({ id, href: `https://lists.example/${id}` })),
  }),
  anyList.map((id) => ({ kind: 'subscribe' as const, list: { ...listOf(id), name: 'Again' } })),
  // A file or a copy that is brought back: the limit otherwise, or none at all, with whatever way of waiting it had.
  fc
    .record({
      limits: fc.oneof(
        limits.map((limit) => [limit]),
        fc.constant([]),
      ),
      lists: fc.subarray([...listIds, 'list-3']).map((ids) => ids.map(listOf)),
      delayMinutes: fc.constantFrom(0 as const, 30 as const, 720 as const),
      others: fc.constantFrom('keep' as const, 'remove' as const),
    })
    .map(({ limits, lists, delayMinutes, others }) => ({
      kind: 'restore' as const,
      kept: {
        limits,
        lists,
        preferences: old.preferences,
        words: old.words,
        commitment: { delayMinutes, lockedUntil: null, sentence: null },
      },
      others,
    })),
  fc.record({ kind: fc.constant('undo' as const), id: fc.constantFrom('act-0', 'act-1', 'act-2', 'act-3') }),
  fc.record({ kind: fc.constant('cancel' as const), ask: fc.constantFrom('act-0', 'act-1', 'act-2', 'act-3') }),
  fc.constant(confirmation),
  commitments,
);
const passing: fc.Arbitrary<Step> = fc.record({
  kind: fc.constant('pass' as const),
  ms: fc.integer({ min: 0, max: 4 * 60 }).map((m) => m * minute),
});
const acting = acts.map((change): Step => ({ kind: 'act', change }));
/** Something is done, and what waits then is confirmed in its time: left to chance, few ways would ever come to it. */
const patient: fc.Arbitrary<readonly Step[]> = fc
  .tuple(acting, fc.array(passing, { maxLength: 1 }))
  .map(([act, passed]) => [act, { kind: 'wait' }, ...passed, { kind: 'act', change: confirmation }]);
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      { arbitrary: passing.map((step) => [step]), weight: 3 },
      { arbitrary: acting.map((step) => [step]), weight: 3 },
      { arbitrary: patient, weight: 2 },
    ),
    { minLength: 2, maxLength: 12 },
  )
  .map((parts) => parts.flat());

/** When all of what the first act still waits for is ready. */
const firstReadyAt = ({ pending, commitment }: Settings): number =>
  Math.max(
    ...pending.filter(({ ask }) => ask === pending[0]?.ask).map((change) => readyAt(change, commitment)),
    Number.NEGATIVE_INFINITY,
  );

test('along any way nothing gets weaker but by a confirmed change that has waited, or by undoing within ten minutes', () => {
  let confirmed = 0;
  fc.assert(
    fc.property(limits, steps, fc.array(probes, { minLength: 2, maxLength: 3 }), (limit, way, moments) => {
      let settings = settingsOf(limit);
      let now = start;
      let count = 0;
      for (const step of way) {
        if (step.kind === 'pass') {
          now += step.ms;
          continue;
        }
        if (step.kind === 'wait') {
          now = Math.max(now, firstReadyAt(settings));
          continue;
        }
        const at = { now, latest: now, id: `act-${count}` };
        count += 1;
        const change =
          step.change.kind === 'confirm' ? { ...step.change, ask: settings.pending[0]?.ask ?? '' } : step.change;
        const outcome = makeChange(settings, change, at);
        if (!outcome.ok) continue;
        const next = outcome.settings;
        const mayLoosen = change.kind === 'undo' || settings.commitment.delayMinutes === 0;
        if (change.kind === 'confirm') {
          const { ask } = change;
          const asked = settings.pending.filter((pending) => pending.ask === ask);
          expect(asked.every((pending) => now >= readyAt(pending, settings.commitment))).toBe(true);
          confirmed += 1;
        } else if (!mayLoosen) {
          for (const probe of moments) {
            // Limits that are not in these settings use no list of theirs.
            const moment = { ...probe, pass: null, others: [] };
            // A list that nobody is subscribed to cannot be looked up: to lose it is to lose what it covers.
            const subscribed = ({ lists }: Settings) => lists.map(({ id }) => id);
            const after = seen(next.limits, moment, subscribed(next));
            const before = seen(settings.limits, moment, subscribed(settings));
            expect(isWeaker(after.verdict, before.verdict)).toBe(false);
          }
          expect(next.commitment.delayMinutes).toBeGreaterThanOrEqual(settings.commitment.delayMinutes);
        }
        settings = next;
      }
    }),
    { numRuns: 300 },
  );
  expect(confirmed).toBeGreaterThan(50);
});

const inOrder = (pending: Settings['pending']) =>
  pending.toSorted((a, b) => fieldKey(a.field).localeCompare(fieldKey(b.field)));

test('what was undone is exactly as it was', () => {
  let undone = 0;
  // Of all acts few can be undone; of these most.
  const undoable = fc.oneof(acts, edits, commitments);
  fc.assert(
    fc.property(limits, limits, undoable, (limit, other, act) => {
      const before = gate(settingsOf(limit), settingsOf(other), asking);
      const made = makeChange(before, act, { now: start + minute, latest: start + minute, id: 'second' });
      if (!made.ok || !made.settings.undoable.some(({ id }) => id === 'second')) return;
      const back = makeChange(
        made.settings,
        { kind: 'undo', id: 'second' },
        { now: start + 2 * minute, latest: 0, id: 'x' },
      );
      if (!back.ok) throw new Error('it cannot be undone');
      undone += 1;
      const { revision: _, undoable: __, nextLimitNumber: ___, ...is } = back.settings;
      const { revision: _r, undoable: _u, nextLimitNumber: _n, ...was } = before;
      expect({ ...is, pending: inOrder(is.pending) }).toEqual({ ...was, pending: inOrder(was.pending) });
    }),
    { numRuns: 300 },
  );
  expect(undone).toBeGreaterThan(50);
});

test('a change is confirmed in its time and not after it', () => {
  const before = settingsOf({ ...(fc.sample(limits, 1)[0] as Limit), waitSeconds: 60 });
  const wanted = { ...before, limits: before.limits.map((limit) => ({ ...limit, waitSeconds: 10 })) };
  const asked = gate(before, wanted, asking);
  const outcome = (ms: number) => confirm(asked, 'ask', '', start + ms);
  expect(outcome(30 * minute - 1)).toEqual({ ok: false, reason: 'not-ready' });
  expect(outcome(30 * minute)).toMatchObject({ ok: true, settings: { limits: [{ waitSeconds: 10 }], pending: [] } });
  expect(outcome(24.5 * hour - 1).ok).toBe(true);
  expect(outcome(24.5 * hour)).toEqual({ ok: false, reason: 'not-ready' });
});
