import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AttentionCredit,
  type AttentionEvent,
  initialAttention,
  parseAttention,
  reduceAttention,
} from '../../../lib/domain/attention/attention';
import { type Counts, credit, parseLedger, parseVisits, usageOf } from '../../../lib/domain/attention/ledger';
import { at, berlin, focus, limitWith, minute, run, second, tabEvent } from './samples';
import { type Step, steps, type Timed, toldBy } from './timeline';

const limits = [limitWith('a'), limitWith('b'), limitWith('c', [{ days: [5, 6, 7], from: '01:00', to: '03:30' }])];
const gap = 10 * minute;
const honest = (list: readonly Step[]) => list.filter(({ kind }) => kind !== 'jump');

/** Every credit of the events, each with the event that gave it. */
const creditsOf = (told: readonly Timed[]) => {
  let state = initialAttention;
  return told.map((timed) => {
    const step = reduceAttention(state, timed.event);
    state = step.state;
    return { ...timed, credits: step.credits };
  });
};

/** Day and week begin with the timeline, on a Friday at 11:00 in Berlin, so that the cap on replicas has no slack. */
const calendar = { ...berlin, dayStart: '11:00', weekStart: 5 } as const;

const booked = (counts: Counts, credits: readonly AttentionCredit[], others: Counts): Counts => {
  let current = counts;
  for (const { limit: id, span } of credits) {
    const limit = limits.find((candidate) => candidate.id === id);
    if (limit) current = credit({ ...current, limit, span, others, calendar, visitGapMs: gap });
  }
  return current;
};

describe('whatever happens', () => {
  test('no limit is credited more than the time that passed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const totals: Record<string, number> = {};
        let allowed = 0;
        for (const { credits, trueMs, unseenJumpMs } of creditsOf(toldBy(list))) {
          // The one thing that nobody can tell from time: a clock put forward while the worker was dead. It is capped.
          allowed += Math.min(unseenJumpMs, 75 * second);
          for (const { limit, span } of credits) totals[limit] = (totals[limit] ?? 0) + span.end - span.start;
          for (const total of Object.values(totals)) expect(total).toBeLessThanOrEqual(trueMs + allowed);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('no second is credited twice to a limit, however many of its pages have attention', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const ends: Record<string, number> = {};
        for (const { credits } of creditsOf(toldBy(honest(list)))) {
          for (const { limit, span } of credits) {
            expect(span.start).toBeGreaterThanOrEqual(ends[limit] ?? 0);
            ends[limit] = span.end;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a budget that normal and private windows share counts at most the time that passed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let [normal, hidden]: Counts[] = [
          { ledger: {}, visits: {} },
          { ledger: {}, visits: {} },
        ];
        for (const { credits, event, trueMs } of creditsOf(toldBy(honest(list)))) {
          if (!normal || !hidden) return;
          normal = booked(normal, credits, hidden);
          hidden = booked(hidden, credits, normal);
          for (const { id } of limits) {
            const { day, week, visit } = usageOf(id, [normal, hidden], event.at.wall, calendar, gap);
            expect(Math.max(day.ms, week.ms, visit?.ms ?? 0)).toBeLessThanOrEqual(trueMs);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the same events give the same ledger, also where the worker dies after each', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const restored = <T>(parse: (stored: unknown) => T, value: T) => parse(JSON.parse(JSON.stringify(value)));
        let [state, again] = [initialAttention, initialAttention];
        let [counts, countsAgain]: [Counts, Counts] = [
          { ledger: {}, visits: {} },
          { ledger: {}, visits: {} },
        ];
        const none: Counts = { ledger: {}, visits: {} };
        for (const { event } of toldBy(list)) {
          const one = reduceAttention(state, event);
          const two = reduceAttention(restored(parseAttention, again), event);
          [state, again] = [one.state, two.state];
          counts = booked(counts, one.credits, none);
          const { ledger, visits } = countsAgain;
          countsAgain = booked(
            { ledger: restored(parseLedger, ledger), visits: restored(parseVisits, visits) },
            two.credits,
            none,
          );
        }
        expect(again).toEqual(state);
        expect(countsAgain).toEqual(counts);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a page in front that reports every 5 s', () => {
  const stretch = fc.record({
    reports: fc.integer({ min: 1, max: 20 }),
    awakeMs: fc.integer({ min: 0, max: 4999 }),
    asleepMs: fc.integer({ min: 0, max: 20 * 3600 * second }),
    monoStands: fc.boolean(),
    workerDies: fc.boolean(),
    wokenByTick: fc.boolean(),
  });

  test('is credited all the time awake, and at most 10 s of each sleep', () => {
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 6 }), (stretches) => {
        const events: AttentionEvent[] = [focus(0, 1), tabEvent(0)];
        let [wall, mono, life, awake] = [at(0).wall, at(0).mono, 0, 0];
        const report = (usedMs: number): AttentionEvent => ({
          kind: 'report',
          at: { wall, mono, life: String(life) },
          ...{ tabId: 1, frameId: 0, usedMs, visible: true, focused: true, playing: false, inPictureInPicture: false },
        });
        const pass = (ms: number) => {
          [wall, mono, awake] = [wall + ms, mono + ms, awake + ms];
        };
        events.push(report(0));
        for (const { reports, awakeMs, asleepMs, monoStands, workerDies, wokenByTick } of stretches) {
          for (let count = 0; count < reports; count++) {
            pass(5 * second);
            events.push(report(5 * second));
          }
          pass(awakeMs);
          [wall, mono] = [wall + asleepMs, monoStands ? mono : mono + asleepMs];
          if (workerDies) [life, mono] = [life + 1, 0];
          if (wokenByTick) events.push({ kind: 'tick', at: { wall, mono, life: String(life) } });
          events.push(report(Math.min(10 * second, awakeMs + (monoStands ? 0 : asleepMs))));
        }
        const total =
          run(
            events.map((event) =>
              event.kind === 'report' || event.kind === 'tick' ? event : { ...event, at: { ...at(0), life: '0' } },
            ),
          ).totals.a ?? 0;
        expect(total).toBeGreaterThanOrEqual(awake);
        expect(total).toBeLessThanOrEqual(awake + stretches.length * 10 * second);
      }),
      { numRuns: 500 },
    );
  });
});
