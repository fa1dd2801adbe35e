import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.ts';

/** A running browser and what it prints. It ends with the test run, whatever happens. */
export class BrowserProcess {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;
  #printed = '';

  constructor(executable: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
    this.#child = spawn(executable, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
    });
    this.#gone = once(this.#child, 'exit').catch(() => undefined);
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#printed += data.toString();
    });
    const end = () => this.#child.kill('SIGKILL');
    process.once('exit', end);
    this.#child.once('exit', () => process.off('exit', end));
  }

  get printed(): string {
    return this.#printed;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits for the line that names the debugging address: the first group of `pattern`. */
  async address(pattern: RegExp): Promise<string> {
    return until(
      'the debugging address of the browser',
      () => {
        if (this.#child.exitCode !== null) return `exited: ${this.#printed}`;
        return pattern.exec(this.#printed)?.[1];
      },
      { timeoutMs: 30_000 },
    ).then((found) => {
      if (found.startsWith('exited')) throw new Error(`The browser ended at once. ${found}`);
      return found;
    });
  }

  /** Waits for the end that was asked for; after ten seconds ends it. */
  async ended(): Promise<void> {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await this.#gone;
    clearTimeout(timer);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** Resolves when the person closes the browser. */
  closed(): Promise<unknown> {
    return this.#gone;
  }
}
