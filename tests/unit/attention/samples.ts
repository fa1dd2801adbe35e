import {
  type Attention,
  type AttentionEvent,
  initialAttention,
  type Moment,
  reduceAttention,
  type TabFacts,
} from '../../../lib/domain/attention/attention';
import type { Limit, WeeklyWindow } from '../../../lib/domain/limits/limit';
import type { Calendar } from '../../../lib/domain/time/person-time';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;

export const berlin: Calendar = { zone: 'Europe/Berlin', dayStart: '04:00', weekStart: 1 };

/** A limit with a daily budget, counted only within the windows where there are any. */
export const limitWith = (id: string, within: readonly WeeklyWindow[] | null = null): Limit => ({
  id,
  number: 1,
  name: id,
  sites: { mode: 'these', patterns: ['example.com'], lists: [], labelled: false },
  strength: 'pause',
  when: {
    kind: 'budgets',
    budgets: [{ unit: 'minutes', per: 'day', amount: 30 }],
    within: within && [...within],
  },
  waitSeconds: 10,
  passMinutes: [5],
  goal: null,
  allowance: null,
  beside: [],
  onHold: false,
  createdAt: 0,
});

/** A moment `seconds` after the beginning of the test, both clocks in step. */
export const at = (seconds: number, changes: Partial<Moment> = {}): Moment => ({
  wall: Date.parse('2026-06-10T10:00Z') + seconds * second,
  mono: 5000 + seconds * second,
  life: 'one',
  ...changes,
});

export const facts = (changes: Partial<TabFacts> = {}): TabFacts => ({
  windowId: 1,
  active: true,
  limits: ['a'],
  audible: false,
  discarded: false,
  scripted: true,
  ...changes,
});

export const tabEvent = (
  seconds: number,
  tabId = 1,
  changes: Partial<TabFacts> = {},
  newDocument = false,
): AttentionEvent => ({
  kind: 'tab',
  at: at(seconds),
  tabId,
  facts: facts(changes),
  newDocument,
});

type Report = Extract<AttentionEvent, { kind: 'report' }>;
export const report = (seconds: number, changes: Partial<Report> = {}): Report => ({
  kind: 'report',
  at: at(seconds),
  tabId: 1,
  frameId: 0,
  usedMs: 5 * second,
  visible: true,
  focused: true,
  playing: false,
  inPictureInPicture: false,
  ...changes,
});

export const focus = (seconds: number, windowId: number | null): AttentionEvent => ({
  kind: 'focus',
  at: at(seconds),
  windowId,
});
export const tick = (seconds: number, changes: Partial<Moment> = {}): AttentionEvent => ({
  kind: 'tick',
  at: at(seconds, changes),
});

/** Runs the events; what each limit was credited in all, in ms, and the last step. */
export const run = (events: readonly AttentionEvent[], from: Attention = initialAttention) => {
  const totals: Record<string, number> = {};
  let state = from;
  let attended: readonly number[] = [];
  for (const event of events) {
    const step = reduceAttention(state, event);
    for (const { limit, span } of step.credits) totals[limit] = (totals[limit] ?? 0) + span.end - span.start;
    state = step.state;
    attended = step.attended;
  }
  return { totals, state, attended };
};
