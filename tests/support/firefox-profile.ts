import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions, RestartOptions } from './driver.ts';

type Preferences = Record<string, string | number | boolean>;

/** The fixed internal address of the add-on, so that its pages can be named before it is installed. */
export const addonUuid = '0ebb0ebb-0ebb-4ebb-8ebb-0ebb0ebb0ebb';

// What the browser itself would ask of the network, and what would come between a test and a page.
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.contentblocking.report.lockwise.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.feeds.system.topstories': false,
  'browser.newtabpage.activity-stream.telemetry': false,
  'browser.newtabpage.enabled': false,
  'browser.ping-centre.telemetry': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.tabs.warnOnClose': false,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.suggest.searches': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.provider.testing': true,
  'identity.fxaccounts.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'signon.autofillForms': false,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
};

function proxyPreferences(proxy: string): Preferences {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
  };
}

/** Writes the preferences of a run into the profile. */
export function writePreferences(
  options: LaunchOptions,
  profile: string,
  addonId: string,
  restart: RestartOptions,
): void {
  const preferences: Preferences = {
    'extensions.webextensions.uuids': JSON.stringify({ [addonId]: addonUuid }),
    // The harness's own page is the manifest: as text, not in the viewer, which has no extension API.
    'devtools.jsonview.enabled': false,
    'browser.startup.page': restart.restoreSession ? 3 : 0,
    'browser.startup.homepage': 'about:blank',
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.sessionstore.resume_from_crash': restart.restoreSession ?? false,
    'browser.aboutwelcome.enabled': false,
    'browser.warnOnQuit': false,
    'dom.security.https_first': false,
    'dom.security.https_first_pbm': false,
    'media.autoplay.default': 0,
    'media.autoplay.blocking_policy': 0,
    // What pages are told; the browser's own words would need a language pack.
    'intl.accept_languages': options.language ?? 'en-US',
    // Tests serve sites with workers of their own over http.
    ...((options.secureHosts ?? []).length > 0
      ? { 'dom.serviceWorkers.testing.enabled': true, 'dom.caches.testing.enabled': true }
      : {}),
    ...(options.proxy === undefined ? {} : { ...quiet, ...proxyPreferences(options.proxy) }),
    ...options.preferences,
  };
  const line = ([name, value]: [string, unknown]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`;
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'user.js'), Object.entries(preferences).map(line).join(''));
}

// What Firefox makes anew at the first start of a profile, and what tells it that it is still good.
const caches = [
  'startupCache',
  'compatibility.ini',
  'extensions.json',
  'addonStartup.json.lz4',
  'cert9.db',
  'key4.db',
  'pkcs11.txt',
  'search.json.mozlz4',
  'xulstore.json',
  'times.json',
  'security_state',
];

/** Gives a new profile the browser's own caches of one that was started before; nothing of what was done in it. */
export function takeCaches(from: string, profile: string): void {
  for (const name of caches) {
    const cache = join(from, name);
    if (existsSync(cache)) cpSync(cache, join(profile, name), { recursive: true });
  }
}

/** The program's arguments. */
export function firefoxArguments(options: LaunchOptions, profile: string, restart: RestartOptions): string[] {
  return [
    ...(options.headless === false ? [] : ['--headless', '--width', '1280', '--height', '1000']),
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    // Without it the protocol may neither go to extension pages nor ask the browser about the background.
    '--remote-allow-system-access',
    ...(options.args ?? []),
    ...(restart.open === undefined ? [] : [restart.open]),
  ];
}
