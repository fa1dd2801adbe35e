import type { AttentionEvent, IdleState, Moment } from '../../lib/domain/attention/attention';
import type { Calendar } from '../../lib/domain/time/person-time';
import type { Books } from './counting';
import { newFrames, reportOf, type SimulatedFrame, type SimulatedTab } from './page';
import type { Truth } from './truth';

type Timeless<T> = T extends unknown ? Omit<T, 'at'> : never;
type News = Timeless<AttentionEvent>;

const confirmMs = 5_000;
const alarmMs = 60_000;

export interface DeviceOptions {
  readonly books: Books;
  readonly truths: Readonly<Record<string, Truth>>;
  readonly calendar: Calendar;
  /** Epoch ms. */
  readonly start: number;
  /** After each event that was heard; all attention up to then is credited. */
  readonly onHeard?: () => void;
}

/** Something with attention that the simulator knows and the background has to find out. */
const everyLimit = (tabs: Iterable<SimulatedTab>, attends: (tab: SimulatedTab) => boolean): ReadonlySet<string> => {
  const limits = new Set<string>();
  for (const tab of tabs) if (tab.limits.length > 0 && attends(tab)) for (const limit of tab.limits) limits.add(limit);
  return limits;
};

/**
 * A computer with a browser, and in it Ebb's background and page scripts, as far as they tell of attention. It knows the
 * truth, second by second, and tells the background no more than a browser does.
 */
export const createDevice = ({ books, truths, calendar: first, start, onHeard }: DeviceOptions) => {
  const tabs = new Map<number, SimulatedTab>();
  const minimised = new Set<number>();
  const clock = { true: 0, wall: start, mono: 1_000 };
  let pending: { readonly limit: string; readonly wall: number; readonly ms: number }[] = [];
  const worker = { alive: false, life: 0, bornAt: 0, attended: [] as readonly number[] };
  const state = {
    calendar: first,
    focused: 1 as number | null,
    idle: 'active' as IdleState,
    running: true,
    alarmAt: null as number | null,
    lastTab: 0,
    /** What the clock was put forward by since the last event. */
    unseenJumpMs: 0,
  };

  const inView = (tab: SimulatedTab) => tab.active && !minimised.has(tab.windowId);
  const attends = (tab: SimulatedTab) => {
    const viewed = inView(tab);
    const front = viewed && tab.windowId === state.focused && state.idle === 'active';
    const played = viewed && state.idle !== 'locked';
    return front || tab.heard || tab.frames.some((frame) => frame.picture || (frame.plays && played));
  };
  const attendedLimits = () => (state.running ? everyLimit(tabs.values(), attends) : new Set<string>());

  const moment = (): Moment => ({ wall: clock.wall, mono: clock.mono - worker.bornAt, life: String(worker.life) });

  /** Time is booked when it is heard of, by the calendar that the device has then. */
  const book = () => {
    for (const { limit, wall, ms } of pending) truths[limit]?.add(wall, ms, state.calendar);
    pending = [];
  };
  const hear = (news: News) => {
    const event = { ...news, at: moment() } as AttentionEvent; // CAST: an event without its moment, and the moment
    const before = worker.attended;
    worker.attended = books.hear(event, state.calendar);
    state.alarmAt = worker.attended.length > 0 ? clock.mono + alarmMs : null;
    book();
    state.unseenJumpMs = 0;
    onHeard?.();
    const speaker = event.kind === 'report' ? event.tabId : null;
    for (const tab of tabs.values()) {
      const begun = worker.attended.includes(tab.id) && !before.includes(tab.id);
      if (tab.id !== speaker && begun) reportAll(tab);
    }
  };
  const tellTab = (tab: SimulatedTab, newDocument = false) => {
    const { windowId, active, heard, limits } = tab;
    const facts = { windowId, active, audible: heard, discarded: false, limits, scripted: false };
    tell({ kind: 'tab', tabId: tab.id, facts, newDocument });
  };
  /** What the background does whenever it starts. */
  const lookAtAll = () => {
    hear({ kind: 'focus', windowId: state.focused });
    hear({ kind: 'idle', idle: state.idle });
    for (const windowId of minimised) hear({ kind: 'window', windowId, state: 'minimised' });
    for (const tab of tabs.values()) {
      tellTab(tab);
      // Its script is put in once more, and reports.
      reportAll(tab);
    }
  };
  const wake = () => {
    if (worker.alive) return;
    Object.assign(worker, { alive: true, life: worker.life + 1, bornAt: clock.mono, attended: [] });
    lookAtAll();
  };
  const tell = (news: News) => {
    wake();
    hear(news);
  };
  const report = (tab: SimulatedTab, frame: SimulatedFrame) => {
    if (!tab.scripted || tab.limits.length === 0) return;
    wake();
    const seen = { visible: inView(tab), focused: inView(tab) && tab.windowId === state.focused };
    const said = reportOf(tab, frame, clock, seen);
    if (!said) return;
    hear({ kind: 'report', ...said });
    frame.nextAt = worker.attended.includes(tab.id) ? clock.mono + confirmMs : null;
  };
  const reportAll = (tab: SimulatedTab) => {
    for (const frame of tab.frames) report(tab, frame);
  };
  /** Runs a deed; the pages that it brought into view or took out of it say so. */
  const watching = (deed: () => void) => {
    const seen = new Map([...tabs.values()].map((tab) => [tab.id, inView(tab)]));
    deed();
    for (const tab of [...tabs.values()]) if (inView(tab) !== (seen.get(tab.id) ?? false)) reportAll(tab);
  };

  const pass = (ms: number, { awake, monoMs }: { readonly awake: boolean; readonly monoMs: number }) => {
    if (awake && ms > 0) for (const limit of attendedLimits()) pending.push({ limit, wall: clock.wall, ms });
    clock.true += ms;
    clock.wall += ms;
    clock.mono += monoMs;
  };
  const nextDue = (): { readonly at: number; readonly run: () => void } | null => {
    let due: { at: number; run: () => void } | null = null;
    const consider = (at: number | null, run: () => void) => {
      if (at !== null && (due === null || at < due.at)) due = { at, run };
    };
    consider(state.alarmAt, () => tell({ kind: 'tick' }));
    for (const tab of tabs.values())
      for (const frame of tab.frames)
        consider(frame.nextAt, () => {
          frame.nextAt = null;
          report(tab, frame);
        });
    return due;
  };
  const run = (ms: number) => {
    const end = clock.mono + ms;
    for (let due = state.running ? nextDue() : null; due && due.at <= end; due = nextDue()) {
      const wait = Math.max(0, due.at - clock.mono);
      pass(wait, { awake: true, monoMs: wait });
      due.run();
    }
    pass(end - clock.mono, { awake: true, monoMs: end - clock.mono });
  };

  const show = (tab: SimulatedTab) => {
    const before = [...tabs.values()].filter((other) => other.windowId === tab.windowId && other.active);
    for (const other of before) other.active = false;
    tab.active = true;
    for (const other of before) if (other !== tab) tellTab(other);
    tellTab(tab);
  };
  const showAnother = (windowId: number) => {
    const next = [...tabs.values()].find((tab) => tab.windowId === windowId);
    if (next && ![...tabs.values()].some((tab) => tab.windowId === windowId && tab.active)) show(next);
  };
  const focus = (windowId: number | null) => {
    if (windowId !== null) minimised.delete(windowId);
    state.focused = windowId;
    tell({ kind: 'focus', windowId });
  };
  const setIdle = (idle: IdleState) => {
    const unlocked = state.idle === 'locked' && idle !== 'locked';
    state.idle = idle;
    tell({ kind: 'idle', idle });
    if (unlocked) for (const tab of tabs.values()) reportAll(tab);
  };
  const hearTab = (tab: SimulatedTab, heard: boolean) => {
    tab.heard = heard;
    tellTab(tab);
  };

  return {
    clock,
    tabs: () => [...tabs.values()],
    calendar: () => state.calendar,
    attendedLimits,
    /** Attention of which the background has not heard yet. */
    unheardMs: () => Math.max(0, ...pending.map(({ ms }) => ms)),
    workerAlive: () => worker.alive,
    unseenJumpMs: () => state.unseenJumpMs,
    run,
    tick: () => tell({ kind: 'tick' }),
    open: (windowId: number, limits: readonly string[], scripted: boolean) => {
      state.lastTab += 1;
      const tab = { id: state.lastTab, windowId, active: false, limits, scripted, heard: false, frames: newFrames() };
      watching(() => {
        tabs.set(tab.id, tab);
        show(tab);
      });
      reportAll(tab);
      return tab;
    },
    close: (tab: SimulatedTab) =>
      watching(() => {
        tabs.delete(tab.id);
        tell({ kind: 'tabGone', tabId: tab.id });
        showAnother(tab.windowId);
      }),
    navigate: (tab: SimulatedTab, limits: readonly string[], scripted: boolean) => {
      Object.assign(tab, { limits, scripted, heard: false, frames: newFrames() });
      tellTab(tab, true);
      reportAll(tab);
    },
    activate: (tab: SimulatedTab) =>
      watching(() => {
        // Nobody can choose a tab in a window that is put away.
        minimised.delete(tab.windowId);
        show(tab);
      }),
    move: (tab: SimulatedTab, windowId: number) =>
      watching(() => {
        const from = tab.windowId;
        minimised.delete(windowId);
        tab.windowId = windowId;
        show(tab);
        showAnother(from);
        focus(windowId);
      }),
    focus: (windowId: number | null) => watching(() => focus(windowId)),
    minimise: (windowId: number) =>
      watching(() => {
        minimised.add(windowId);
        if (state.focused === windowId) focus(null);
      }),
    setIdle,
    play: (tab: SimulatedTab, frame: SimulatedFrame, plays: boolean) => {
      frame.plays = plays && tab.scripted;
      report(tab, frame);
    },
    picture: (tab: SimulatedTab, frame: SimulatedFrame, picture: boolean) => {
      frame.picture = picture && tab.scripted;
      report(tab, frame);
    },
    hear: hearTab,
    /** The person stops what plays and goes, with the screen locked, and comes back. */
    leave: (ms: number) => {
      for (const tab of tabs.values()) {
        for (const frame of tab.frames) {
          Object.assign(frame, { plays: false, picture: false });
          report(tab, frame);
        }
        if (tab.heard) hearTab(tab, false);
      }
      setIdle('locked');
      run(ms);
      setIdle('active');
    },
    /** An event, and after it one of `ms` ago that it overtook. */
    late: (ms: number) => {
      tell({ kind: 'tick' });
      const { wall, mono, life } = moment();
      worker.attended = books.hear({ kind: 'tick', at: { wall: wall - ms, mono: mono - ms, life } }, state.calendar);
    },
    /** `monoStands`: the clock that only grows stands still meanwhile, as it does everywhere but in Windows. */
    sleep: (ms: number, monoStands: boolean) => pass(ms, { awake: false, monoMs: monoStands ? 0 : ms }),
    /** Some instants after the last event: none comes at the very moment. */
    jump: (ms: number) => {
      run(1);
      clock.wall += ms;
      // What nobody has heard of yet is reckoned by the clock as it is then.
      pending = pending.map((span) => ({ ...span, wall: span.wall + ms }));
      state.unseenJumpMs += Math.max(0, ms);
    },
    travel: (changes: Partial<Calendar>) => {
      state.calendar = { ...state.calendar, ...changes };
    },
    killWorker: () => {
      worker.alive = false;
      books.restore();
    },
    /** Ebb is updated: its memory is gone, its scripts are put into the pages anew. */
    update: () => {
      worker.alive = false;
      books.restore();
      books.forget();
      for (const tab of tabs.values())
        tab.frames = tab.frames.map((frame) => ({ ...frame, reported: null, nextAt: null }));
      wake();
    },
    /** The browser is killed, and started again after a while with the same tabs. */
    killBrowser: (downMs: number) => {
      worker.alive = false;
      books.restore();
      books.forget();
      state.running = false;
      pass(downMs, { awake: false, monoMs: downMs });
      state.running = true;
      const before = [...tabs.values()];
      tabs.clear();
      for (const tab of before) {
        state.lastTab += 1;
        tabs.set(state.lastTab, { ...tab, id: state.lastTab, heard: false, frames: newFrames() });
      }
      wake();
    },
  };
};

export type Device = ReturnType<typeof createDevice>;
