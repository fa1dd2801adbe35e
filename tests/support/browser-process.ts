import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from './until.ts';

interface ProcessOptions {
  /** It and all that it starts are one group of processes, which `kill` ends at once. Not on Windows. */
  readonly ownGroup?: boolean;
}

/** A running browser and what it prints. It ends with the test run, whatever happens. */
export class BrowserProcess {
  readonly #child: ChildProcess;
  readonly #gone: Promise<unknown>;
  readonly #ownGroup: boolean;
  #printed = '';

  constructor(
    executable: string,
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
    { ownGroup = false }: ProcessOptions = {},
  ) {
    this.#ownGroup = ownGroup && process.platform !== 'win32';
    this.#child = spawn(executable, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...environment },
      detached: this.#ownGroup,
    });
    this.#gone = once(this.#child, 'exit').catch(() => undefined);
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.#printed += data.toString();
    });
    const end = () => this.#end();
    process.once('exit', end);
    // A group of its own hears nothing of what the terminal tells this one.
    const asked = () => process.exit(130);
    const signals = this.#ownGroup ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : [];
    for (const signal of signals) process.once(signal, asked);
    this.#child.once('exit', () => {
      process.off('exit', end);
      for (const signal of signals) process.off(signal, asked);
    });
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
        if (!this.running) return `exited: ${this.#printed}`;
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
    const timer = setTimeout(() => this.#end(), 10_000);
    await this.#gone;
    clearTimeout(timer);
  }

  async kill(): Promise<void> {
    this.#end();
    await this.#gone;
  }

  #end(): void {
    const { pid } = this.#child;
    if (!this.running) return;
    if (this.#ownGroup && pid !== undefined) process.kill(-pid, 'SIGKILL');
    else this.#child.kill('SIGKILL');
  }

  /** Resolves when the person closes the browser. */
  closed(): Promise<unknown> {
    return this.#gone;
  }
}
