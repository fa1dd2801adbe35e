import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';
import { chromium } from '@playwright/test';

/** The part of a machine that decides where browsers lie. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Variables by name: `PATH`, and on Windows the folders of programs. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The two families that Ebb runs on. */
export type Family = 'chromium' | 'firefox';

// Branded Chrome and Edge are left out on purpose: since 137 they refuse to load an unpacked extension.
const programs: Record<Family, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'chrome-for-testing'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'],
};

const macBundles: Record<Family, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const windowsPrograms: Record<Family, readonly string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe', 'Firefox Nightly\\firefox.exe'],
};

/** Where an installed browser may be, best first. Looks at nothing. */
export function candidates(family: Family, { platform, home, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    return folders.flatMap((folder) => macBundles[family].map((bundle) => posix.join(folder, bundle)));
  }
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => environment[name] ?? []);
    return folders.flatMap((folder) => windowsPrograms[family].map((program) => win32.join(folder, program)));
  }
  const folders = (environment.PATH ?? '').split(':').filter((folder) => folder !== '' && !folder.includes('/snap/'));
  return programs[family].flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** What to tell a person whose machine has none. */
export function advice(family: Family): string {
  return family === 'chromium'
    ? 'No Chromium was found. Install Chromium or Chrome for Testing (branded Chrome and Edge refuse unpacked ' +
        'extensions), or run "npx playwright install chromium", or set EBB_CHROMIUM to the path of one.'
    : 'No Firefox was found. Install Firefox 140 or later, or set EBB_FIREFOX to the path of one.';
}

const variables: Record<Family, string> = { chromium: 'EBB_CHROMIUM', firefox: 'EBB_FIREFOX' };
// By its path: found where it is looked for, whatever else is on the PATH.
const aptGet = '/usr/bin/apt-get';
const packages: Record<Family, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own download; of Firefox it has a changed one without the protocol that is used here. */
function downloaded(family: Family): string | undefined {
  if (family !== 'chromium') return undefined;
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

function isDebianAsRoot(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) && runs(aptGet);
}

function installFromDebian(family: Family): void {
  console.log(`Installing ${packages[family]} from the distribution's own packages.`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync(aptGet, ['update'], options);
  execFileSync(aptGet, ['install', '--yes', '--no-install-recommends', packages[family]], options);
}

function find(family: Family): string {
  const machine = { platform: process.platform, home: homedir(), environment: process.env };
  const named = process.env[variables[family]];
  if (named) {
    if (!runs(named)) throw new Error(`${variables[family]} is ${named}, which is no program.`);
    return named;
  }
  const installed = () => candidates(family, machine).find(runs) ?? downloaded(family);
  const found = installed();
  if (found !== undefined) return found;
  if (isDebianAsRoot()) installFromDebian(family);
  const after = installed();
  if (after === undefined) throw new Error(advice(family));
  return after;
}

/** The path of a Chromium that loads unpacked extensions: named, installed, downloaded, or installed now. */
export function findChromium(): string {
  return find('chromium');
}

/** The path of a Firefox: named, installed, or installed now. */
export function findFirefox(): string {
  return find('firefox');
}

/** Whether a window can be shown here. */
export function hasDisplay(): boolean {
  const { platform, env } = process;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
