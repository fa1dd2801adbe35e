import { exerciseKeys } from '../../lib/domain/exercises/exercise-keys.ts';
import { setLock } from '../../tests/e2e/lock/lock.ts';
import type { Driver } from '../../tests/support/driver.ts';
import { ask, pausePage } from '../../tests/support/ebb.ts';
import type { SiteServer } from '../../tests/support/site-server.ts';
import type { Tab } from '../../tests/support/tab.ts';

/** What a screen is opened in. */
interface Scene {
  readonly driver: Driver;
  readonly site: SiteServer;
}

/** One screen of Ebb. */
export interface Screen {
  /** Of its file. */
  readonly name: string;
  /** Opens it in a tab of its own. */
  open(scene: Scene): Promise<Tab>;
  /** In CSS pixels; the others are taken narrow and wide. */
  readonly width?: number;
  /** Taken narrow in light and wide in dark alone: one of many that are built alike. */
  readonly brief?: boolean;
}

const own = (
  path: string,
  name = path
    .replace(/\.html#?/, '-')
    .replaceAll('/', '-')
    .replace(/-$/, ''),
): Screen => ({
  name,
  open: ({ driver }) => driver.newTab(driver.extensionUrl(path)),
});

const paused = (name: string, host: string, prepare?: (tab: Tab) => Promise<unknown>): Screen => ({
  name,
  open: async ({ driver, site }) => {
    const tab = await driver.newTab();
    await tab.goto(site.url(host), { settle: false });
    await pausePage(driver, tab);
    await prepare?.(tab);
    return tab;
  },
});

const locked = (name: string, path: string, prepare?: (scene: Scene) => Promise<unknown>): Screen => ({
  name,
  open: async (scene) => {
    await prepare?.(scene);
    return scene.driver.newTab(scene.driver.extensionUrl(path));
  },
});

const options = [
  'week',
  'week/helps',
  'week/experiment',
  'limits',
  'limits/new',
  'limits/move',
  'lists',
  'exercises',
  'learn',
  'learn/body',
  'learn/therapist',
  'check-in',
  'notes',
  'notes/back',
  'notes/after',
  'report',
  'help',
  'help/own-thoughts',
  'help/installed',
  'help/partners',
  'help/young',
  'settings',
  'settings/data',
];

const welcome = ['about', 'age', 'young', 'choice', 'pushed', 'matters', 'limit', 'pin', 'cover'];

/** Every screen that a person meets. */
export const screens: readonly Screen[] = [
  { ...own('popup.html'), width: 360 },
  paused('pause', 'limited.example'),
  paused('pause-choose', 'limited.example', (tab) => tab.waitForText('Go on for a while', { timeoutMs: 20_000 })),
  paused('pause-block', 'closed.example'),
  ...options.map((path) => own(`options.html#${path}`)),
  ...welcome.map((step) => own(`welcome.html#${step}`)),
  ...exerciseKeys.map((key) => ({ ...own(`options.html#exercises/${key}`), brief: true })),
  // The last ones: from here on it is locked.
  locked('lock', 'options.html#notes', async ({ driver }) => {
    await setLock(driver);
    await ask(driver, { type: 'lock.now' });
  }),
  { ...locked('popup-locked', 'popup.html'), width: 360 },
];
