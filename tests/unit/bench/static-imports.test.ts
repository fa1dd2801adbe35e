import { describe, expect, test } from 'vitest';
import { linkedFrom, withStaticImports } from '../../bench/sizes/static-imports.ts';

const build: Readonly<Record<string, string>> = {
  'background.js':
    'import{a as e}from"./chunks/one.js";import"/chunks/two.js";import("./chunks/late.js");e("./chunks/no.js")',
  'chunks/one.js': 'export*from"./three.js";export const a=1;',
  'chunks/two.js': 'import{a}from"./one.js";export{b}from"./three.js";',
  'chunks/three.js': 'export const b=`import "./chunks/no.js"`;',
  'outside.js': 'import "some-package";',
};
const read = (path: string) => {
  const code = build[path];
  if (code === undefined) throw new Error(`${path} was read.`);
  return code;
};

describe('withStaticImports', () => {
  test('follows imports and exports once each, and nothing that loads later', () => {
    expect(withStaticImports(['background.js'], read)).toEqual([
      'background.js',
      'chunks/one.js',
      'chunks/three.js',
      'chunks/two.js',
    ]);
  });

  test('refuses what is no file of the build', () => {
    expect(() => withStaticImports(['outside.js'], read)).toThrow('no file of the build');
  });
});

test('linkedFrom finds what the HTML loads, and leaves the icon', () => {
  const html = `<head><link rel="icon" href="/icon/32.png">
<script type="module" crossorigin src="/chunks/popup.js"></script><script>inline()</script>
<link rel="modulepreload" crossorigin href="/chunks/shared.js">
<link rel="stylesheet" crossorigin href="/assets/popup.css"></head>`;
  expect(linkedFrom('popup.html', html)).toEqual({
    scripts: ['chunks/popup.js', 'chunks/shared.js'],
    styles: ['assets/popup.css'],
  });
});
