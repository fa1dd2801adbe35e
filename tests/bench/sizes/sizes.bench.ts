import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readLabels } from '../../../lib/platform/page/read-labels.ts';
import { readManifest } from '../../support/build-copy.ts';
import { buildOf } from '../../support/launch.ts';
import type { Bench } from '../bench.ts';
import { type Entry, sizeEntry } from '../entry.ts';
import { linkedFrom, type ReadFile, withStaticImports } from './static-imports.ts';

/** One thing that is weighed: the files of a build that it loads before it can work. */
interface Part {
  readonly name: string;
  readonly aim: number | null;
  readonly what: string;
  readonly files: (build: string, read: ReadFile) => readonly string[];
}

const page = (name: string, aim: number | null): Part => ({
  name,
  aim,
  what: 'The scripts and style sheets that the page links, with all their static imports',
  files: (_build, read) => {
    const { scripts, styles } = linkedFrom(`${name}.html`, read(`${name}.html`));
    return [...withStaticImports(scripts, read), ...styles];
  },
});

const pageScript = (name: string, aim: number): Part => ({
  name: `${name}-script`,
  aim,
  what: 'The whole script that is put into a page which a limit covers',
  files: (_build, read) => withStaticImports([`${name}.js`], read),
});

const background: Part = {
  name: 'background',
  aim: 110,
  what: 'The background with all its static imports, the public suffix list among them',
  files: (build, read) => {
    const { service_worker: worker, scripts = [] } = readManifest(build).background ?? {};
    return withStaticImports(worker === undefined ? scripts : [worker], read);
  },
};

const parts: readonly Part[] = [
  background,
  page('popup', 45),
  page('pause', 45),
  page('options', null),
  pageScript('attention', 2),
  pageScript('signs', 2.5),
  pageScript('veil', 2),
];

function weigh(build: string, part: Part): number {
  const read: ReadFile = (path) => readFileSync(join(build, path), 'utf8');
  const files = part.files(build, read);
  if (files.length === 0) throw new Error(`Nothing was found to weigh for ${part.name}.`);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(build, file)), { level: 9 }).byteLength, 0);
}

/** It is sent into the page as source, out of the background: here as it was written, which is more than the build's. */
const labelReader = (): Entry => {
  const method =
    "The function that reads a page's rating metas, as it was written and without its types; compressed by gzip at level 9, in kB of 1000 bytes.";
  const bytes = gzipSync(readLabels.toString(), { level: 9 }).byteLength;
  return sizeEntry({ name: 'size.label-reader.gzip', aim: 0.5, method }, bytes);
};

/** What the production builds weigh where it counts: before something shows or runs. */
export const sizes: Bench = {
  name: 'size',
  title: 'Sizes',
  run: async () => [
    ...parts.map((part) => {
      const bytes = Math.max(...(['chromium', 'firefox'] as const).map((product) => weigh(buildOf(product), part)));
      const method = `${part.what}; each file compressed by gzip at level 9, in kB of 1000 bytes; the larger of the two builds.`;
      return sizeEntry({ name: `size.${part.name}.gzip`, aim: part.aim, method }, bytes);
    }),
    labelReader(),
  ],
};
