import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const importing = (module: string) => `import { thing } from '${module}';\nexport const other = thing;\n`;
const using = (expression: string) => `export const it = ${expression};\n`;

const forbiddenImports = [
  ['lib/domain/limits', '../../platform/clock'],
  ['lib/domain/limits', '../../app/ports'],
  ['lib/domain', '@/lib/platform/clock'],
  ['lib/domain', '../../components/ui/button'],
  ['lib/domain', 'webextension-polyfill'],
  ['lib/domain', '@preact/signals'],
  ['lib/app', '../../components/ui/button'],
  ['lib/app/state', '../../platform/clock'],
  ['lib/app', '@/entrypoints/background'],
  ['lib/app', 'idb'],
  ['lib/platform', '../../components/ui/button'],
  ['lib/platform', 'preact'],
  ['components/ui', '../../lib/platform/browser'],
  ['components', '@/lib/platform/browser'],
  ['components', '../lib/app/background'],
  ['components', 'webextension-polyfill'],
] as const;
const forbiddenGlobals = [
  ['lib/domain', "fetch('/x')"],
  ['lib/domain', 'performance.now()'],
  ['lib/app', "fetch('/x')"],
  ['lib/app', 'browser.tabs'],
  ['lib/platform', "fetch('/x')"],
  ['lib/platform/page', "fetch('/x')"],
  ['entrypoints/background', "fetch('/x')"],
  ['components', "fetch('/x')"],
  ['components', 'chrome.tabs'],
] as const;
const allowedImports = [
  ['lib/domain', './limits/limit'],
  ['lib/app', '../domain/limits/limit'],
  ['lib/platform', '../app/ports'],
  ['components', '../lib/app/client'],
  ['components', '../lib/domain/limits/limit'],
] as const;

const tree = mkdtempSync(join(tmpdir(), 'layers-'));
const nameOf = (kind: string, folder: string, index: number) => `${folder}/${kind}-${index}.ts`;
let output = '';

// One run of the linter, with the product's own configuration, over a tree of files that each break one rule.
beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  };
  for (const [i, [folder, module]] of forbiddenImports.entries()) write(nameOf('import', folder, i), importing(module));
  for (const [i, [folder, what]] of forbiddenGlobals.entries()) write(nameOf('global', folder, i), using(what));
  for (const [i, [folder, module]] of allowedImports.entries()) write(nameOf('allowed', folder, i), importing(module));
  write('lib/platform/fetch-list.ts', using("fetch('/x')"));
  copyFileSync(join(root, 'biome.json'), join(tree, 'biome.json'));
  const options = ['--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', '.'];
  const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', ...options], { cwd: tree, encoding: 'utf8' });
  output = `${run.stdout}${run.stderr}`;
}, 60_000);
afterAll(() => rmSync(tree, { recursive: true }));

const complaintsOf = (path: string) =>
  output.split('\n').flatMap((line) => (line.startsWith(`${path}:`) ? [line.split(' ')[1]] : []));

describe('the linter', () => {
  test.each(forbiddenImports.map(([folder, module], i) => [folder, module, i] as const))(
    'refuses in %s to import %s',
    (folder, _, i) => expect(complaintsOf(nameOf('import', folder, i))).toEqual(['lint/style/noRestrictedImports']),
  );

  test.each(forbiddenGlobals.map(([folder, expression], i) => [folder, expression, i] as const))(
    'refuses in %s to use %s',
    (folder, _, i) => expect(complaintsOf(nameOf('global', folder, i))).toEqual(['lint/style/noRestrictedGlobals']),
  );

  test('allows one module to ask the network', () => {
    expect(complaintsOf('lib/platform/fetch-list.ts')).toEqual([]);
    expect(existsSync(join(root, 'lib/platform/fetch-list.ts'))).toBe(true);
  });

  test.each(allowedImports.map(([folder, module], i) => [folder, module, i] as const))(
    'allows in %s to import %s',
    (folder, _, i) => expect(complaintsOf(nameOf('allowed', folder, i))).toEqual([]),
  );
});
