import type { Browser } from 'webextension-polyfill';
import type { HistoryRow } from './history.ts';
import type { Tab, View } from './tab.ts';

/** The two families that Ebb runs on. */
export type Product = 'chromium' | 'firefox';

/** How a browser is started. */
export interface LaunchOptions {
  readonly product: Product;
  /** The browser's program. */
  readonly executable: string;
  /** The built extension. A copy of it is installed, so that a build made meanwhile changes nothing. */
  readonly extension: string;
  /** `host:port` that every request goes through (a `SiteServer`). Without it, the real network. */
  readonly proxy?: string;
  /** Whether the person lets Ebb run in private windows. Default: yes. */
  readonly privateAllowed?: boolean;
  /** Optional permissions that the person has granted. */
  readonly permissions?: readonly string[];
  /** Default: no window. */
  readonly headless?: boolean;
  /** Default: en-US. */
  readonly language?: string;
  /** An IANA name; default: the machine's. */
  readonly timeZone?: string;
  /** Hosts whose http pages count as secure, so that they may have a service worker. */
  readonly secureHosts?: readonly string[];
  /** More arguments for the program. */
  readonly args?: readonly string[];
  /** Firefox only: more preferences. */
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
  /** The browser's processes are a group of their own, and a kill ends all of them at one instant. */
  readonly ownGroup?: boolean;
  /** A folder that stays; default: a temporary one, removed by `dispose`. */
  readonly profile?: string;
}

/** How a browser is started again with the same profile. */
export interface RestartOptions {
  /** End it at once, as a crash would. Default: as a person would. */
  readonly kill?: boolean;
  /** Bring back the tabs of the last run. */
  readonly restoreSession?: boolean;
  /** An address on the command line. */
  readonly open?: string;
  /** Optional permissions that the person grants meanwhile, besides those at the launch. */
  readonly permissions?: readonly string[];
}

/** A function that runs in a page of the extension, with its API: it may use its arguments, and nothing else. */
export type ExtensionFunction<A extends unknown[], R> = (browser: Browser, ...args: A) => R | Promise<R>;

/** A private window. */
export interface PrivateWindow {
  /** Its tabs, in the order of their opening. */
  tabs(): Promise<Tab[]>;
  newTab(url?: string): Promise<Tab>;
  /** Runs a function in an extension page of this window. On Chromium that is the private replica. */
  inExtension<A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A): Promise<R>;
  close(): Promise<void>;
}

/** One browser with Ebb in it: what a spec uses, the same for both products. */
export interface Driver {
  readonly product: Product;
  readonly profile: string;

  newTab(url?: string): Promise<Tab>;
  /** Every tab of the normal windows but the harness's own. */
  tabs(): Promise<Tab[]>;
  /** Opens a private window at this address, as the first thing that it loads. */
  privateWindow(url?: string): Promise<PrivateWindow>;

  /** The address of one of Ebb's own pages. */
  extensionUrl(path: string): string;
  /** Whether an address is one of the extension's pages, also under Chromium's changing id for redirects. */
  isExtensionUrl(url: string, path?: string): boolean;
  /** Runs a function with the extension's API, in a page of its own that holds no code of Ebb. Needs no worker. */
  inExtension<A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A): Promise<R>;

  backgroundRunning(): Promise<boolean>;
  /** Ends the background, in private windows too, and waits until it has gone. The next event starts it anew. */
  killBackground(): Promise<void>;
  /** Ends the background that runs, once: what it is doing is broken off, and the next event starts it anew. */
  strikeBackground(): Promise<void>;
  /** Grants an optional permission, as the dialog would. Chromium is restarted for it: its tabs are gone after that. */
  allow(permission: string): Promise<void>;

  /** Presses the browser's keys for one of the extension's commands, wherever the focus is. */
  pressCommand(name: string): Promise<void>;

  restart(options?: RestartOptions): Promise<void>;
  /** Ends the browser at once, as a crash would, also while it starts. `restart` starts it again. */
  kill(): Promise<void>;
  quit(): Promise<void>;
  /** What the browser itself remembers of visits, read from its database. Quits the browser. */
  historyRows(): Promise<HistoryRow[]>;
  /** The profile's files that hold this text, in UTF-8 or UTF-16. Quits the browser. */
  filesWith(text: string): Promise<string[]>;
  /** Sets size and preferences of every tab that is opened from now on. */
  setView(view: View): void;
  /** What the program has printed, for a failing test. */
  printed(): string;
  /** Quits, and removes the profile. */
  dispose(): Promise<void>;
}
