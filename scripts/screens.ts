import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOf, launch } from '../tests/support/launch.ts';
import { SiteServer } from '../tests/support/site-server.ts';
import type { Tab } from '../tests/support/tab.ts';
import { findChromium } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { furnish } from './screens/furnish.ts';
import { type Screen, screens } from './screens/screens.ts';

// npm run screens [-- welcome] [-- --to folder] : pictures of every screen, or of those whose name begins so

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const folder = values.to ?? join(import.meta.dirname, '..', 'docs', 'screens');
const wanted = screens.filter(
  ({ name }) => positionals.length === 0 || positionals.some((word) => name.startsWith(word)),
);

const widths = [360, 1180];
/** A page that is longer is cut: what matters stands at its top. */
const most = { 360: 1200, 1180: 1000 } as const;
const mostHeight = (width: number) => (width > 600 ? most[1180] : most[360]);
const quality = 26;

/** As high as what it shows, within reason. Twice: what is as high as a part of the window grows with it. */
async function fitHeight(tab: Tab, view: { readonly width: number; readonly dark: boolean }): Promise<void> {
  let height = view.width > 600 ? 800 : 640;
  for (let times = 0; times < 3; times += 1) {
    await tab.view({ ...view, height, reducedMotion: true });
    const needed = await tab.evaluate(() => document.documentElement.scrollHeight);
    height = Math.min(Math.max(needed, height), mostHeight(view.width));
  }
}

async function take(tab: Tab, { name, width, brief = false }: Screen): Promise<number> {
  let bytes = 0;
  for (const dark of [false, true]) {
    for (const each of width === undefined ? widths : [width]) {
      if (brief && dark !== each > 600) continue;
      await fitHeight(tab, { width: each, dark });
      await tab.evaluate(() => document.fonts.ready.then(() => window.scrollTo({ top: 0 })));
      const path = join(folder, `${name}-${each}-${dark ? 'dark' : 'light'}.webp`);
      writeFileSync(path, await tab.screenshot({ type: 'webp', quality }));
      bytes += statSync(path).size;
    }
  }
  return bytes;
}

ensureBuilt();
if (positionals.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const site = await SiteServer.start();
const driver = await launch({
  product: 'chromium',
  executable: findChromium(),
  extension: buildOf('chromium'),
  proxy: site.proxy,
});
try {
  await furnish(driver);
  let total = 0;
  for (const screen of wanted) {
    const tab = await screen.open({ driver, site });
    await tab.waitFor(
      `${screen.name} to be there`,
      () =>
        document.querySelector('h1') !== null &&
        document.querySelector('[aria-busy=true]') === null &&
        !document.body.textContent.includes('One moment'),
    );
    const bytes = await take(tab, screen);
    total += bytes;
    console.log(`${screen.name}: ${Math.round(bytes / 1000)} kB`);
    await tab.close();
  }
  console.log(`${wanted.length} screens, ${Math.round(total / 1000)} kB, in ${folder}`);
} finally {
  await driver.dispose();
  await site.stop();
}
