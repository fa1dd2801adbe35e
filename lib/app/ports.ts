import type { Moment } from '../domain/attention/attention';
import type { GatedSettings } from '../domain/commitment/gated';
import type { Rule } from '../domain/enforcement/rule';
import type { Replica } from '../domain/enforcement/wanted-rules';
import type { ExerciseKey } from '../domain/exercises/exercise-keys';
import type { Helped } from '../domain/exercises/helped';
import type { Tried } from '../domain/experiment/tried';
import type { Labelling } from '../domain/labels/is-labelled';
import type { DomainList } from '../domain/lists/domain-list';
import type { LockState } from '../domain/lock/stored-lock';
import type { FoundDays } from '../domain/review/put-together';
import type { WeekRow, WeekSpan } from '../domain/review/week-row';
import type { ListPorts } from './lists/list-ports';

/** Keys under which only settings that passed the gate are written. */
export type SettingsKey = 'settings' | 'settings.lastGood';

/** Where a value is kept: on disk and in every window of the profile, or for this run of the browser. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  /** Several values by one read; a key that is not there is left out. */
  getMany(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  set<K extends string>(key: K extends SettingsKey ? never : K, value: unknown): Promise<void>;
  /** Several at once, none of them settings. */
  setMany(values: Readonly<Record<string, unknown>> & { readonly [K in SettingsKey]?: never }): Promise<void>;
  /** The one way to write settings. What did not pass the gate does not compile. */
  setSettings(key: SettingsKey, settings: GatedSettings): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Every key that is stored, without the values: those of lists are megabytes. */
  keys(): Promise<readonly string[]>;
  /**
   * Calls back with the new values (undefined: removed) whoever wrote them, this context included. Returns the way to
   * stop.
   */
  onChanged(callback: (changes: Readonly<Record<string, unknown>>) => void): () => void;
}

export interface Clock {
  now(): Moment;
  /** The device's IANA zone. */
  zone(): string;
}

/** What Ebb knows of a tab. */
export interface TabFacts {
  readonly id: number;
  readonly windowId: number;
  /** The address that it shows or is about to show; empty where the browser does not say. */
  readonly url: string;
  /** The address of the page that is still open while the tab is about to show another; absent where it is the same. */
  readonly openUrl?: string;
  readonly active: boolean;
  readonly audible: boolean;
  readonly discarded: boolean;
  readonly replica: Replica;
}

export interface Tabs {
  all(): Promise<readonly TabFacts[]>;
  get(tabId: number): Promise<TabFacts | undefined>;
  /** The tab in front in the window used last. */
  inFront(): Promise<TabFacts | undefined>;
  /** Sends the tab to the pause page; `replace` puts it in the place of the page that is open. */
  showPause(tabId: number, options: { readonly replace: boolean }): Promise<void>;
  reload(tabId: number): Promise<void>;
  goBack(tabId: number): Promise<void>;
  /** Closes the tab; where it is the only one of its window a new tab takes its place. */
  close(tabId: number): Promise<void>;
  openNew(besideTabId: number | null): Promise<void>;
  /** Closes every tab that shows a page of Ebb, whatever is typed there. One that is the only one of its window is as with `close`. */
  closeOwn(): Promise<void>;
  openScreen(screen: string): Promise<void>;
  setMuted(tabId: number, muted: boolean): Promise<void>;
}

export interface Windows {
  /** The window that has the focus, null where another program has it. */
  focused(): Promise<number | null>;
  minimised(): Promise<readonly number[]>;
}

/** The browser's request engine. */
export interface Rules {
  /** Whether it serves for all rules. Where it does not (Firefox), it has those that set headers and no other. */
  readonly supported: boolean;
  /** Those with these ids, or all: with lists in place all may hold millions of names. */
  standing(ids?: readonly number[]): Promise<readonly Rule[]>;
  current(): Promise<readonly Rule[]>;
  update(
    set: 'standing' | 'current',
    change: { readonly remove: readonly number[]; readonly add: readonly Rule[] },
  ): Promise<void>;
}

/** The names of the lists that a person is subscribed to. They lie in the database of normal windows. */
export interface ListNames {
  /** A word that changes with the names of the list, and with nothing else; null where none are stored. Reads no name. */
  revision(listId: string): Promise<string | null>;
  /** All names of the list, for a rule that is put in place; null where none are stored. */
  names(listId: string): Promise<DomainList | null>;
}

/** What a page is to show of its time. */
export interface PageSigns {
  /** Whole minutes left, rounded up; 0 for less than one; null for no chip. */
  readonly minutes: number | null;
  /** 0 for the page's own colours, 1 for grey; reached evenly in `overMs`. */
  readonly fade: number;
  readonly overMs: number;
}

/** What a page says of itself: name and content of each of its rating metas. */
export interface SaidOfItself {
  readonly href: string;
  readonly said: readonly Labelling[];
}

export interface PageScripts {
  /** Puts the script that reports attention into a page and its frames; false where none can run. */
  count(tabId: number): Promise<boolean>;
  /** Asks a page's script to report at once. */
  wake(tabId: number): Promise<void>;
  /** Shows a short line on the page that its time is running out. */
  warn(tabId: number, seconds: number): Promise<void>;
  /** Makes a page show this and nothing else of its time; null takes all of it away. Puts in no script for that. */
  sign(tabId: number, signs: PageSigns | null): Promise<void>;
  /** What the page that is open says of itself, and where it is; null where no script can run. */
  labels(tabId: number): Promise<SaidOfItself | null>;
  /**
   * Lets a page of this origin say from now on, as in a meta, that it is for adults: its headers did. Its own scripts see
   * nothing of that.
   */
  keepLabel(tabId: number, origin: string): Promise<void>;
  /** Makes a page ready to be taken away: it plays nothing any more and asks nothing. */
  letGo(tabId: number): Promise<void>;
  /** Keeps the addresses covered at `document_start` until the background has answered; [] for none. */
  veil(matches: readonly string[]): Promise<void>;
}

export interface Alarms {
  /** One alarm at this instant (epoch ms), in the place of the one before; null for none. */
  set(at: number | null): Promise<void>;
}

export interface Badge {
  show(tabId: number, text: string): Promise<void>;
}

export interface BrowserHistory {
  /** Removes the address if its only visit is the one that was just stopped. Does nothing without the permission. */
  forgetStopped(href: string): Promise<void>;
}

export interface Access {
  hosts(): Promise<boolean>;
  privateWindows(): Promise<boolean>;
  history(): Promise<boolean>;
}

export interface RecordRow {
  /** The person's day, `YYYY-MM-DD`. */
  readonly date: string;
  /** Local hour, 0 to 23. */
  readonly hour: number;
  readonly offsetMinutes: number;
  readonly limit: string;
  readonly ms: number;
}

/** One pause that was met. It is `left` until the person goes on. */
export interface PauseRow extends Tried {
  readonly date: string;
  readonly hour: number;
  readonly offsetMinutes: number;
  readonly limits: readonly string[];
  readonly outcome: 'left' | 'goneOn';
}

/** What the person said of an exercise at its end. */
export interface HelpedRow {
  readonly date: string;
  readonly hour: number;
  readonly offsetMinutes: number;
  readonly exercise: ExerciseKey;
  readonly helped: Helped;
}

/** All that is recorded of some days, but for exercises. */
export interface RecordedDays {
  readonly time: readonly RecordRow[];
  readonly pauses: readonly PauseRow[];
  /** Weeks that are kept as one row and begin on these days, the first first. */
  readonly weeks: readonly WeekRow[];
  /** Rows that lie there and cannot be read. They stay, and are in nothing that is read. */
  readonly unreadable: number;
}

/**
 * The person's own history; normal windows only. Where a lock is switched on it is written all the same while that is
 * closed, and reading rejects with `RecordLocked`.
 */
export interface RecordStore {
  addTime(rows: readonly RecordRow[]): Promise<void>;
  /**
   * One row a token, however often it is told: of one that is there only the outcome can change, and a pause that was gone on
   * from is never left.
   */
  keepPause(token: string, pause: PauseRow): Promise<void>;
  /** Rows of the person's days `from` to `to`, both included. */
  time(from: string, to: string): Promise<readonly RecordRow[]>;
  pauses(from: string, to: string): Promise<readonly PauseRow[]>;
  /** Time, pauses and weeks of these days, read once: under a lock each reading opens every seal. */
  read(from: string, to: string): Promise<RecordedDays>;
  /** Weeks that are kept as one row and begin on the days `from` to `to`, the first first. */
  weeks(from: string, to: string): Promise<readonly WeekRow[]>;
  /** The days before this one of which there are rows by the hour. */
  datesBefore(date: string): Promise<readonly string[]>;
  /**
   * Puts one row in the place of all that lies there of these days, or leaves it where `put` gives null, and says whether it
   * did. Nobody finds both or neither, whenever the browser ends. What cannot be read stays, and nothing is put where another
   * row has some of the days.
   */
  putWeek(span: WeekSpan, put: (found: FoundDays) => WeekRow | null): Promise<boolean>;
  /** The first day of time or pauses, or of a week with any. */
  firstDate(): Promise<string | null>;
  addHelped(row: HelpedRow): Promise<void>;
  /** All that are kept by the hour, the first first. */
  helped(): Promise<readonly HelpedRow[]>;
  /**
   * Removes rows of these days (null: no bound), locked or not, and says how many; null where that cannot be read. A week goes
   * where any of its days does.
   */
  erase(from: string | null, to: string | null): Promise<number | null>;
}

/** The person's lock, as far as the background has a part in it: it never sees the passphrase. */
export interface LockUpkeep {
  state(): Promise<LockState>;
  /**
   * Closes it where nobody has used Ebb for so long; else says when that will be (epoch ms; null: it is not open). `off`:
   * there is none.
   */
  keep(): Promise<number | null | 'off'>;
  close(): Promise<void>;
  /** Goes on with sealing what was written before, where a crash has left it half done. */
  finishSealing(): Promise<void>;
  /** As {@link Alarms}. */
  setAlarm(at: number | null): Promise<void>;
}

/** What the person asked to be told of: something that they planned, or their week. */
export type NoteKind = 'reminder' | 'week';

/** Says that it is time for something that the person knows. Says nothing more. */
export interface Reminders {
  /** One alarm of this kind at this instant (epoch ms), in the place of the one before; null for none. */
  setAlarm(kind: NoteKind, at: number | null): Promise<void>;
  /** Does nothing without the permission. */
  notify(kind: NoteKind): Promise<void>;
}

/** Everything that the background reaches the world through. */
export interface Ports {
  readonly browser: 'chromium' | 'firefox';
  /** The windows that this background answers for; a private one of its own exists on Chromium alone. */
  readonly replicas: readonly Replica[];
  readonly clock: Clock;
  readonly local: KeyValueStore;
  readonly session: KeyValueStore;
  readonly tabs: Tabs;
  readonly windows: Windows;
  readonly rules: Rules;
  /** Null in the worker of private windows, which leaves the rules of lists alone. */
  readonly listNames: ListNames | null;
  readonly scripts: PageScripts;
  readonly alarms: Alarms;
  readonly badge: Badge;
  readonly history: BrowserHistory;
  readonly access: Access;
  readonly record: RecordStore;
  readonly lock: LockUpkeep;
  readonly lists: ListPorts;
  readonly reminders: Reminders;
  /** 128 random bits as a word. */
  randomId(): string;
  setTimer(callback: () => void, delayMs: number): () => void;
  setIdleThreshold(seconds: number): void;
  idleState(thresholdSeconds: number): Promise<'active' | 'idle' | 'locked'>;
  /** Every failure that nobody asked about ends here. */
  report(error: unknown, where: string): void;
}
