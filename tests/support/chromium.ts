import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserProcess } from './browser-process.ts';
import { chromiumIdOf, copyBuild } from './build-copy.ts';
import { openControl, type Target, targetsOf } from './chromium-control.ts';
import { chromiumArguments, writeGrants } from './chromium-profile.ts';
import { ChromiumTab, runInTarget, Sessions } from './chromium-tab.ts';
import type { Driver, ExtensionFunction, LaunchOptions, PrivateWindow, RestartOptions } from './driver.ts';
import { filesWith, type HistoryRow, readHistory } from './history.ts';
import { asExtensionExpression } from './in-page.ts';
import { Tab, type View } from './tab.ts';
import { until } from './until.ts';
import { Wire } from './wire.ts';

/** Everything that lives from one start of the browser to its end. */
interface Run {
  readonly process: BrowserProcess;
  readonly address: string;
  readonly wire: Wire;
  readonly sessions: Sessions;
  /** The tab that holds the harness's own extension page. */
  readonly control: string;
  /** The profile's normal windows. */
  readonly context: string | undefined;
}

/** Chromium with the extension in it. */
export class ChromiumDriver implements Driver {
  readonly product = 'chromium';
  readonly profile: string;
  readonly extensionId: string;
  readonly #options: LaunchOptions;
  readonly #extension: string;
  readonly #granted: Set<string>;
  #run: Run | undefined;
  /** The one started last, also while it starts. */
  #process: BrowserProcess | undefined;
  #view: View | undefined;

  private constructor(options: LaunchOptions) {
    this.#options = options;
    this.profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ebb-chromium-'));
    this.#extension = copyBuild(options.extension, join(this.profile, 'extension-under-test'));
    this.extensionId = chromiumIdOf(this.#extension);
    this.#granted = new Set(options.permissions);
  }

  /** Starts Chromium and waits until the extension answers. */
  static async launch(options: LaunchOptions): Promise<ChromiumDriver> {
    const driver = new ChromiumDriver(options);
    await driver.#start({});
    return driver;
  }

  /** The address for other clients of the debugging protocol (Playwright's `connectOverCDP`, for axe). */
  get debuggingAddress(): string {
    return this.#running.address;
  }

  /** Resolves when the browser has been closed. */
  closed(): Promise<unknown> {
    return this.#running.process.closed();
  }

  async newTab(url?: string): Promise<Tab> {
    const { wire } = this.#running;
    const { targetId } = await wire.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    return this.#opened(targetId, url);
  }

  async tabs(): Promise<Tab[]> {
    const { context, control } = this.#running;
    const pages = (await this.#targets('page')).filter((target) => target.browserContextId === context);
    return Promise.all(pages.filter((page) => page.targetId !== control).map((page) => this.#tab(page.targetId)));
  }

  extensionUrl(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  isExtensionUrl(url: string, path = ''): boolean {
    return new RegExp(`^chrome-extension://[^/]+/${path}`).test(url);
  }

  async inExtension<A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A): Promise<R> {
    const { wire, sessions, control } = this.#running;
    return new Tab(new ChromiumTab(control, wire, sessions)).evaluateWithApi(run, ...args);
  }

  /** Runs a function in the worker itself, which is started if it sleeps. */
  async inWorker<A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A): Promise<R> {
    await this.inExtension((browser) => browser.runtime.sendMessage(null).catch(() => undefined));
    const [worker] = await until('the worker', async () => {
      const workers = (await this.#workers()).filter((each) => each.browserContextId === this.#running.context);
      return workers.length > 0 && workers;
    });
    if (!worker) throw new Error('There is no worker.');
    const json = await runInTarget(this.#running.sessions, worker.targetId, asExtensionExpression(run, args));
    await this.#running.sessions.release(worker.targetId);
    // CAST: what the function returned, through JSON.
    return (json === undefined ? undefined : JSON.parse(json)) as R;
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#workers()).length > 0;
  }

  async strikeBackground(): Promise<void> {
    const { wire, sessions } = this.#running;
    const struck = await this.#workers();
    for (const { targetId } of struck) {
      await sessions.release(targetId);
      await wire.send('Target.closeTarget', { targetId }).catch(() => undefined);
    }
    const ids = new Set(struck.map(({ targetId }) => targetId));
    const gone = async () => !(await this.#workers()).some(({ targetId }) => ids.has(targetId));
    await until('the worker to be gone', gone, { everyMs: 5 });
  }

  async killBackground(): Promise<void> {
    // Again and again: an event that is under way starts the worker anew. It gets the time to finish what it does at its
    // start, since what it stores there are events that would start it once more.
    await until(
      'the worker to be gone',
      async () => {
        if (!(await this.backgroundRunning())) return true;
        await this.strikeBackground();
        return false;
      },
      { everyMs: 200 },
    );
  }

  async privateWindow(url = 'about:blank'): Promise<PrivateWindow> {
    const { context } = this.#running;
    const privately = async () => {
      const pages = await this.#targets('page');
      return pages.filter((page) => page.browserContextId !== context).map((page) => page.targetId);
    };
    const before = new Set(await privately());
    // CAST: the API gives null here, since the normal replica may not see the window.
    await this.inExtension((browser, to) => browser.windows.create({ incognito: true, url: to }).then(() => null), url);
    const first = await until('the private window', async () => (await privately()).find((id) => !before.has(id)));
    const own = async () => (await privately()).filter((id) => !before.has(id));
    const opened = await this.#tab(first);
    await opened.settled();
    return this.#privateWindow(own);
  }

  async allow(permission: string): Promise<void> {
    await this.restart({ permissions: [permission] });
  }

  async pressCommand(name: string): Promise<void> {
    // The protocol's keys reach pages alone: the event is raised where the browser would raise it.
    await this.inWorker((browser, command) => {
      (browser.commands.onCommand as unknown as { dispatch(command: string): void }).dispatch(command); // CAST: as every event of Chromium has
    }, name);
  }

  async restart(options: RestartOptions = {}): Promise<void> {
    if (options.kill) await this.kill();
    else await this.quit();
    for (const permission of options.permissions ?? []) this.#granted.add(permission);
    await this.#start(options);
  }

  async kill(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    await this.#process?.kill();
    run?.wire.close();
  }

  async quit(): Promise<void> {
    const run = this.#run;
    if (!run) return;
    this.#run = undefined;
    await run.wire.send('Browser.close').catch(() => undefined);
    await run.process.ended();
    run.wire.close();
  }

  async historyRows(): Promise<HistoryRow[]> {
    await this.quit();
    return readHistory('chromium', this.profile);
  }

  async filesWith(text: string): Promise<string[]> {
    await this.quit();
    return filesWith(this.profile, text).filter((path) => !path.startsWith(this.#extension));
  }

  setView(view: View): void {
    this.#view = view;
  }

  printed(): string {
    return this.#run?.process.printed ?? '';
  }

  async dispose(): Promise<void> {
    await this.quit();
    if (this.#options.profile === undefined) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get #running(): Run {
    if (!this.#run) throw new Error('The browser does not run.');
    return this.#run;
  }

  async #start(restart: RestartOptions): Promise<void> {
    const { executable, language = 'en-US', timeZone, privateAllowed = true } = this.#options;
    writeGrants(this.profile, this.extensionId, { privateAllowed, permissions: [...this.#granted] });
    const process = new BrowserProcess(
      executable,
      chromiumArguments(this.#options, this.profile, this.#extension, restart),
      { LANGUAGE: language.replace('-', '_'), ...(timeZone === undefined ? {} : { TZ: timeZone }) },
      this.#options,
    );
    this.#process = process;
    const address = await process.address(/DevTools listening on (ws:\S+)/);
    const wire = await Wire.open(address);
    const sessions = new Sessions(wire);
    const { control, context } = await openControl(wire, sessions, this.extensionUrl('manifest.json'), restart);
    this.#run = { process, address, wire, sessions, control, context };
  }

  async #targets(type: string): Promise<Target[]> {
    return targetsOf(this.#running.wire, type);
  }

  async #workers(): Promise<Target[]> {
    return (await this.#targets('service_worker')).filter((target) => target.url.startsWith(this.extensionUrl('')));
  }

  async #tab(targetId: string): Promise<Tab> {
    const tab = new Tab(new ChromiumTab(targetId, this.#running.wire, this.#running.sessions));
    // A tab that is just closing can no longer be given a view.
    if (this.#view) await tab.view(this.#view).catch(() => undefined);
    return tab;
  }

  /** A new blank tab that goes to an address, once its own blank page is there: it would else undo the navigation. */
  async #opened(targetId: string, url: string | undefined): Promise<Tab> {
    const tab = await this.#tab(targetId);
    await tab.waitForUrl('about:blank');
    await tab.settled();
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  #privateWindow(own: () => Promise<string[]>): PrivateWindow {
    const tabs = async () => Promise.all((await own()).map((id) => this.#tab(id)));
    const newTab = async (url?: string) => {
      const { sessions } = this.#running;
      const before = await own();
      const [first] = before;
      if (first === undefined) throw new Error('The private window has been closed.');
      // The protocol opens no tabs in private windows, so that a page of it must.
      const open = `(async () => String(window.open('about:blank', '_blank', 'noopener')))()`;
      await runInTarget(sessions, first, open, { userGesture: true });
      const created = await until('the new private tab', async () => (await own()).find((id) => !before.includes(id)));
      return this.#opened(created, url);
    };
    return {
      tabs,
      newTab,
      inExtension: async (run, ...args) => {
        const tab = await newTab(this.extensionUrl('manifest.json'));
        try {
          return await tab.evaluateWithApi(run, ...args);
        } finally {
          await tab.close();
        }
      },
      close: async () => {
        for (const tab of await tabs()) await tab.close().catch(() => undefined);
        await until('the private window to close', async () => (await own()).length === 0);
      },
    };
  }
}
