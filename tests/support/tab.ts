import type { Browser } from 'webextension-polyfill';
import {
  asExpression,
  asExtensionExpression,
  type Moment,
  makeReady,
  type Point,
  readMoment,
  readText,
  type Where,
} from './in-page.ts';
import { type Patience, until } from './until.ts';

/** Keys that `press` knows, besides single characters. */
export type Key =
  | 'Enter'
  | 'Escape'
  | 'Tab'
  | 'Shift'
  | 'Space'
  | 'Backspace'
  | 'ArrowUp'
  | 'ArrowDown'
  | 'ArrowLeft'
  | 'ArrowRight'
  | 'Home'
  | 'End';

/** How a page is shown: its size in CSS pixels, and what it is told of the person's preferences. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly dark?: boolean;
  readonly reducedMotion?: boolean;
  /** As it comes onto paper. Chromium alone can be told. */
  readonly print?: boolean;
}

/** How a picture is written: PNG to the pixel, WebP (1 to 100) small. */
export type Picture = { readonly type: 'png' } | { readonly type: 'webp'; readonly quality: number };

/** What a browser must be able to do with one tab. All of it returns at once; `Tab` does the waiting. */
export interface TabEngine {
  readonly id: string;
  url(): Promise<string>;
  title(): Promise<string>;
  /** Runs an expression that yields a promise of JSON. */
  run(expression: string): Promise<string | undefined>;
  /** As if typed into the address bar. Does not wait, and swallows a refusal. */
  navigate(url: string): Promise<void>;
  traverse(delta: number): Promise<void>;
  reload(): Promise<void>;
  activate(): Promise<void>;
  close(): Promise<void>;
  click(point: Point, button: 'left' | 'middle'): Promise<void>;
  type(text: string): Promise<void>;
  press(key: Key, times: number): Promise<void>;
  view(view: View): Promise<void>;
  screenshot(picture: Picture): Promise<Buffer>;
}

// Two moves can follow each other (a page commits, then Ebb moves it): still means still for this long.
const stillMs = 120;

/** One tab of a browser, the same in both. */
export class Tab {
  readonly #engine: TabEngine;

  constructor(engine: TabEngine) {
    this.#engine = engine;
  }

  /** The browser's name for this tab; it outlives navigations. */
  get id(): string {
    return this.#engine.id;
  }

  /**
   * Goes to an address as if typed, and waits until a page stands still, whichever it is. `settle: false` returns at
   * once: for an address that is refused (204, a download), or when the next step is to be quick.
   */
  async goto(
    url: string,
    { settle = true, ...patience }: Patience & { readonly settle?: boolean } = {},
  ): Promise<void> {
    await this.#move(() => this.#engine.navigate(url), settle, patience);
  }

  back(options: Patience & { readonly settle?: boolean } = {}): Promise<void> {
    return this.#move(() => this.#engine.traverse(-1), options.settle ?? true, options);
  }

  forward(options: Patience & { readonly settle?: boolean } = {}): Promise<void> {
    return this.#move(() => this.#engine.traverse(1), options.settle ?? true, options);
  }

  reload(options: Patience & { readonly settle?: boolean } = {}): Promise<void> {
    return this.#move(() => this.#engine.reload(), options.settle ?? true, options);
  }

  /** The address that the browser shows for this tab. */
  url(): Promise<string> {
    return this.#engine.url();
  }

  title(): Promise<string> {
    return this.#engine.title();
  }

  /** Waits until the address is, begins with, or matches this; gives back the address. */
  waitForUrl(wanted: string | RegExp | ((url: string) => boolean), patience: Patience = {}): Promise<string> {
    const holds = (url: string) => {
      if (typeof wanted === 'string') return url.startsWith(wanted);
      return wanted instanceof RegExp ? wanted.test(url) : wanted(url);
    };
    return until(
      `an address that is ${wanted}`,
      async () => {
        const url = await this.url();
        if (!holds(url)) throw new Error(url);
        return url;
      },
      patience,
    );
  }

  /** The text that a person sees. */
  text(): Promise<string> {
    return this.evaluate(readText);
  }

  /** Waits until the page says this. */
  async waitForText(wanted: string | RegExp, patience: Patience = {}): Promise<string> {
    return until(
      `the text ${wanted}`,
      async () => {
        const text = await this.text();
        const holds = typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
        if (!holds) throw new Error(text);
        return text;
      },
      patience,
    );
  }

  /** Waits until a function, run in the page, yields something truthy. */
  waitFor<A extends unknown[], R>(what: string, run: (...args: A) => R | Promise<R>, ...args: A) {
    return until<R>(what, () => this.evaluate(run, ...args));
  }

  /** Runs a function in the page. It is sent as text: it may use its arguments and the page, and nothing else. */
  async evaluate<A extends unknown[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.#parse<R>(await this.#engine.run(asExpression(run, args)));
  }

  /** Runs a function in a page of the extension, which this tab must show, with the extension's API. */
  async evaluateWithApi<A extends unknown[], R>(
    run: (browser: Browser, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    return this.#parse<R>(await this.#engine.run(asExtensionExpression(run, args)));
  }

  /** Waits for the element, and clicks it with the mouse. */
  async click(where: Where, { button = 'left', ...patience }: Patience & { readonly button?: 'left' | 'middle' } = {}) {
    const point = await this.#ready(where, null, patience);
    await this.#engine.click(point, button);
  }

  /** Waits for the field, and puts this in place of what it holds: by typing where a person would type. */
  async fill(where: Where, text: string, patience: Patience = {}): Promise<void> {
    const { set } = await this.#ready(where, text, patience);
    if (!set) await this.#engine.type(text);
  }

  /** Presses one key, where the focus is; several times as fast as the browser takes them. */
  press(key: Key, times = 1): Promise<void> {
    return this.#engine.press(key, times);
  }

  /** Sets the size and the preferences that the page is told of. */
  view(view: View): Promise<void> {
    return this.#engine.view(view);
  }

  /** Brings the tab to the front of its window. */
  activate(): Promise<void> {
    return this.#engine.activate();
  }

  close(): Promise<void> {
    return this.#engine.close();
  }

  /** What the tab shows now; PNG where nothing is said. */
  screenshot(picture: Picture = { type: 'png' }): Promise<Buffer> {
    // While one page takes the place of another there is nothing to take a picture of.
    return until('a picture of the page', () => this.#engine.screenshot(picture));
  }

  /** Waits until the page has loaded and stays. `before` is the document that must have gone. */
  async settled(before?: Moment, patience: Patience = {}): Promise<void> {
    let last: Moment | undefined;
    let since = Date.now();
    await until(
      `the page to stand still at ${before ? `another address than ${before.url}` : 'some address'}`,
      async () => {
        const now = await this.#moment();
        if (!now || now.origin !== last?.origin || now.url !== last.url || now.ready !== 'complete') {
          last = now;
          since = Date.now();
          throw new Error(JSON.stringify(now));
        }
        if (before && now.origin === before.origin && now.url === before.url) throw new Error(`still ${now.url}`);
        return Date.now() - since >= stillMs;
      },
      patience,
    );
  }

  async #move(start: () => Promise<void>, settle: boolean, patience: Patience): Promise<void> {
    const before = await this.#moment();
    await start();
    if (settle) await this.settled(before, patience);
  }

  async #ready(where: Where, fill: string | null, patience: Patience) {
    await this.#engine.activate();
    return until(
      `${JSON.stringify(where)} on ${await this.url()}`,
      () => this.evaluate(makeReady, where, fill),
      patience,
    );
  }

  /** `undefined` while the page cannot be asked: it is just going, or coming. */
  #moment(): Promise<Moment | undefined> {
    return this.evaluate(readMoment).catch(() => undefined);
  }

  #parse<R>(json: string | undefined): R {
    // CAST: what the function returned, through JSON.
    return (json === undefined ? undefined : JSON.parse(json)) as R;
  }
}
