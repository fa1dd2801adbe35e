import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listAssembly } from '../../../scripts/list-assembly';
import { publicSuffixes } from '../../../scripts/public-suffixes';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const never = new Promise(() => {});

/** An extension API that hears which events are listened to and never answers anything. */
const silentBrowser = (heard: string[], path = ''): unknown =>
  new Proxy(() => never, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (name === 'inIncognitoContext') return false;
      const here = path === '' ? name : `${path}.${name}`;
      if (name !== 'addListener') return silentBrowser(heard, here);
      return () => {
        heard.push(path);
      };
    },
  });

afterEach(() => vi.unstubAllGlobals());

/** The events that the background has listeners for when its `main` has returned, and what `main` returned. */
const startBackground = async (firefox: boolean) => {
  const heard: string[] = [];
  vi.stubGlobal('silentBrowser', silentBrowser(heard));
  const { module } = await runnerImport<{ default: { main: () => unknown } }>(
    `${root}entrypoints/background/index.ts`,
    {
      root,
      configFile: false,
      logLevel: 'silent',
      // A bare name would be taken from the installed packages.
      resolve: { alias: { '@': root.replace(/\/$/, ''), 'wxt/browser': '/silent-browser' } },
      define: { 'import.meta.env.FIREFOX': JSON.stringify(firefox) },
      plugins: [
        listAssembly(),
        publicSuffixes(),
        {
          name: 'silent-browser',
          enforce: 'pre',
          resolveId: (id) => (id === '/silent-browser' ? '\0silent-browser' : null),
          load: (id) => (id === '\0silent-browser' ? 'export const browser = globalThis.silentBrowser;' : null),
        },
      ],
    },
  );
  const before = [...heard];
  const returned = module.default.main();
  return { before, returned, heard: [...new Set(heard)].sort() };
};

const everywhere = [
  'alarms.onAlarm',
  'commands.onCommand',
  'contextMenus.onClicked',
  'idle.onStateChanged',
  'permissions.onAdded',
  'permissions.onRemoved',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'storage.onChanged',
  'tabs.onActivated',
  'tabs.onAttached',
  'tabs.onRemoved',
  'tabs.onReplaced',
  'tabs.onUpdated',
  'webNavigation.onBeforeNavigate',
  'webNavigation.onCommitted',
  'webNavigation.onHistoryStateUpdated',
  'webNavigation.onReferenceFragmentUpdated',
  'webNavigation.onTabReplaced',
  'windows.onFocusChanged',
  'windows.onRemoved',
];

describe('the background', () => {
  test.each([
    ['Chromium', false, 'webRequest.onBeforeRedirect'],
    ['Firefox', true, 'webRequest.onBeforeRequest'],
  ] as const)(
    'has every listener when its main returns, before anything was answered: %s',
    { timeout: 60_000 },
    async (_, firefox, own) => {
      const { before, returned, heard } = await startBackground(firefox);
      // Imported by the build as well, where there is no browser.
      expect(before).toEqual([]);
      expect(returned).toBeUndefined();
      expect(heard).toEqual(expect.arrayContaining([...everywhere, own]));
      // Nothing holds a request in Chromium, where the rules do.
      expect(heard.includes('webRequest.onBeforeRequest')).toBe(firefox);
    },
  );
});
