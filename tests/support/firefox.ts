import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserProcess } from './browser-process.ts';
import { copyBuild, firefoxIdOf } from './build-copy.ts';
import type { Driver, ExtensionFunction, LaunchOptions, PrivateWindow, RestartOptions } from './driver.ts';
import { type Background, grantPermission, pressKeys, readBackground, stopBackground } from './firefox-chrome.ts';
import { addonUuid, firefoxArguments, takeCaches, writePreferences } from './firefox-profile.ts';
import { type Context, FirefoxTab, runInChrome } from './firefox-tab.ts';
import { filesWith, type HistoryRow, readHistory } from './history.ts';
import { Tab, type View } from './tab.ts';
import { until } from './until.ts';
import { Wire } from './wire.ts';

/** Everything that lives from one start of the browser to its end. */
interface Run {
  readonly process: BrowserProcess;
  readonly wire: Wire;
  /** The tab that holds the harness's own extension page. */
  readonly control: string;
}

/** Firefox with the add-on in it, installed for the run alone. */
export class FirefoxDriver implements Driver {
  readonly product = 'firefox';
  readonly profile: string;
  readonly addonId: string;
  readonly #options: LaunchOptions;
  readonly #extension: string;
  readonly #granted: Set<string>;
  readonly #privateWindows = new Set<string>();
  #run: Run | undefined;
  /** The one started last, also while it starts. */
  #process: BrowserProcess | undefined;
  #view: View | undefined;

  private constructor(options: LaunchOptions) {
    this.#options = options;
    this.profile = options.profile ?? mkdtempSync(join(tmpdir(), 'ebb-firefox-'));
    const warm = process.env.EBB_FIREFOX_WARM;
    if (warm !== undefined && options.profile === undefined) takeCaches(warm, this.profile);
    this.#extension = copyBuild(options.extension, join(this.profile, 'extension-under-test'));
    this.addonId = firefoxIdOf(this.#extension);
    this.#granted = new Set(options.permissions);
  }

  /** Starts Firefox, installs the add-on, and waits until it answers. */
  static async launch(options: LaunchOptions): Promise<FirefoxDriver> {
    const driver = new FirefoxDriver(options);
    await driver.#start({});
    return driver;
  }

  /** Resolves when the browser has been closed. */
  closed(): Promise<unknown> {
    return this.#running.process.closed();
  }

  async newTab(url?: string): Promise<Tab> {
    const { wire, control } = this.#running;
    const created = await wire.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
      referenceContext: control,
    });
    const tab = await this.#tab(created.context);
    if (url !== undefined) await tab.goto(url);
    return tab;
  }

  async tabs(): Promise<Tab[]> {
    const { control } = this.#running;
    const own = (await this.#contexts()).filter((each) => !this.#privateWindows.has(each.clientWindow));
    return Promise.all(own.filter((each) => each.context !== control).map((each) => this.#tab(each.context)));
  }

  extensionUrl(path: string): string {
    return `moz-extension://${addonUuid}/${path}`;
  }

  isExtensionUrl(url: string, path = ''): boolean {
    return url.startsWith(this.extensionUrl(path));
  }

  async inExtension<A extends unknown[], R>(run: ExtensionFunction<A, R>, ...args: A): Promise<R> {
    const { wire, control } = this.#running;
    return new Tab(new FirefoxTab(control, wire)).evaluateWithApi(run, ...args);
  }

  async backgroundRunning(): Promise<boolean> {
    return (await this.#background()) === 'running';
  }

  async strikeBackground(): Promise<void> {
    await runInChrome(this.#running.wire, stopBackground, this.addonId);
  }

  async killBackground(): Promise<void> {
    // Again and again: an event that is under way starts it anew.
    await until('the background to be stopped', async () => {
      await this.strikeBackground();
      return (await this.#background()) === 'stopped';
    });
  }

  async privateWindow(url = 'about:blank'): Promise<PrivateWindow> {
    const before = new Set((await this.#contexts()).map((each) => each.clientWindow));
    const number = await this.inExtension(
      (browser, to) => browser.windows.create({ incognito: true, url: to }).then((created) => created.id ?? -1),
      url,
    );
    const first = await until('the private window', async () =>
      (await this.#contexts()).find((each) => !before.has(each.clientWindow)),
    );
    this.#privateWindows.add(first.clientWindow);
    await (await this.#tab(first.context)).settled();
    return this.#privateWindow(first.clientWindow, number);
  }

  async allow(permission: string): Promise<void> {
    this.#granted.add(permission);
    await runInChrome(this.#running.wire, grantPermission, this.addonId, permission);
  }

  async pressCommand(name: string): Promise<void> {
    const keys = await runInChrome(this.#running.wire, pressKeys, this.addonId, name);
    if (keys !== 1) throw new Error(`Firefox has ${keys} keys for the extension.`);
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
    await run.wire.send('browser.close').catch(() => undefined);
    await run.process.ended();
    run.wire.close();
  }

  async historyRows(): Promise<HistoryRow[]> {
    await this.quit();
    return readHistory('firefox', this.profile);
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
    const { executable, timeZone, privateAllowed = true, proxy } = this.#options;
    writePreferences(this.#options, this.profile, this.addonId, restart);
    const environment = {
      // Else a release build ignores the preference that keeps it from asking for its remote settings.
      MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
      ...(timeZone === undefined ? {} : { TZ: timeZone }),
    };
    const args = firefoxArguments(this.#options, this.profile, restart);
    const process = new BrowserProcess(executable, args, environment, this.#options);
    this.#process = process;
    const address = await process.address(/WebDriver BiDi listening on (ws:\S+)/);
    const wire = await Wire.open(`${address}/session`);
    await wire.send('session.new', {
      capabilities: {
        // The made-up network has made-up certificates.
        alwaysMatch: { unhandledPromptBehavior: { default: 'ignore' }, acceptInsecureCerts: proxy !== undefined },
      },
    });
    await wire.send('webExtension.install', {
      extensionData: { type: 'path', path: this.#extension },
      'moz:allowPrivateBrowsing': privateAllowed,
    });
    const control = await openControl(wire, this.extensionUrl('manifest.json'));
    this.#run = { process, wire, control };
    for (const permission of this.#granted) await this.allow(permission);
  }

  #contexts(): Promise<Context[]> {
    return contextsOf(this.#running.wire);
  }

  #background(): Promise<Background> {
    return runInChrome(this.#running.wire, readBackground, this.addonId);
  }

  async #tab(context: string): Promise<Tab> {
    const tab = new Tab(new FirefoxTab(context, this.#running.wire));
    if (this.#view) await tab.view(this.#view);
    return tab;
  }

  #privateWindow(clientWindow: string, number: number): PrivateWindow {
    const own = async () => (await this.#contexts()).filter((each) => each.clientWindow === clientWindow);
    const tabs = async () => Promise.all((await own()).map((each) => this.#tab(each.context)));
    const newTab = async (url?: string) => {
      const [first] = await own();
      if (!first) throw new Error('The private window has been closed.');
      const reference = { type: 'tab', referenceContext: first.context };
      const { context } = await this.#running.wire.send<{ context: string }>('browsingContext.create', reference);
      const tab = await this.#tab(context);
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
        await this.inExtension((browser, id) => browser.windows.remove(id), number);
        await until('the private window to close', async () => (await own()).length === 0);
      },
    };
  }
}

async function contextsOf(wire: Wire): Promise<Context[]> {
  return (await wire.send<{ contexts: Context[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;
}

/** Opens the harness's own extension page in the blank tab of the start; a restored or commanded tab is left alone. */
async function openControl(wire: Wire, url: string): Promise<string> {
  const page = await until('the first tab', async () => {
    const pages = await contextsOf(wire);
    return pages.find((each) => each.url === 'about:blank' || each.url === 'about:home') ?? pages[0];
  });
  const blank = page.url === 'about:blank' || page.url === 'about:home';
  const control = blank
    ? page.context
    : (await wire.send<{ context: string }>('browsingContext.create', { type: 'tab', background: true })).context;
  await wire.send('browsingContext.navigate', { context: control, url, wait: 'complete' });
  return control;
}
