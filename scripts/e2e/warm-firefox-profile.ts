import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOf, launch } from '../../tests/support/launch.ts';
import { SiteServer } from '../../tests/support/site-server.ts';

/** A Firefox profile that was started once, for the tests' own profiles to take the browser's caches from. */
export interface WarmProfile {
  readonly folder: string;
  remove(): void;
}

/** Starts Firefox once with a new profile and ends it. A start with its caches takes about half as long. */
export async function warmFirefoxProfile(executable: string): Promise<WarmProfile> {
  const folder = mkdtempSync(join(tmpdir(), 'ebb-firefox-warm-'));
  const site = await SiteServer.start();
  try {
    const extension = buildOf('firefox');
    const driver = await launch({ product: 'firefox', executable, extension, proxy: site.proxy, profile: folder });
    await driver.quit();
  } finally {
    await site.stop();
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
