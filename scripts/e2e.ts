import { findChromium, findFirefox } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { runSpecs } from './e2e/run-specs.ts';
import { warmFirefoxProfile } from './e2e/warm-firefox-profile.ts';

// node scripts/e2e.ts [chromium|firefox] [what the runner understands: a file, -g "words in a title", …]

const [first, ...rest] = process.argv.slice(2);
const family = first === 'chromium' || first === 'firefox' ? first : undefined;
const filters = family === undefined ? process.argv.slice(2) : rest;

try {
  // Found once and handed on, so that a browser that has to be installed first is installed here and not in a test.
  if (family !== 'firefox') process.env.EBB_CHROMIUM = findChromium();
  if (family !== 'chromium') process.env.EBB_FIREFOX = findFirefox();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
ensureBuilt();
const warm = family === 'chromium' ? undefined : await warmFirefoxProfile(findFirefox());
try {
  if (warm !== undefined) process.env.EBB_FIREFOX_WARM = warm.folder;
  process.exitCode = runSpecs([...(family === undefined ? [] : [`--project=${family}`]), ...filters]);
} finally {
  warm?.remove();
}
