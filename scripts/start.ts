import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ChromiumDriver } from '../tests/support/chromium.ts';
import type { LaunchOptions, Product } from '../tests/support/driver.ts';
import { FirefoxDriver } from '../tests/support/firefox.ts';
import { buildOf, launch } from '../tests/support/launch.ts';
import { SiteServer } from '../tests/support/site-server.ts';
import { findChromium, findFirefox, hasDisplay } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { steps } from './guided-tour/steps.ts';
import { takeTour } from './guided-tour/tour.ts';
import { copyWithoutLimits } from './guided-tour/without-limits.ts';

// npm start [-- firefox] [-- --tour] [-- --without-rules]

const root = join(import.meta.dirname, '..');

/** Opens a browser with Ebb in it, on the real network, and stays until the person closes it. */
async function stay(product: Product): Promise<void> {
  const options: LaunchOptions = {
    product,
    executable: executableOf(product),
    extension: buildOf(product),
    headless: false,
    // Kept, so that limits and records are there the next time.
    profile: join(root, '.cache', `profile-${product}`),
  };
  const driver = await (product === 'chromium' ? ChromiumDriver.launch(options) : FirefoxDriver.launch(options));
  await driver.newTab(driver.extensionUrl('options.html'));
  console.log('A browser with Ebb in it is open, with a profile of its own. Close it to end.');
  await driver.closed();
}

/** Takes the tour in a browser without a window, and says whether all of it happened. */
async function tour(product: Product, withoutRules: boolean): Promise<boolean> {
  const site = await SiteServer.start();
  const copies = mkdtempSync(join(tmpdir(), 'ebb-tour-'));
  const build = buildOf(product);
  const extension = withoutRules ? copyWithoutLimits(build, join(copies, 'without-limits')) : build;
  const driver = await launch({ product, executable: executableOf(product), extension, proxy: site.proxy });
  driver.setView({ width: 1180, height: 800 });
  try {
    console.log(`A tour of Ebb in ${product}${withoutRules ? ', with its limits taken away: it must fail' : ''}.`);
    return await takeTour(steps, driver, site, join(root, 'tour', product));
  } finally {
    await driver.dispose();
    await site.stop();
    rmSync(copies, { recursive: true, force: true });
  }
}

function executableOf(product: Product): string {
  return product === 'chromium' ? findChromium() : findFirefox();
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tour: { type: 'boolean', default: false }, 'without-rules': { type: 'boolean', default: false } },
  });
  const [name = 'chromium'] = positionals;
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`There is no browser "${name}": chromium or firefox.`);
  ensureBuilt();
  const withoutRules = values['without-rules'];
  if (hasDisplay() && !values.tour && !withoutRules) {
    await stay(name);
    return 0;
  }
  const happened = await tour(name, withoutRules);
  console.log(happened ? `All of it happened. Pictures: tour/${name}` : 'The tour ended early.');
  return happened ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
