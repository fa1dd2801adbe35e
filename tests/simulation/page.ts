import type { Moment, PageReport } from '../../lib/domain/attention/attention';

/** One frame of a page: the page itself, or a player that it embeds. */
export interface SimulatedFrame {
  readonly id: number;
  plays: boolean;
  picture: boolean;
  /** Both clocks at its last report; null before the first. */
  reported: Pick<Moment, 'wall' | 'mono'> | null;
  /** When it reports again, on the clock that only grows. */
  nextAt: number | null;
  /** It had something to say once: an embedded frame that never played says nothing. */
  spoke: boolean;
}

/** A tab and the page in it. */
export interface SimulatedTab {
  readonly id: number;
  windowId: number;
  active: boolean;
  limits: readonly string[];
  /** Ebb's script can run in it. */
  scripted: boolean;
  heard: boolean;
  frames: readonly SimulatedFrame[];
}

const longestReportMs = 10_000;

const newFrame = (id: number): SimulatedFrame => ({
  id,
  plays: false,
  picture: false,
  reported: null,
  nextAt: null,
  spoke: false,
});

/** The frames of a page that has just been loaded. */
export const newFrames = (): readonly SimulatedFrame[] => [newFrame(0), newFrame(7)];

/** What a frame says now, as the product's page script would; null where it has nothing to say. */
export const reportOf = (
  tab: SimulatedTab,
  frame: SimulatedFrame,
  { wall, mono }: Pick<Moment, 'wall' | 'mono'>,
  seen: { readonly visible: boolean; readonly focused: boolean },
): PageReport | null => {
  const concerns = frame.plays || frame.picture;
  if (frame.id !== 0 && !concerns && !frame.spoke) return null;
  frame.spoke = concerns;
  const since = frame.reported ?? { wall, mono };
  frame.reported = { wall, mono };
  return {
    tabId: tab.id,
    frameId: frame.id,
    usedMs: Math.max(0, Math.min(mono - since.mono, wall - since.wall, longestReportMs)),
    ...seen,
    playing: frame.plays,
    inPictureInPicture: frame.picture,
  };
};
