import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toolStatus } from '../build.ts';

const runner = '@playwright/test/cli.js';
/** Where the runner notes which tests failed last. */
const lastRun = join(import.meta.dirname, '..', '..', 'test-results', '.last-run.json');

/** More failures than these are no accident of a busy machine. */
const mostSecondLooks = 3;
const looks = 3;

function failedTests(): number {
  if (!existsSync(lastRun)) return 0;
  const { failedTests: failed }: { failedTests?: readonly string[] } = JSON.parse(readFileSync(lastRun, 'utf8'));
  return failed?.length ?? 0;
}

/**
 * Runs the specs and gives back the exit code. Tests watch a real clock in real browsers, two at a time: where a few
 * failed, each must pass three times in a row with the machine to itself, and is named at the end all the same.
 */
export function runSpecs(args: readonly string[]): number {
  const status = toolStatus(runner, ['test', ...args]);
  const failed = status === 0 ? 0 : failedTests();
  if (failed === 0 || failed > mostSecondLooks) return status;
  const noted = readFileSync(lastRun);
  for (let look = 1; look <= looks; look++) {
    console.error(`\nFailed beside others: ${failed}. Alone, time ${look} of ${looks}:`);
    writeFileSync(lastRun, noted);
    const again = toolStatus(runner, ['test', ...args, '--last-failed', '--workers=1']);
    if (again !== 0) return again;
  }
  console.error(`\nFailed beside others and passed ${looks} times alone: ${failed}. See above which, and why.`);
  return 0;
}
