import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';

const start = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts');

/** Runs what `npm start` runs, on the Node that runs this test. */
const tour = (...flags: string[]) =>
  spawnSync(process.execPath, [start, '--tour', ...flags], { encoding: 'utf8', timeout: 150_000 });

test.describe('npm start', () => {
  test.setTimeout(180_000);
  test.beforeEach(({ product }) => test.skip(product !== 'chromium', 'the tour is taken in Chromium'));

  test('takes the tour, and reads every value back from the browser', () => {
    const { status, stdout, stderr } = tour();
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Going on opens the page');
    expect(stdout).toContain('minutesUsed');
  });

  test('fails where the limits are taken away, at the first page that should have been stopped', () => {
    const { status, stderr } = tour('--without-rules');
    expect(status).not.toBe(0);
    expect(stderr).toContain('A limited site leads to the pause page');
  });
});
