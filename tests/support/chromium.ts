import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserProcess } from './browser-process.ts';
import { chromiumIdOf, copyBuild } from './build-copy.ts';
import { chromiumArguments, writeGrants } from './chromium-profile.ts';
import { ChromiumTab, runInTarget, Sessions } from './chromium-tab.ts';
import type { Driver, ExtensionFunction, LaunchOptions, PrivateWindow, RestartOptions } from './driver.ts';
import { filesWith, type HistoryRow, readHistory } from './history.ts';
import { asExtensionExpression } from './in-page.ts';
import { Tab, type View } from './tab.ts';
import { until } from './until.ts';
import { Wire } from './wire.ts';

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly browserContextId?: string;
}

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
    const tab = await this.#tab(targetId);
    if (url !== undefined) await tab.goto(url);
    return tab;
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

  async killBackground(): Promise<void> {
    const { wire, sessions } = this.#running;
    // Again and again: an event that is under way starts the worker anew.
    await until('the worker to be gone', async () => {
      const workers = await this.#workers();
      for (const { targetId } of workers) {
        await sessions.release(targetId);
        await wire.send('Target.closeTarget', { targetId }).catch(() => undefined);
      }
      return workers.length === 0;
    });
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

  async restart(options: RestartOptions = {}): Promise<void> {
    if (options.kill) await this.#kill();
    else await this.quit();
    for (const permission of options.permissions ?? []) this.#granted.add(permission);
    await this.#start(options);
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
    );
    const address = await process.address(/DevTools listening on (ws:\S+)/);
    const wire = await Wire.open(address);
    const sessions = new Sessions(wire);
    const { control, context } = await openControl(wire, sessions, this.extensionUrl('manifest.json'), restart);
    this.#run = { process, address, wire, sessions, control, context };
  }

  async #kill(): Promise<void> {
    const run = this.#running;
    this.#run = undefined;
    await run.process.kill();
    run.wire.close();
  }

  async #targets(type: string): Promise<Target[]> {
    return targetsOf(this.#running.wire, type);
  }

  async #workers(): Promise<Target[]> {
    return (await this.#targets('service_worker')).filter((target) => target.url.startsWith(this.extensionUrl('')));
  }

  async #tab(targetId: string): Promise<Tab> {
    const tab = new Tab(new ChromiumTab(targetId, this.#running.wire, this.#running.sessions));
    if (this.#view) await tab.view(this.#view);
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
      const tab = await this.#tab(
        await until('the new private tab', async () => (await own()).find((id) => !before.includes(id))),
      );
      if (url !== undefined) await tab.goto(url);
      return tab;
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

async function targetsOf(wire: Wire, type: string): Promise<Target[]> {
  // Without a filter the browser leaves out workers.
  const { targetInfos } = await wire.send<{ targetInfos: Target[] }>('Target.getTargets', { filter: [{}] });
  return targetInfos.filter((target) => target.type === type);
}

/**
 * Opens the harness's own extension page: the manifest, which has the extension's API and runs no code of Ebb. The
 * blank tab of the start is used for it; a restored or a commanded tab, blank at first as well, is left alone.
 */
async function openControl(wire: Wire, sessions: Sessions, url: string, { open, restoreSession }: RestartOptions) {
  const page = await until('the first tab', async () => (await targetsOf(wire, 'page'))[0]);
  const control =
    open === undefined && !restoreSession
      ? page.targetId
      : (await wire.send<{ targetId: string }>('Target.createTarget', { url, background: true })).targetId;
  await until(
    'the extension',
    async () => {
      const ready = `(async () => String((globalThis.chrome?.runtime?.id ?? '') !== ''))()`;
      if ((await runInTarget(sessions, control, ready)) === 'true') return true;
      await sessions.send(control, 'Page.navigate', { url });
      return false;
    },
    { everyMs: 100, timeoutMs: 20_000 },
  );
  if (open !== undefined) await openAgain(wire, sessions, page.targetId, open);
  return { control, context: page.browserContextId };
}

/**
 * CHROME: an unpacked extension with `webRequest` loads while the address of the command line is on its way, and more
 * often than not that navigation is lost (an installed one loads before it). A tab left blank is sent there again.
 */
async function openAgain(wire: Wire, sessions: Sessions, targetId: string, url: string): Promise<void> {
  const { targetInfo } = await wire.send<{ targetInfo: Target }>('Target.getTargetInfo', { targetId });
  const left = await runInTarget(sessions, targetId, '(async () => location.href)()');
  if (targetInfo.url === 'about:blank' || left === 'about:blank') {
    sessions.send(targetId, 'Page.navigate', { url }).catch(() => undefined);
  }
}
