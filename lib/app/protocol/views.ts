import type { Happening } from '../../domain/commitment/happening';
import type { Ask } from '../../domain/commitment/pending';
import type { Undoable } from '../../domain/commitment/traces';
import type { Snapshot } from '../../domain/data/snapshots';
import type { ExerciseKey } from '../../domain/exercises/exercise-keys';
import type { HelpedTally } from '../../domain/exercises/helped';
import type { Experiment, Trial } from '../../domain/experiment/experiment';
import type { LimitStanding } from '../../domain/limits/standing';
import type { Verdict } from '../../domain/limits/verdict';
import type { Why } from '../../domain/limits/why';
import type { ListState } from '../../domain/lists/list-state';
import type { LockState } from '../../domain/lock/stored-lock';
import type { HardMoment } from '../../domain/review/hard-hours';
import type { DayOutside } from '../../domain/review/outside';
import type { TrendWeek } from '../../domain/review/trend';
import type { PauseCount, WeekOfLimit } from '../../domain/review/week';
import type { Settings } from '../../domain/settings/settings';
import type { HelpedRow, PauseRow } from '../ports';
import type { RequestType } from './requests';

/** The popup's picture of now. */
export interface TodayView {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly settings: Settings;
  /** Every limit that is not on hold, in the person's order. */
  readonly standings: readonly LimitStanding[];
  /** What waits or is ready, the earliest first. */
  readonly asks: readonly Ask[];
  /** What ending the running focus session would do now; null where none runs. */
  readonly focusEnd: Happening | null;
  /** The last act that can still be undone. */
  readonly undoable: Undoable | null;
  /** The lock on what the person wrote and what was recorded; `off` in a private window, where there is nothing of it. */
  readonly lock: LockState;
  /** Today's pauses by limit id; empty while they are locked, and in a private window, where nothing is recorded. */
  readonly pauses: Readonly<Record<string, PauseCount>>;
  /** The page in front; null where it is none that can be limited. */
  readonly here: {
    readonly host: string;
    /** The pattern that "limit this site" proposes: the registrable domain, else the host. */
    readonly suggestion: string;
    /** Ids of the limits that cover it. */
    readonly limits: readonly string[];
    readonly verdict: Verdict;
    /** A site that helps: covered by nothing. */
    readonly helps: boolean;
  } | null;
  readonly private: boolean;
}

/** The pause page's picture of now. */
export interface PauseView {
  readonly now: number;
  /** To be kept in `history.state`; null where the address is not known. */
  readonly token: string | null;
  /** Null where the address is not known (browser restarted, Ebb updated). */
  readonly address: { readonly href: string; readonly host: string } | null;
  /** `allow` or `notice`: nothing stands in the way any more; the page moves on to the address. */
  readonly verdict: Verdict | null;
  /** The limits that the verdict names. */
  readonly standings: readonly LimitStanding[];
  /** The page came because time ran out on an open page, or a pass ended. */
  readonly timeRanOut: boolean;
  /** What the person wrote as they went on here before that, if they did. */
  readonly wentOnFor: string | null;
  readonly settings: Settings;
  /** What waits or is ready for one of these limits, the earliest first. */
  readonly asks: readonly Ask[];
  /** What exercises have helped; empty while it is locked and in a private window. */
  readonly helped: HelpedTally;
  /** Pauses that were met today; 0 in a private window. */
  readonly metToday: number;
  /** How this pause is, where an experiment is under way; the wait of the verdict is that of its arm. */
  readonly trial: Trial | null;
  readonly private: boolean;
}

/** Why a limit covers a page: its lists by name (null: nobody is subscribed any more), each with the entry that does. */
export interface WhyView extends Omit<Why, 'lists'> {
  readonly lists: readonly { readonly id: string; readonly name: string | null; readonly entry: string | null }[];
}

/** What comes of leaving a site out of the limits that cover it. */
export interface LeaveOutView {
  readonly site: string;
  /** Names of the limits. */
  readonly limits: readonly string[];
  readonly happening: Happening;
  readonly now: number;
}

/** What would happen at an address. */
export type AddressTest =
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'read';
      readonly host: string;
      /** A site that helps: covered by nothing. */
      readonly helps: boolean;
      readonly limits: readonly WhyView[];
      readonly verdict: Verdict;
      readonly now: number;
    };

export interface WeekView {
  /** The person's days of the week, `YYYY-MM-DD`, first to last. */
  readonly days: readonly string[];
  /** The day that it is now, where it lies in this week. */
  readonly today: string | null;
  readonly weeksBack: number;
  readonly limits: readonly WeekOfLimit[];
  readonly pauses: PauseCount;
  /** Days of this week that have any record. */
  readonly recordedDays: number;
  /** Days of so long ago that they are kept as one, first and last; null where all are kept as days. */
  readonly asOne: { readonly from: string; readonly to: string } | null;
  /** There is a record in some week before this one. */
  readonly hasEarlier: boolean;
  /** Asked from a private window, where there is no record to show. */
  readonly private: boolean;
  /** The record is locked: nothing of it is in this. */
  readonly locked: boolean;
  /** Rows of this week that lie there and cannot be read. */
  readonly unreadable: number;
}

/** A week as the summary looks at it, beside the weeks before. */
export interface SummaryView {
  readonly weeksBack: number;
  /** The first first; the last is the week itself. */
  readonly trend: readonly TrendWeek[];
  /** The person's own usual week; null before there is one. */
  readonly usual: TrendWeek | null;
  /** Pauses that were met in these weeks; those of a week that is kept as one, on its first day. */
  readonly moments: readonly HardMoment[];
  /** Exercises of which was said in these weeks whether they helped, by the day or the first day of their week. */
  readonly exercises: readonly { readonly date: string; readonly exercise: ExerciseKey }[];
}

/** The days on which the person's own daily goals were not kept, the first first. */
export interface OutsideView {
  readonly days: readonly DayOutside[];
  /** The person's day, `YYYY-MM-DD`; null in a private window, where there is no record to ask. */
  readonly today: string | null;
}

/** What there is to look back at in the pauses of some months; nothing in a private window. */
export interface PausesView {
  readonly experiment: Experiment | null;
  readonly pauses: readonly PauseRow[];
  readonly exercises: readonly HelpedRow[];
  /** The person's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly private: boolean;
}

/** What Ebb covers on this machine, as it is and not as it should be. */
export interface CoverageView {
  readonly browser: 'chromium' | 'firefox';
  readonly hostAccess: boolean;
  readonly privateWindows: boolean;
  /** `history` permission: stopped addresses are kept out of the address bar. Always true where the browser writes none. */
  readonly addressBarClean: boolean;
  readonly addressBarNeedsPermission: boolean;
  readonly rulesInPlace: boolean;
  /** The names of every list are stored. Where they are not, its index alone is enforced. */
  readonly listsKept: boolean;
  /** Whether the record was written when it was last to be; `full`: there was no room. */
  readonly record: 'kept' | 'full' | 'failed';
  /** Epoch milliseconds of the last reconcile; null before the first. */
  readonly lastCheckAt: number | null;
  readonly lastError: string | null;
}

/** How far a download has come. */
export interface ListProgress {
  /** The list's. */
  readonly id: string;
  /** Bytes so far, and of all where the server says how many those are. */
  readonly bytes: number;
  readonly size: number | null;
  readonly lines: number;
  readonly domains: number;
}

/** What is known of the subscribed lists beside the settings. */
export interface ListsView {
  /** By id. */
  readonly states: Readonly<Record<string, ListState>>;
  readonly running: ListProgress | null;
  /** Asked from a private window: nothing can be imported or refreshed there. */
  readonly private: boolean;
}

export interface Replies {
  'settings.get': Settings;
  'settings.change': Settings;
  'today.get': TodayView;
  'pause.get': PauseView;
  'pause.met': null;
  'pause.why': readonly WhyView[];
  'pause.leaveOut': LeaveOutView;
  'address.test': AddressTest;
  /** The address to go on to. */
  'pause.goOn': { readonly href: string };
  'pause.leave': null;
  'exercise.tally': HelpedTally;
  'exercise.helped': null;
  'week.get': WeekView;
  'summary.get': SummaryView;
  'outside.get': OutsideView;
  'pauses.get': PausesView;
  'experiment.start': null;
  'experiment.stop': null;
  'coverage.get': CoverageView;
  'lists.get': ListsView;
  'lists.refresh': null;
  'lists.cancel': null;
  'reminders.set': null;
  /** Null where they could not be counted: they are locked. */
  'records.erase': { readonly rows: number | null };
  'lock.now': null;
  'snapshots.get': readonly Snapshot[];
  'snapshots.clear': null;
  open: null;
  quickExit: null;
}
export type ReplyOf<T extends RequestType> = Replies[T];

/** Why a request was not carried out. Each has a sentence in the locale files (`errors.*`). */
export type ErrorCode =
  | 'unreadable-request'
  | 'not-now'
  | 'wait-not-over'
  | 'address-unknown'
  | 'storage-failed'
  /** There is no room for it. */
  | 'no-room'
  /** The database of the record does not open. */
  | 'record-failed'
  | 'not-there'
  | 'not-ready'
  | 'sentence-differs'
  | 'unexpected';

export type Answer<T extends RequestType> =
  | { readonly ok: true; readonly value: ReplyOf<T> }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };
