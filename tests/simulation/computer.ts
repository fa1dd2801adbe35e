import type { IdleState } from '../../lib/domain/attention/attention';
import type { Calendar } from '../../lib/domain/time/person-time';
import type { SimulatedTab } from './page';
import type { Truth } from './truth';

export interface ComputerOptions {
  readonly truths: Readonly<Record<string, Truth>>;
  readonly calendar: Calendar;
  /** Epoch ms. */
  readonly start: number;
}

/** Everything that is so, whoever knows of it: clocks, windows, tabs, and what really has attention. */
export const createComputer = ({ truths, calendar, start }: ComputerOptions) => {
  const tabs = new Map<number, SimulatedTab>();
  const minimised = new Set<number>();
  /** `true` runs on whatever is set, `mono` may stand still in a sleep. */
  const clock = { true: 0, wall: start, mono: 1_000 };
  const state = {
    calendar,
    focused: 1 as number | null,
    idle: 'active' as IdleState,
    /** The browser. */
    running: true,
    /** What the clock was put forward by since the last event. */
    unseenJumpMs: 0,
  };
  let unheard: { readonly limit: string; readonly wall: number; readonly ms: number }[] = [];

  const inView = (tab: SimulatedTab) => tab.active && !minimised.has(tab.windowId);
  const hasFocus = (tab: SimulatedTab) => inView(tab) && tab.windowId === state.focused;
  const attends = (tab: SimulatedTab) => {
    const front = hasFocus(tab) && state.idle === 'active';
    const played = inView(tab) && state.idle !== 'locked';
    return front || tab.heard || tab.frames.some((frame) => frame.picture || (frame.plays && played));
  };
  const attendedLimits = (): ReadonlySet<string> => {
    const limits = new Set<string>();
    for (const tab of state.running ? tabs.values() : [])
      if (tab.limits.length > 0 && attends(tab)) for (const limit of tab.limits) limits.add(limit);
    return limits;
  };

  return {
    ...{ tabs, minimised, clock, state, inView, hasFocus, attendedLimits },
    /** Time goes by. */
    pass: (ms: number, { awake, monoMs }: { readonly awake: boolean; readonly monoMs: number }) => {
      if (awake && ms > 0) for (const limit of attendedLimits()) unheard.push({ limit, wall: clock.wall, ms });
      clock.true += ms;
      clock.wall += ms;
      clock.mono += monoMs;
    },
    /** The clock is set. What nobody has heard of yet is reckoned by the clock as it is then. */
    setClock: (ms: number) => {
      clock.wall += ms;
      unheard = unheard.map((span) => ({ ...span, wall: span.wall + ms }));
      state.unseenJumpMs += Math.max(0, ms);
    },
    /** Time is booked when it is heard of, by the calendar that the device has then. */
    book: () => {
      for (const { limit, wall, ms } of unheard) truths[limit]?.add(wall, ms, state.calendar);
      unheard = [];
      state.unseenJumpMs = 0;
    },
    /** Attention of which the background has not heard yet. */
    unheardMs: () => Math.max(0, ...unheard.map(({ ms }) => ms)),
  };
};

export type Computer = ReturnType<typeof createComputer>;
