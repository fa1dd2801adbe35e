import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isBuilt } from '../tests/support/launch.ts';

const root = join(import.meta.dirname, '..');

/** Runs a program of the project's own dependencies, and ends the process with its code if it fails. */
export function runTool(entry: string, args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', entry), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Builds what is not there yet. A build that is there is taken as it is. */
export function ensureBuilt(): void {
  if (!isBuilt('chromium')) runTool('wxt/bin/wxt.mjs', ['build']);
  if (!isBuilt('firefox')) runTool('wxt/bin/wxt.mjs', ['build', '-b', 'firefox']);
}
