import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, findFirefox } from '../../../scripts/browsers.ts';
import { readManifest } from '../../support/build-copy.ts';
import type { Driver, Product } from '../../support/driver.ts';
import { buildOf, launch } from '../../support/launch.ts';
import type { SiteServer } from '../../support/site-server.ts';

/** An extension without code: the harness speaks through one, and calls what its permissions allow. */
function writeExtension(folder: string, permissions: object): string {
  const manifest = {
    ...permissions,
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

async function startBare(product: Product, site: SiteServer, permissions: object): Promise<Driver> {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-bare-'));
  try {
    return await start(product, writeExtension(folder, permissions), site);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts the same browser with an extension that does nothing at all: what a browser without Ebb has. */
export function startWithoutEbb(product: Product, site: SiteServer): Promise<Driver> {
  return startBare(product, site, {});
}

/** Starts the same browser with an extension that may do what Ebb may and has no code: what the browser takes for that. */
export function startWithPermissionsAlone(product: Product, site: SiteServer): Promise<Driver> {
  const { permissions = [], host_permissions = [] } = readManifest(buildOf(product));
  return startBare(product, site, { permissions, host_permissions });
}

/** Starts the same browser with an extension that has no code and may do what Ebb's lists need: rules and storage. */
export function startWithBareLists(product: Product, site: SiteServer): Promise<Driver> {
  return startBare(product, site, {
    permissions: ['declarativeNetRequest', 'storage', 'unlimitedStorage'],
    host_permissions: ['<all_urls>'],
  });
}
