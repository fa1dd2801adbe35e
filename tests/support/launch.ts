import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ChromiumDriver } from './chromium.ts';
import type { Driver, LaunchOptions, Product } from './driver.ts';
import { FirefoxDriver } from './firefox.ts';

const root = join(import.meta.dirname, '..', '..');

/** The folder of the production build. */
export function buildOf(product: Product): string {
  return join(root, '.output', product === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** When the build was made, in epoch milliseconds; undefined where there is none. */
export function builtAt(product: Product): number | undefined {
  return statSync(join(buildOf(product), 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
}

/** Starts a browser with an extension in it. */
export function launch(options: LaunchOptions): Promise<Driver> {
  return options.product === 'chromium' ? ChromiumDriver.launch(options) : FirefoxDriver.launch(options);
}
