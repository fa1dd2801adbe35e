import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, type as osType, release, totalmem } from 'node:os';
import { findChromium, findFirefox } from '../../../scripts/browsers.ts';

/** Where and when a bench ran. */
export interface Circumstances {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** The version of the code, with a mark where it had changes that are not in it. */
  readonly commit: string;
  readonly processor: string;
  readonly system: string;
  readonly programs: string;
  /** The mean number of running programs in the minute before the bench. */
  readonly load: number;
}

function said(program: string, args: readonly string[], fallback: string): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return fallback;
  }
}

function systemName(): string {
  const file = '/etc/os-release';
  const pretty = existsSync(file) ? /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return pretty ?? `${osType()} ${release()}`;
}

/** Looks at the machine as it is now. */
export function readCircumstances(): Circumstances {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const browsers = [findChromium(), findFirefox()].map((path) => said(path, ['--version'], 'unknown browser'));
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: said('git', ['describe', '--always', '--dirty=, changed'], 'unknown'),
    processor: `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, ${gigabytes} GB`,
    system: systemName(),
    programs: [...browsers, `Node ${process.versions.node}`].join(', '),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}
