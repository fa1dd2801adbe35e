import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from './driver.ts';

// Stops limited.example as Ebb does in each browser (a rule in Chromium, a cancelled request in Firefox), keeps a mark
// per life, and knows nothing else.
const background = `
globalThis.life = String(Math.random());
const api = globalThis.browser ?? globalThis.chrome;
api.runtime.onMessage.addListener((message, sender, answer) => { answer(globalThis.life); });
api.webNavigation.onCommitted.addListener(() => {});
`;

const stopInChromium = `
chrome.declarativeNetRequest.updateDynamicRules({ removeRuleIds: [1], addRules: [{ id: 1, priority: 1,
  action: { type: 'redirect', redirect: { extensionPath: '/pause.html' } },
  condition: { requestDomains: ['limited.example'], resourceTypes: ['main_frame'] } }] });
`;

const stopInFirefox = `
api.webRequest.onBeforeRequest.addListener((details) => {
  if (new URL(details.url).hostname !== 'limited.example') return {};
  api.tabs.update(details.tabId, { url: api.runtime.getURL('pause.html') }).catch(() => {});
  return { cancel: true };
}, { urls: ['<all_urls>'], types: ['main_frame'] }, ['blocking']);
`;

const options = `<!doctype html><meta charset="utf-8"><title>Options</title><h1>Options</h1>
<label>Name <input id="name"></label> <label>Kind <select id="kind"><option>one</option><option>two</option></select></label>
<button id="say">Say</button><p id="said"></p><script src="options.js"></script>`;

const optionsScript = `
const said = document.getElementById('said');
document.getElementById('say').onclick = () => {
  said.textContent = document.getElementById('name').value + ' ' + document.getElementById('kind').value;
};
addEventListener('keydown', (event) => { if (event.key === 'Escape') said.textContent = 'escaped'; });
`;

/** Writes a tiny extension that exercises the harness, and gives back its folder. */
export function writeProbeExtension(product: Product, folder: string): string {
  const firefox = product === 'firefox';
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1.0',
    permissions: [
      'declarativeNetRequest',
      'storage',
      'tabs',
      'webNavigation',
      'webRequest',
      ...(firefox ? ['webRequestBlocking'] : []),
    ],
    optional_permissions: ['history'],
    host_permissions: ['<all_urls>'],
    background: firefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
    web_accessible_resources: [
      { resources: ['pause.html'], matches: ['<all_urls>'], ...(firefox ? {} : { use_dynamic_url: true }) },
    ],
    ...(firefox ? { browser_specific_settings: { gecko: { id: 'probe@ebb.invalid' } } } : { incognito: 'split' }),
  };
  const files = {
    'manifest.json': JSON.stringify(manifest),
    'background.js': background + (firefox ? stopInFirefox : stopInChromium),
    'options.html': options,
    'options.js': optionsScript,
    'pause.html': '<!doctype html><meta charset="utf-8"><title>Pause</title><h1>Pause</h1>',
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
