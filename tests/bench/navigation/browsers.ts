import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../../../scripts/browsers.ts';
import type { Driver, Product } from '../../support/driver.ts';
import { buildOf, launch } from '../../support/launch.ts';
import type { SiteServer } from '../../support/site-server.ts';

/** An extension that does nothing at all: what a browser without Ebb has, since the harness speaks through one. */
function writeEmptyExtension(folder: string): string {
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    browser_specific_settings: { gecko: { id: 'empty@ebb.invalid' } },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

// FIREFOX: else a page's clock is rounded to whole milliseconds.
const exactClock = { 'privacy.reduceTimerPrecision': false };

function start(product: Product, extension: string, site: SiteServer): Promise<Driver> {
  const executable = product === 'chromium' ? findChromium() : findFirefox();
  return launch({ product, executable, extension, proxy: site.proxy, preferences: exactClock });
}

/** Starts a browser with the production build. */
export function startWithEbb(product: Product, site: SiteServer): Promise<Driver> {
  return start(product, buildOf(product), site);
}

/** Starts the same browser with an extension that does nothing. */
export async function startWithoutEbb(product: Product, site: SiteServer): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-empty-'));
  try {
    return await start(product, writeEmptyExtension(folder), site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
