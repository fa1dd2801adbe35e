import { asExpression, type Point } from './in-page.ts';
import type { Key, Picture, TabEngine, View } from './tab.ts';
import type { Fields, Wire } from './wire.ts';

/** A browsing context, as BiDi describes it. */
export interface Context {
  readonly context: string;
  readonly url: string;
  readonly clientWindow: string;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

// WebDriver's private code points.
const keys: Record<Key, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Shift: '\uE008',
  Space: ' ',
  Backspace: '\uE003',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  Home: '\uE011',
  End: '\uE010',
};

/** Runs an expression in a context and gives back the JSON that it yields. */
export async function runInContext(wire: Wire, context: string, expression: string): Promise<string | undefined> {
  const reply = await wire.send<Evaluated>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (reply.type === 'exception') throw new Error(reply.exceptionDetails?.text ?? 'It threw.');
  return reply.result?.type === 'string' ? reply.result.value : undefined;
}

/** The browser's own windows, whose scripts may ask everything. */
export async function runInChrome<A extends unknown[], R>(
  wire: Wire,
  run: (...args: A) => R | Promise<R>,
  ...args: A
): Promise<R> {
  const { contexts } = await wire.send<{ contexts: Context[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const [window] = contexts;
  if (!window) throw new Error('Firefox has no window.');
  const json = await runInContext(wire, window.context, asExpression(run, args));
  // CAST: what the function returned, through JSON.
  return (json === undefined ? undefined : JSON.parse(json)) as R;
}

/** One tab of Firefox, normal or private, by WebDriver BiDi. */
export class FirefoxTab implements TabEngine {
  readonly id: string;
  readonly #wire: Wire;

  constructor(id: string, wire: Wire) {
    this.id = id;
    this.#wire = wire;
  }

  async url(): Promise<string> {
    const { contexts } = await this.#send<{ contexts: Context[] }>('browsingContext.getTree', {
      root: this.id,
      maxDepth: 0,
    });
    return contexts[0]?.url ?? '';
  }

  async title(): Promise<string> {
    return JSON.parse((await this.run(asExpression(() => document.title, []))) ?? '""');
  }

  run(expression: string): Promise<string | undefined> {
    return runInContext(this.#wire, this.id, expression);
  }

  async navigate(url: string): Promise<void> {
    // A navigation that the extension cancels reports an error; what came is for the caller to see.
    await this.#here('browsingContext.navigate', { url, wait: 'none' }).catch(() => undefined);
  }

  async traverse(delta: number): Promise<void> {
    this.#here('browsingContext.traverseHistory', { delta }).catch(() => undefined);
  }

  async reload(): Promise<void> {
    await this.#here('browsingContext.reload', { wait: 'none' }).catch(() => undefined);
  }

  async activate(): Promise<void> {
    await this.#here('browsingContext.activate');
  }

  async close(): Promise<void> {
    await this.#here('browsingContext.close');
  }

  async click({ x, y }: Point, button: 'left' | 'middle'): Promise<void> {
    const number = button === 'left' ? 0 : 1;
    await this.#perform({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: number },
        { type: 'pointerUp', button: number },
      ],
    });
  }

  async type(text: string): Promise<void> {
    const press = (value: string) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.#perform({ type: 'key', id: 'keyboard', actions: [...text].flatMap(press) });
  }

  press(key: Key, times: number): Promise<void> {
    return this.type(keys[key].repeat(times));
  }

  async view({ width, height, dark = false, reducedMotion = false, print = false }: View): Promise<void> {
    if (print) throw new Error('No protocol tells Firefox to show a page as it is printed.');
    await this.#here('browsingContext.setViewport', { viewport: { width, height } });
    // BiDi cannot say these; the browser's own preferences can, for all tabs at once.
    await runInChrome(
      this.#wire,
      (scheme, motion) => {
        // CAST: a global of the browser's own windows.
        const { Services } = globalThis as unknown as {
          Services: { prefs: { setIntPref(name: string, to: number): void } };
        };
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', scheme);
        Services.prefs.setIntPref('ui.prefersReducedMotion', motion);
      },
      dark ? 0 : 1,
      reducedMotion ? 1 : 0,
    );
  }

  async screenshot(picture: Picture): Promise<Buffer> {
    // The protocol has its quality from 0 to 1.
    const quality = picture.type === 'webp' ? { quality: picture.quality / 100 } : {};
    const format = { type: `image/${picture.type}`, ...quality };
    const { data } = await this.#here<{ data: string }>('browsingContext.captureScreenshot', { format });
    return Buffer.from(data, 'base64');
  }

  async #perform(actions: Fields): Promise<void> {
    // The click may close or move the page before the protocol has its answer.
    await this.#here('input.performActions', { actions: [actions] }).catch((error: Error) => {
      if (!/no such frame|discarded|destroyed|aborted/i.test(error.message)) throw error;
    });
  }

  #here<T = unknown>(method: string, params: Fields = {}): Promise<T> {
    return this.#send<T>(method, { context: this.id, ...params });
  }

  #send<T = unknown>(method: string, params: Fields): Promise<T> {
    return this.#wire.send<T>(method, params);
  }
}
