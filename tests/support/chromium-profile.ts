import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LaunchOptions, RestartOptions } from './driver.ts';

/** What the person has let one extension do. */
export interface Grants {
  readonly privateAllowed: boolean;
  readonly permissions: readonly string[];
}

type Tree = { [key: string]: unknown };

function branch(tree: Tree, ...path: string[]): Tree {
  let at = tree;
  for (const key of path) {
    const next = at[key];
    // CAST: the browser writes objects here; anything else is replaced.
    at = at[key] = (typeof next === 'object' && next !== null && !Array.isArray(next) ? next : {}) as Tree;
  }
  return at;
}

/**
 * Writes into a profile what the person would click: private windows and optional permissions. Works before the first
 * start as well, and only while the browser does not run. Not on Windows and macOS, where these settings are signed.
 */
export function writeGrants(profile: string, extensionId: string, { privateAllowed, permissions }: Grants): void {
  const path = join(profile, 'Default', 'Preferences');
  const preferences: Tree = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const settings = branch(preferences, 'extensions', 'settings', extensionId);
  settings.incognito = privateAllowed;
  for (const kind of ['active_permissions', 'granted_permissions', 'runtime_granted_permissions']) {
    if (permissions.length === 0) break;
    const granted = branch(settings, kind);
    const before = Array.isArray(granted.api) ? granted.api : [];
    granted.api = [...new Set([...before, ...permissions])];
  }
  // A killed browser would else ask whether to bring back its pages.
  branch(preferences, 'profile').exit_type = 'Normal';
  branch(preferences).credentials_enable_service = false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(preferences));
}

// What the browser itself would ask of the network. The switches that Chromium's own tests use.
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=HttpsUpgrades,OptimizationHints,NetworkTimeServiceQuerying,MediaRouter,Translate,AutofillServerCommunication,InterestFeedContentSuggestions,GlobalMediaControls',
];

/** The program's arguments. */
export function chromiumArguments(options: LaunchOptions, profile: string, extension: string, restart: RestartOptions) {
  const secure = (options.secureHosts ?? []).map((host) => `http://${host}`).join(',');
  return [
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--password-store=basic',
    '--use-mock-keychain',
    '--hide-crash-restore-bubble',
    '--autoplay-policy=no-user-gesture-required',
    `--lang=${options.language ?? 'en-US'}`,
    `--accept-lang=${options.language ?? 'en-US'}`,
    ...(options.proxy === undefined
      ? []
      : [
          `--proxy-server=http://${options.proxy}`,
          '--proxy-bypass-list=<-loopback>',
          '--ignore-certificate-errors',
          ...quiet,
        ]),
    ...(secure === '' ? [] : [`--unsafely-treat-insecure-origin-as-secure=${secure}`]),
    ...(options.headless === false ? [] : ['--headless', '--window-size=1280,900']),
    // The browser's sandbox refuses to run as root, as it does in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(restart.restoreSession ? ['--restore-last-session'] : []),
    ...(options.args ?? []),
    ...(restart.restoreSession ? [] : [restart.open ?? 'about:blank']),
  ];
}
