import type { Span } from '../time/person-time';
import type { Attention, Frame, IdleState, Moment, Tab, TabFacts } from './attention-state';
import { between, elapsed } from './moment';

export {
  type Attention,
  type IdleState,
  initialAttention,
  type Moment,
  parseAttention,
  type TabFacts,
} from './attention-state';

/** What the script in one frame reports. */
export interface PageReport {
  readonly tabId: number;
  readonly frameId: number;
  /** Ms since its last report by the smaller of its two clocks; more than 10 s counts as 10 s. */
  readonly usedMs: number;
  readonly visible: boolean;
  /** Kept out of the rule: the address bar and the developer tools take it while the page is looked at. */
  readonly focused: boolean;
  readonly playing: boolean;
  readonly inPictureInPicture: boolean;
}

/** What happened, and when. */
export type AttentionEvent =
  /** The facts of a tab, as they are now. `newDocument`: another page took the place of the one that reported. */
  | {
      readonly kind: 'tab';
      readonly at: Moment;
      readonly tabId: number;
      readonly facts: TabFacts;
      readonly newDocument: boolean;
    }
  | { readonly kind: 'tabGone'; readonly at: Moment; readonly tabId: number }
  | { readonly kind: 'tabReplaced'; readonly at: Moment; readonly oldTabId: number; readonly newTabId: number }
  | { readonly kind: 'focus'; readonly at: Moment; readonly windowId: number | null }
  | {
      readonly kind: 'window';
      readonly at: Moment;
      readonly windowId: number;
      readonly state: 'shown' | 'minimised' | 'gone';
    }
  | { readonly kind: 'idle'; readonly at: Moment; readonly idle: IdleState }
  | ({ readonly kind: 'report'; readonly at: Moment } & PageReport)
  /** An alarm or any other wake: nothing changed, but time passed. */
  | { readonly kind: 'tick'; readonly at: Moment };

/** Attention that a limit got and that was not credited before. */
export interface AttentionCredit {
  readonly limit: string;
  readonly span: Span;
}

export interface AttentionStep {
  readonly state: Attention;
  readonly credits: readonly AttentionCredit[];
  /** Ids of the tabs whose attention counts from now on. */
  readonly attended: readonly number[];
}

/** The longest that one event credits: a page with a script confirms every 5 s, an alarm every minute. */
const longestMs = { scripted: 10_000, unscripted: 75_000 } as const;

/** A frame that plays reports every 5 s. One that was silent for longer than this has stopped, or its page is gone. */
const freshMs = 12_000;

const inFront = (state: Attention, tab: Tab) =>
  tab.active && tab.visible !== false && tab.windowId === state.focusedWindow && state.idle === 'active';

const inView = (state: Attention, tab: Tab) =>
  state.idle !== 'locked' && (tab.visible ?? (tab.active && !state.minimised.includes(tab.windowId)));

/** How long past `now` attention on the tab lasts without further news, in ms; 0 where it has none. */
const lasting = (state: Attention, tab: Tab, now: Moment): number => {
  if (tab.discarded) return 0;
  if (tab.audible || inFront(state, tab)) return Number.POSITIVE_INFINITY;
  const viewed = inView(state, tab);
  const left = Object.values(tab.frames)
    .filter((frame) => frame.inPictureInPicture || (frame.playing && viewed))
    .map((frame) => freshMs - between(frame.at, now));
  return Math.max(0, ...left);
};

interface Attended {
  readonly id: number;
  readonly tab: Tab;
  readonly lastingMs: number;
}

const attendedAt = (state: Attention, now: Moment): readonly Attended[] =>
  Object.entries(state.tabs)
    .map(([id, tab]) => ({ id: Number(id), tab, lastingMs: lasting(state, tab, now) }))
    .filter(({ lastingMs }) => lastingMs > 0);

/**
 * The most that a report lets its page be credited. A frame that reported before says how long its page ran since; after
 * a sleep that is little, whatever the wall clock says. Of a frame that is new nothing is known.
 */
const reportedMs = (state: Attention, event: AttentionEvent, tabId: number): number => {
  if (event.kind !== 'report' || event.tabId !== tabId) return Number.POSITIVE_INFINITY;
  if (!state.tabs[tabId]?.frames[event.frameId]) return Number.POSITIVE_INFINITY;
  return Math.max(0, event.usedMs);
};

/** What each limit gets for the time since `last`: the union over its pages, so the longest of them and never the sum. */
const settle = (state: Attention, event: AttentionEvent): readonly AttentionCredit[] => {
  const { last } = state;
  if (!last) return [];
  const passed = elapsed(last, event.at);
  const attended = passed > 0 ? attendedAt(state, last) : [];
  const limits = new Set(attended.flatMap(({ tab }) => tab.limits));
  return [...limits].flatMap((limit) => {
    const pages = attended.filter(({ tab }) => tab.limits.includes(limit));
    const confirmed = pages.map(({ id, lastingMs }) => Math.min(lastingMs, reportedMs(state, event, id)));
    const longest = pages.some(({ tab }) => tab.scripted) ? longestMs.scripted : longestMs.unscripted;
    const ms = Math.floor(Math.min(passed, longest, Math.max(...confirmed)));
    return ms > 0 ? [{ limit, span: { start: event.at.wall - ms, end: event.at.wall } }] : [];
  });
};

const withTab = (state: Attention, tabId: number, tab: Tab | null): Attention => {
  const { [String(tabId)]: _, ...others } = state.tabs;
  return { ...state, tabs: tab ? { ...others, [tabId]: tab } : others };
};

const unheard = { visible: null, frames: {} } as const;

const withFacts = (state: Attention, event: AttentionEvent & { kind: 'tab' }): Attention => {
  const { tabId, facts, newDocument } = event;
  if (facts.limits.length === 0) return withTab(state, tabId, null);
  const before = state.tabs[tabId];
  if (!before || newDocument || facts.discarded) return withTab(state, tabId, { ...facts, ...unheard });
  // A script that died while hidden would keep its page out of view for ever; the browser showing the tab outweighs it.
  const visible = facts.active && !before.active ? null : before.visible;
  const scripted = facts.scripted || before.scripted;
  return withTab(state, tabId, { ...facts, scripted, visible, frames: before.frames });
};

const withReport = (state: Attention, event: AttentionEvent & { kind: 'report' }): Attention => {
  const tab = state.tabs[event.tabId];
  if (!tab) return state;
  // Frames leave without a word; those that say nothing for a while are forgotten.
  const known = Object.entries(tab.frames).filter(([, frame]) => between(frame.at, event.at) < freshMs);
  const { at, playing, inPictureInPicture, visible } = event;
  const frame: Frame = { at, playing, inPictureInPicture };
  const frames = { ...Object.fromEntries(known), [event.frameId]: frame };
  return withTab(state, event.tabId, { ...tab, scripted: true, visible, frames });
};

const withFocus = (state: Attention, windowId: number | null): Attention => ({
  ...state,
  focusedWindow: windowId,
  // Nobody tells of a window that is taken up again; that it has the focus does.
  minimised: state.minimised.filter((id) => id !== windowId),
  // As in `withFacts`: what the focused window shows is in view until its script says otherwise.
  tabs: Object.fromEntries(
    Object.entries(state.tabs).map(([id, tab]) => {
      const shown = tab.active && tab.windowId === windowId && windowId !== state.focusedWindow;
      return [id, shown ? { ...tab, visible: null } : tab];
    }),
  ),
});

const withWindow = (state: Attention, event: AttentionEvent & { kind: 'window' }): Attention => {
  const others = state.minimised.filter((id) => id !== event.windowId);
  return { ...state, minimised: event.state === 'minimised' ? [...others, event.windowId] : others };
};

const withReplaced = (state: Attention, event: AttentionEvent & { kind: 'tabReplaced' }): Attention => {
  const tab = state.tabs[event.oldTabId];
  if (!tab) return state;
  return withTab(withTab(state, event.oldTabId, null), event.newTabId, { ...tab, ...unheard });
};

const applied = (state: Attention, event: AttentionEvent): Attention => {
  switch (event.kind) {
    case 'tab':
      return withFacts(state, event);
    case 'tabGone':
      return withTab(state, event.tabId, null);
    case 'tabReplaced':
      return withReplaced(state, event);
    case 'focus':
      return withFocus(state, event.windowId);
    case 'window':
      return withWindow(state, event);
    case 'idle':
      return { ...state, idle: event.idle };
    case 'report':
      return withReport(state, event);
    case 'tick':
      return state;
    default:
      return event satisfies never;
  }
};

/** An event of this life that another one overtook. Going back to it would count the time since twice. */
const isLate = (last: Moment, at: Moment) =>
  last.life === at.life && (at.mono < last.mono || (at.mono === last.mono && at.wall < last.wall));

/**
 * The state after one event. First the time since the last event is credited by what was known then; afterwards the
 * event changes what is known. No limit is ever credited more time than passed.
 */
export const reduceAttention = (state: Attention, event: AttentionEvent): AttentionStep => {
  const credits = settle(state, event);
  const last = state.last && isLate(state.last, event.at) ? state.last : event.at;
  const next = { ...applied(state, event), last };
  return { state: next, credits, attended: attendedAt(next, last).map(({ id }) => id) };
};
