import type { AttentionEvent, Moment } from '../../lib/domain/attention/attention';
import type { Computer } from './computer';
import type { Books } from './counting';
import { reportOf, type SimulatedFrame, type SimulatedTab } from './page';

type Timeless<T> = T extends unknown ? Omit<T, 'at'> : never;
type News = Timeless<AttentionEvent>;

const confirmMs = 5_000;
const alarmMs = 60_000;

/** After each event that was heard; all attention up to then is credited. */
export type OnHeard = () => void;

/** Ebb's background and page scripts, as far as they tell of attention: they know no more than a browser says. */
export const createBackground = (computer: Computer, books: Books, onHeard: OnHeard) => {
  const { tabs, minimised, clock, state, inView, hasFocus } = computer;
  const worker = { alive: false, life: 0, bornAt: 0, attended: [] as readonly number[] };
  let alarmAt: number | null = null;

  const moment = (): Moment => ({ wall: clock.wall, mono: clock.mono - worker.bornAt, life: String(worker.life) });

  const hear = (news: News) => {
    const event = { ...news, at: moment() } as AttentionEvent; // CAST: an event without its moment, and the moment
    const before = worker.attended;
    worker.attended = books.hear(event, state.calendar);
    alarmAt = worker.attended.length > 0 ? clock.mono + alarmMs : null;
    computer.book();
    onHeard();
    const speaker = event.kind === 'report' && event.frameId === 0 ? event.tabId : null;
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
    const said = reportOf(tab, frame, clock, { visible: inView(tab), focused: hasFocus(tab) });
    if (!said) return;
    hear({ kind: 'report', ...said });
    frame.nextAt = worker.attended.includes(tab.id) ? clock.mono + confirmMs : null;
  };
  const reportAll = (tab: SimulatedTab) => {
    for (const frame of tab.frames) report(tab, frame);
  };
  const nextDue = (): { readonly at: number; readonly run: () => void } | null => {
    let due: { at: number; run: () => void } | null = null;
    const consider = (at: number | null, run: () => void) => {
      if (at !== null && (due === null || at < due.at)) due = { at, run };
    };
    consider(alarmAt, () => tell({ kind: 'tick' }));
    for (const tab of tabs.values())
      for (const frame of tab.frames)
        consider(frame.nextAt, () => {
          frame.nextAt = null;
          report(tab, frame);
        });
    return due;
  };

  return {
    ...{ tell, tellTab, report, reportAll, wake },
    isAlive: () => worker.alive,
    /** Time goes by, and what is due in it happens. */
    run: (ms: number) => {
      const end = clock.mono + ms;
      for (let due = nextDue(); due && due.at <= end; due = nextDue()) {
        const wait = Math.max(0, due.at - clock.mono);
        computer.pass(wait, { awake: true, monoMs: wait });
        due.run();
      }
      computer.pass(end - clock.mono, { awake: true, monoMs: end - clock.mono });
    },
    /** An event, and after it one of `ms` ago that it overtook. */
    tellLate: (ms: number) => {
      tell({ kind: 'tick' });
      const { wall, mono, life } = moment();
      worker.attended = books.hear({ kind: 'tick', at: { wall: wall - ms, mono: mono - ms, life } }, state.calendar);
    },
    /** What is stored stays; `memoryToo`: what is stored in memory does not. */
    die: ({ memoryToo }: { readonly memoryToo: boolean }) => {
      worker.alive = false;
      books.restore();
      if (memoryToo) books.forget();
    },
  };
};

export type SimulatedBackground = ReturnType<typeof createBackground>;
