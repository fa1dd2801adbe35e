import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import { listAssembly } from './scripts/list-assembly.ts';
import { localeParts } from './scripts/locale-parts.ts';
import { publicSuffixes } from './scripts/public-suffixes.ts';

/** The manifest's own strings, in the browser's format, from the same files as every other. */
const browserMessages = (strings: { manifest: Record<string, string> }) =>
  JSON.stringify(Object.fromEntries(Object.entries(strings.manifest).map(([key, message]) => [key, { message }])));

// No page of Ebb speaks to the network; each also narrows this to 'none' by its own meta tag. Lists are fetched by the
// background alone. `wasm-unsafe-eval` lets it compile WebAssembly, in which lists are read, and no script from a text.
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'";

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  vite: () => ({
    plugins: [preact(), localeParts(), listAssembly(), publicSuffixes()],
    worker: { plugins: () => [listAssembly(), publicSuffixes()] },
    build: { target: 'esnext', modulePreload: false },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: '_locales/en/messages.json', contents: browserMessages(en) });
      files.push({ relativeDest: '_locales/es/messages.json', contents: browserMessages(es) });
    },
  },
  manifest: ({ browser }) => {
    const firefox = browser === 'firefox';
    return {
      name: '__MSG_name__',
      short_name: 'Ebb',
      description: '__MSG_description__',
      default_locale: 'en',
      icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
      permissions: [
        'declarativeNetRequest',
        'storage',
        'unlimitedStorage',
        'tabs',
        'webNavigation',
        'webRequest',
        'alarms',
        'idle',
        'scripting',
        'contextMenus',
        ...(firefox ? ['webRequestBlocking'] : []),
      ],
      host_permissions: ['<all_urls>'],
      optional_permissions: ['history', 'notifications'],
      // Neither browser has anything under these keys, and one hand reaches them.
      commands: {
        'quick-exit': { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_commandQuickExit__' },
      },
      content_security_policy: { extension_pages: contentSecurityPolicy },
      web_accessible_resources: [
        { resources: ['pause.html'], matches: ['<all_urls>'], ...(firefox ? {} : { use_dynamic_url: true }) },
      ],
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'ebb@ebb.invalid',
                strict_min_version: '140.0',
                data_collection_permissions: { required: ['none'] },
              },
              gecko_android: { strict_min_version: '142.0' },
            },
          }
        : { incognito: 'split', minimum_chrome_version: '144', externally_connectable: { ids: [] } }),
    };
  },
  // What a reviewer needs to build Ebb again, and nothing else that lies about.
  zip: {
    includeSources: [
      '{entrypoints,components,lib,locales,public}/**',
      'scripts/{list-assembly,locale-parts,public-suffixes}.ts',
      '{README,CONTRIBUTING,PRIVACY}.md',
      'LICENSE',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
    ],
  },
});
