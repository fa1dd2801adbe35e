import fc from 'fast-check';
import type { AttentionEvent, Moment, TabFacts } from '../../../lib/domain/attention/attention';
import { facts, second } from './samples';

/** One thing that may happen to a browser in the course of time. */
export type Step =
  | { readonly kind: 'run'; readonly ms: number }
  | { readonly kind: 'sleep'; readonly ms: number; readonly monoStands: boolean }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'death' }
  | {
      readonly kind: 'report';
      readonly tabId: number;
      readonly frameId: number;
      readonly visible: boolean;
      readonly playing: boolean;
      readonly picture: boolean;
    }
  | { readonly kind: 'tab'; readonly tabId: number; readonly facts: TabFacts; readonly newDocument: boolean }
  | { readonly kind: 'gone'; readonly tabId: number }
  | { readonly kind: 'focus'; readonly windowId: number | null }
  | { readonly kind: 'window'; readonly windowId: number; readonly state: 'shown' | 'minimised' | 'gone' }
  | { readonly kind: 'idle'; readonly idle: 'active' | 'idle' | 'locked' }
  | { readonly kind: 'tick' }
  /** A tick of a while ago that comes only now. */
  | { readonly kind: 'late' };

const tabId = fc.integer({ min: 1, max: 3 });
const windowId = fc.integer({ min: 1, max: 2 });
const day = 86_400_000;

const factsOf = fc.record({
  windowId,
  active: fc.boolean(),
  limits: fc.subarray(['a', 'b', 'c']),
  audible: fc.boolean(),
  discarded: fc.constant(false),
  scripted: fc.boolean(),
});

/** Steps of every kind, in any order. */
export const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('run' as const), ms: fc.integer({ min: 0, max: 20 * second }) }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('report' as const),
        tabId,
        frameId: fc.integer({ min: 0, max: 1 }),
        visible: fc.boolean(),
        playing: fc.boolean(),
        picture: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('tab' as const), tabId, facts: factsOf, newDocument: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('focus' as const), windowId: fc.option(windowId) }) },
    fc.record({
      kind: fc.constant('sleep' as const),
      ms: fc.integer({ min: 0, max: 3 * day }),
      monoStands: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('jump' as const), ms: fc.integer({ min: -day, max: day }) }),
    fc.record({ kind: fc.constant('death' as const) }),
    fc.record({ kind: fc.constant('gone' as const), tabId }),
    fc.record({
      kind: fc.constant('window' as const),
      windowId,
      state: fc.constantFrom('shown' as const, 'minimised' as const, 'gone' as const),
    }),
    fc.record({
      kind: fc.constant('idle' as const),
      idle: fc.constantFrom('active' as const, 'idle' as const, 'locked' as const),
    }),
    fc.record({ kind: fc.constant('tick' as const) }),
    fc.record({ kind: fc.constant('late' as const) }),
  ),
  { maxLength: 80 },
);

/** An event, the true time at which it came, and whether the worker was a new one whose clock had gone ahead meanwhile. */
export interface Timed {
  readonly event: AttentionEvent;
  readonly trueMs: number;
  /** Ms by which the wall clock was put forward while no worker lived that could have noticed. */
  readonly unseenJumpMs: number;
}

/** What a browser would tell of these steps: the clocks run, stand and jump, and each frame measures its own time. */
export const toldBy = (list: readonly Step[]): readonly Timed[] => {
  const told: Timed[] = [];
  const start = Date.parse('2026-03-27T10:00Z');
  let [trueMs, wall, mono, lives, jumped, died] = [0, start, 0, 1, 0, false];
  let lastLate = { wall, mono };
  const frames = new Map<string, { wall: number; mono: number }>();
  let pageMono = 0;
  const now = (): Moment => ({ wall, mono, life: String(lives) });
  const tell = (event: AttentionEvent) => {
    told.push({ event, trueMs, unseenJumpMs: died ? jumped : 0 });
    [jumped, died] = [0, false];
  };
  const usedBy = (key: string) => {
    const before = frames.get(key);
    frames.set(key, { wall, mono: pageMono });
    return before ? Math.min(10 * second, Math.max(0, wall - before.wall), pageMono - before.mono) : 0;
  };
  const pass = (ms: number, monoMs: number) => {
    lastLate = { wall, mono };
    [trueMs, wall, mono, pageMono] = [trueMs + ms, wall + ms, mono + monoMs, pageMono + monoMs];
  };
  for (const step of list) {
    const at = now();
    switch (step.kind) {
      case 'run':
        pass(step.ms, step.ms);
        break;
      case 'sleep':
        pass(step.ms, step.monoStands ? 0 : step.ms);
        break;
      case 'jump':
        wall += step.ms;
        // What is put forward can be mistaken for time; what is put back cannot.
        jumped += Math.max(0, step.ms);
        break;
      case 'death':
        [lives, mono, died] = [lives + 1, 0, true];
        lastLate = { wall, mono };
        break;
      case 'report':
        tell({
          kind: 'report',
          at,
          tabId: step.tabId,
          frameId: step.frameId,
          usedMs: usedBy(`${step.tabId}/${step.frameId}`),
          visible: step.visible,
          focused: step.visible,
          playing: step.playing,
          inPictureInPicture: step.picture,
        });
        break;
      case 'tab':
        tell({ kind: 'tab', at, tabId: step.tabId, facts: facts(step.facts), newDocument: step.newDocument });
        break;
      case 'gone':
        tell({ kind: 'tabGone', at, tabId: step.tabId });
        break;
      case 'focus':
        tell({ kind: 'focus', at, windowId: step.windowId });
        break;
      case 'window':
        tell({ kind: 'window', at, windowId: step.windowId, state: step.state });
        break;
      case 'idle':
        tell({ kind: 'idle', at, idle: step.idle });
        break;
      case 'tick':
        tell({ kind: 'tick', at });
        break;
      case 'late':
        // It may move nothing, so what the next event does not see stays unseen.
        told.push({ event: { kind: 'tick', at: { ...at, ...lastLate } }, trueMs, unseenJumpMs: died ? jumped : 0 });
        break;
    }
  }
  return told;
};
