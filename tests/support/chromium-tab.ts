import type { Point } from './in-page.ts';
import type { Key, Picture, TabEngine, View } from './tab.ts';
import { until } from './until.ts';
import type { Fields, Wire } from './wire.ts';

interface Evaluated {
  readonly result: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string; readonly exception?: { readonly description?: string } };
}

interface SessionHistory {
  readonly currentIndex: number;
  readonly entries: readonly { readonly id: number; readonly url: string }[];
}

const keyCodes: Record<Key, number> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Shift: 16,
  Space: 32,
  Backspace: 8,
  ArrowUp: 38,
  ArrowDown: 40,
  ArrowLeft: 37,
  ArrowRight: 39,
  Home: 36,
  End: 35,
};

/** Sessions with targets, opened when first needed and forgotten when the browser ends them. */
export class Sessions {
  readonly #wire: Wire;
  readonly #open = new Map<string, Promise<string>>();

  constructor(wire: Wire) {
    this.#wire = wire;
    wire.listen((method, params) => {
      if (method === 'Target.detachedFromTarget') this.#open.delete(String(params.targetId));
    });
  }

  /** Sends a command to a target; once more where its session had just ended. */
  async send<T = unknown>(targetId: string, method: string, params: Fields = {}): Promise<T> {
    const sessionId = await this.#of(targetId);
    return this.#wire.send<T>(method, params, { sessionId }).catch(async (error: Error) => {
      if (!/session with given id|Session .*not found/i.test(error.message)) throw error;
      this.#open.delete(targetId);
      return this.#wire.send<T>(method, params, { sessionId: await this.#of(targetId) });
    });
  }

  /** Lets go of a target: an attached debugger keeps a worker alive. */
  async release(targetId: string): Promise<void> {
    const session = this.#open.get(targetId);
    this.#open.delete(targetId);
    if (session) await this.#wire.send('Target.detachFromTarget', { sessionId: await session }).catch(() => undefined);
  }

  #of(targetId: string): Promise<string> {
    const known = this.#open.get(targetId);
    if (known) return known;
    const session = this.#wire
      .send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
      .then((attached) => attached.sessionId);
    this.#open.set(targetId, session);
    session.catch(() => this.#open.delete(targetId));
    return session;
  }
}

/** Runs an expression in a target and gives back the JSON that it yields. */
export async function runInTarget(
  sessions: Sessions,
  targetId: string,
  expression: string,
  { userGesture = false } = {},
): Promise<string | undefined> {
  const { result, exceptionDetails } = await sessions.send<Evaluated>(targetId, 'Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** One tab of Chromium, normal or private, by the debugging protocol alone: nothing in it is emulated. */
export class ChromiumTab implements TabEngine {
  readonly id: string;
  readonly #wire: Wire;
  readonly #sessions: Sessions;

  constructor(id: string, wire: Wire, sessions: Sessions) {
    this.id = id;
    this.#wire = wire;
    this.#sessions = sessions;
  }

  async url(): Promise<string> {
    return (await this.#info()).url;
  }

  async title(): Promise<string> {
    return (await this.#info()).title;
  }

  run(expression: string): Promise<string | undefined> {
    return runInTarget(this.#sessions, this.id, expression);
  }

  async navigate(url: string): Promise<void> {
    // Not awaited: it answers when the page has come, and what came is for the caller to see.
    this.#send('Page.navigate', { url }).catch(() => undefined);
  }

  async traverse(delta: number): Promise<void> {
    const { currentIndex, entries } = await this.#send<SessionHistory>('Page.getNavigationHistory');
    const entry = entries[currentIndex + delta];
    if (!entry) throw new Error(`The tab's history has no entry ${delta} from here.`);
    this.#send('Page.navigateToHistoryEntry', { entryId: entry.id }).catch(() => undefined);
  }

  async reload(): Promise<void> {
    this.#send('Page.reload').catch(() => undefined);
  }

  async activate(): Promise<void> {
    await this.#wire.send('Target.activateTarget', { targetId: this.id });
  }

  async close(): Promise<void> {
    await this.#wire.send('Target.closeTarget', { targetId: this.id });
    // The answer comes while the tab is still closing.
    await until('the tab to close', () =>
      this.#info().then(
        () => false,
        () => true,
      ),
    );
  }

  async click({ x, y }: Point, button: 'left' | 'middle'): Promise<void> {
    const at = { x, y, button, clickCount: 1 };
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.#send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at }).catch(() => undefined);
  }

  async type(text: string): Promise<void> {
    await this.#send('Input.insertText', { text });
  }

  async press(key: Key, times: number): Promise<void> {
    const text = { Enter: '\r', Space: ' ' }[key as string];
    const event = {
      key: key === 'Space' ? ' ' : key,
      code: key === 'Shift' ? 'ShiftLeft' : key,
      windowsVirtualKeyCode: keyCodes[key],
    };
    const down = text === undefined ? { type: 'rawKeyDown' } : { type: 'keyDown', text };
    const presses = Array.from({ length: times }, () => [
      this.#send('Input.dispatchKeyEvent', { ...event, ...down, modifiers: key === 'Shift' ? 8 : 0 }),
      // The press may have closed the page.
      this.#send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch(() => undefined),
    ]);
    await Promise.all(presses.flat());
  }

  async view({ width, height, dark = false, reducedMotion = false, print = false }: View): Promise<void> {
    await this.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    ];
    await this.#send('Emulation.setEmulatedMedia', { media: print ? 'print' : '', features });
  }

  async screenshot({ type, ...quality }: Picture): Promise<Buffer> {
    const { data } = await this.#send<{ data: string }>('Page.captureScreenshot', { format: type, ...quality });
    return Buffer.from(data, 'base64');
  }

  async #info(): Promise<{ url: string; title: string }> {
    const { targetInfo } = await this.#wire.send<{ targetInfo: { url: string; title: string } }>(
      'Target.getTargetInfo',
      {
        targetId: this.id,
      },
    );
    return targetInfo;
  }

  #send<T = unknown>(method: string, params: Fields = {}): Promise<T> {
    return this.#sessions.send<T>(this.id, method, params);
  }
}
