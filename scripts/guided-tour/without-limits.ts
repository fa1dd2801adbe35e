import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeManifest, copyBuild } from '../../tests/support/build-copy.ts';

// Runs before Ebb's own background: everything works as ever, but nothing that Ebb wants of a tab reaches the browser.
const deafen = `
const deaf = () => {};
const done = () => Promise.resolve();
const put = (owner, name, value) => {
  if (owner) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
};
for (const api of new Set([globalThis.browser, globalThis.chrome].filter(Boolean))) {
  for (const group of [api.webNavigation, api.webRequest]) {
    for (const name of Object.keys(group ?? {}).filter((each) => each.startsWith('on'))) {
      put(group[name], 'addListener', deaf);
    }
  }
  for (const name of ['onUpdated', 'onActivated', 'onReplaced']) put(api.tabs[name], 'addListener', deaf);
  for (const name of ['updateDynamicRules', 'updateSessionRules']) put(api.declarativeNetRequest, name, done);
  for (const name of ['update', 'reload', 'goBack']) put(api.tabs, name, done);
  for (const name of ['registerContentScripts', 'updateContentScripts']) put(api.scripting, name, done);
}
`;

/**
 * Copies a build and takes its limits away: the counter-proof of the tour. Only the background is made deaf and mute
 * towards tabs; pages, settings and messages work, so that the tour fails at the limit and nowhere else.
 */
export function copyWithoutLimits(from: string, to: string): string {
  const folder = copyBuild(from, to);
  writeFileSync(join(folder, 'without-limits.js'), deafen);
  changeManifest(folder, (manifest) => {
    const { service_worker: worker, scripts = [] } = manifest.background ?? {};
    if (worker === undefined) {
      return { ...manifest, background: { ...manifest.background, scripts: ['without-limits.js', ...scripts] } };
    }
    // Imports run in their order.
    writeFileSync(join(folder, 'without-limits-entry.js'), `import './without-limits.js';\nimport './${worker}';\n`);
    return { ...manifest, background: { service_worker: 'without-limits-entry.js', type: 'module' } };
  });
  return folder;
}
