import type { PageReport, ReportReply } from '../../app/protocol/page-messages';
import { isInView } from '../../domain/attention/is-in-view';
import type { PageRuntime } from './page-runtime';
import { veil } from './veil';

interface Reporting {
  ebbReport?: () => void;
  /** Set by the script of the signs, where a page shows any. */
  ebbSigns?: (signs: null) => void;
}

const longestReportMs = 10_000;
/** After a report that nobody answered. */
const againMs = 1_000;

const isPlaying = () =>
  [...document.querySelectorAll<HTMLMediaElement>('video,audio')].some(
    (media) => !media.paused && !media.ended && media.readyState > 2,
  );

const asReply = (reply: unknown): ReportReply['nextMs'] => {
  const next = (reply as Partial<ReportReply> | undefined)?.nextMs; // CAST: own background; anything else is no number
  return typeof next === 'number' ? next : null;
};

/**
 * Reports how long the page was in use since the last report, and whether it is in view, focused or playing: when one of
 * these changes, when it is asked, and again after the time that the background names. Lives in the isolated world; the
 * page sees nothing of it. A second injection makes the first report anew.
 */
export const reportAttention = (runtime: PageRuntime, world: Reporting = globalThis as Reporting) => {
  if (world.ebbReport) return world.ebbReport();
  const isTop = window.top === window;
  const gone = new AbortController();
  // What Ebb shows in the page would else stay behind it, with nobody to take it away.
  gone.signal.addEventListener('abort', () => world.ebbSigns?.(null));
  let mono = performance.now();
  let wall = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let played = false;

  const report = () => {
    if (runtime.id === undefined) return gone.abort();
    const playing = isPlaying();
    // A frame has something to say only of what it plays.
    if (!isTop && !playing && !played) return;
    played = playing;
    const since = { mono, wall };
    const used = Math.min(performance.now() - mono, Date.now() - wall, longestReportMs);
    mono = performance.now();
    wall = Date.now();
    clearTimeout(timer);
    const message: PageReport = {
      type: 'page.report',
      usedMs: Math.max(0, used),
      visible: isInView(document),
      focused: document.hasFocus(),
      playing,
      inPictureInPicture: document.pictureInPictureElement !== null,
    };
    const unheard = () => {
      // The extension was updated or removed: this script ends with it.
      if (runtime.id === undefined) return gone.abort();
      // The background died over it, or failed: what was not heard is told once more.
      mono = Math.min(mono, since.mono);
      wall = Math.min(wall, since.wall);
      clearTimeout(timer);
      timer = setTimeout(report, againMs);
    };
    runtime.sendMessage(message).then((reply) => {
      // Nothing is said by a background that failed over it.
      if (typeof reply !== 'object' || reply === null) return unheard();
      const next = asReply(reply);
      if (next !== null && !gone.signal.aborted) {
        clearTimeout(timer);
        timer = setTimeout(report, next);
      }
    }, unheard);
  };

  world.ebbReport = report;
  const on = (target: EventTarget, ...types: string[]) => {
    for (const type of types)
      target.addEventListener(type, report, { capture: true, passive: true, signal: gone.signal });
  };
  on(window, 'focus', 'blur', 'pageshow');
  // Out of the back-forward cache a page comes as it was left. Its time may have run out since.
  const returned = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void veil(runtime);
  };
  if (isTop) window.addEventListener('pageshow', returned, { capture: true, signal: gone.signal });
  on(
    document,
    'visibilitychange',
    'playing',
    'pause',
    'ended',
    'emptied',
    'enterpictureinpicture',
    'leavepictureinpicture',
  );
  runtime.onMessage.addListener((message) => {
    if (message === 'report') report();
  });
  report();
};
