import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../tests/support/driver.ts';
import { builtAt } from '../tests/support/launch.ts';

const root = join(import.meta.dirname, '..');

/** Runs a program of the project's own dependencies and gives back its exit code. */
export function toolStatus(entry: string, args: readonly string[]): number {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', entry), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/** Runs a program of the project's own dependencies, and ends the process with its code if it fails. */
export function runTool(entry: string, args: readonly string[]): void {
  const status = toolStatus(entry, args);
  if (status !== 0) process.exit(status);
}

/** When the newest of the files that go into a build was written, in epoch milliseconds. */
function newestSource(): number {
  const rooms = ['entrypoints', 'components', 'lib', 'locales', 'public'];
  const inside = rooms.flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const parts = ['wxt.config.ts', 'package-lock.json', 'scripts/locale-parts.ts', 'scripts/public-suffixes.ts'];
  const files = [...inside, ...parts.map((name) => join(root, name))];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** Builds what is not there yet or is older than what it is made of. */
export function ensureBuilt(): void {
  const newest = newestSource();
  const isCurrent = (product: Product) => (builtAt(product) ?? 0) >= newest;
  if (!isCurrent('chromium')) runTool('wxt/bin/wxt.mjs', ['build']);
  if (!isCurrent('firefox')) runTool('wxt/bin/wxt.mjs', ['build', '-b', 'firefox']);
}
