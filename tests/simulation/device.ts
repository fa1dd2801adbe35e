import type { IdleState } from '../../lib/domain/attention/attention';
import type { Calendar } from '../../lib/domain/time/person-time';
import { createBackground, type OnHeard, type SimulatedBackground } from './background';
import { type Computer, type ComputerOptions, createComputer } from './computer';
import type { Books } from './counting';
import { newFrames, type SimulatedFrame, type SimulatedTab } from './page';

export interface DeviceOptions extends ComputerOptions {
  readonly books: Books;
  readonly onHeard?: OnHeard;
}

const asleep = (ms: number, monoStands: boolean) => ({ awake: false, monoMs: monoStands ? 0 : ms });

/** Tabs and windows, as the person has them. */
const createWindows = ({ tabs, minimised, state, inView }: Computer, background: SimulatedBackground) => {
  let lastId = 0;
  /** Runs a deed; the pages that it brought into view or took out of it say so. */
  const watching = (deed: () => void) => {
    const seen = new Map([...tabs.values()].map((tab) => [tab.id, inView(tab)]));
    deed();
    for (const tab of [...tabs.values()]) if (inView(tab) !== (seen.get(tab.id) ?? false)) background.reportAll(tab);
  };
  const show = (tab: SimulatedTab) => {
    const before = [...tabs.values()].filter((other) => other.windowId === tab.windowId && other.active);
    for (const other of before) other.active = false;
    tab.active = true;
    for (const other of before) if (other !== tab) background.tellTab(other);
    background.tellTab(tab);
  };
  const showAnother = (windowId: number) => {
    const others = [...tabs.values()].filter((tab) => tab.windowId === windowId);
    if (others[0] && !others.some(({ active }) => active)) show(others[0]);
  };
  const focus = (windowId: number | null) => {
    if (windowId !== null) minimised.delete(windowId);
    state.focused = windowId;
    background.tell({ kind: 'focus', windowId });
  };
  const add = (tab: Omit<SimulatedTab, 'id'>) => {
    lastId += 1;
    const added = { ...tab, id: lastId };
    tabs.set(added.id, added);
    return added;
  };
  return {
    open: (windowId: number, limits: readonly string[], scripted: boolean) => {
      watching(() => {
        const tab = add({ windowId, active: false, limits, scripted, heard: false, frames: newFrames() });
        show(tab);
        background.reportAll(tab);
      });
    },
    close: (tab: SimulatedTab) =>
      watching(() => {
        tabs.delete(tab.id);
        background.tell({ kind: 'tabGone', tabId: tab.id });
        showAnother(tab.windowId);
      }),
    navigate: (tab: SimulatedTab, limits: readonly string[], scripted: boolean) => {
      Object.assign(tab, { limits, scripted, heard: false, frames: newFrames() });
      background.tellTab(tab, true);
      background.reportAll(tab);
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
    /** The same tabs as before, as a browser that was started again has them. */
    bringBack: () => {
      const before = [...tabs.values()];
      tabs.clear();
      for (const tab of before) add({ ...tab, heard: false, frames: newFrames() });
    },
  };
};

/** The person at the screen, and what they play. */
const createPresence = ({ tabs, state }: Computer, background: SimulatedBackground) => {
  const setIdle = (idle: IdleState) => {
    const unlocked = state.idle === 'locked' && idle !== 'locked';
    state.idle = idle;
    background.tell({ kind: 'idle', idle });
    if (unlocked) for (const tab of tabs.values()) background.reportAll(tab);
  };
  const set = (tab: SimulatedTab, frame: SimulatedFrame, changes: Partial<SimulatedFrame>) => {
    Object.assign(frame, changes);
    background.report(tab, frame);
  };
  const hear = (tab: SimulatedTab, heard: boolean) => {
    tab.heard = heard;
    background.tellTab(tab);
  };
  return {
    setIdle,
    hear,
    // What plays on a page without a script is not known, unless it is heard.
    play: (tab: SimulatedTab, frame: SimulatedFrame, on: boolean) => set(tab, frame, { plays: on && tab.scripted }),
    picture: (tab: SimulatedTab, frame: SimulatedFrame, on: boolean) =>
      set(tab, frame, { picture: on && tab.scripted }),
    /** The person stops what plays and goes, with the screen locked, and comes back. */
    leave: (ms: number) => {
      for (const tab of tabs.values()) {
        for (const frame of tab.frames) set(tab, frame, { plays: false, picture: false });
        if (tab.heard) hear(tab, false);
      }
      setIdle('locked');
      background.run(ms);
      setIdle('active');
    },
  };
};

/**
 * A computer with a browser, and in it Ebb as far as it hears of attention. It knows the truth, and tells the background
 * no more than a browser does.
 */
export const createDevice = ({ books, onHeard = () => {}, ...options }: DeviceOptions) => {
  const computer = createComputer(options);
  const background = createBackground(computer, books, onHeard);
  const { bringBack, ...windows } = createWindows(computer, background);
  const { clock, state, tabs } = computer;
  return {
    ...windows,
    ...createPresence(computer, background),
    clock,
    tabs: () => [...tabs.values()],
    calendar: () => state.calendar,
    attendedLimits: computer.attendedLimits,
    unheardMs: computer.unheardMs,
    unseenJumpMs: () => state.unseenJumpMs,
    workerAlive: background.isAlive,
    run: background.run,
    late: background.tellLate,
    tick: () => background.tell({ kind: 'tick' }),
    /** `monoStands`: the clock that only grows stands still meanwhile, as it does everywhere but in Windows. */
    sleep: (ms: number, monoStands: boolean) => computer.pass(ms, asleep(ms, monoStands)),
    /** Some instants after the last event: none comes at the very moment. */
    jump: (ms: number) => {
      background.run(1);
      computer.setClock(ms);
    },
    travel: (changes: Partial<Calendar>) => {
      state.calendar = { ...state.calendar, ...changes };
    },
    killWorker: () => background.die({ memoryToo: false }),
    /** Ebb is updated: its memory is gone, its scripts are put into the pages anew. */
    update: () => {
      background.die({ memoryToo: true });
      for (const tab of tabs.values())
        tab.frames = tab.frames.map((frame) => ({ ...frame, reported: null, nextAt: null }));
      background.wake();
    },
    /** The browser is killed, and started again after a while with the same tabs. */
    killBrowser: (downMs: number) => {
      background.die({ memoryToo: true });
      state.running = false;
      computer.pass(downMs, asleep(downMs, false));
      state.running = true;
      bringBack();
      background.wake();
    },
  };
};

export type Device = ReturnType<typeof createDevice>;
