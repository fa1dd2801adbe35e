import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { carriedBy, parts } from '../locales/parts.ts';

const isPart = (name: string): name is keyof typeof parts => name in parts;
// A made-up name, so that nothing else takes it for a file of JSON.
const prefix = '\0ebb:locale:';

/** `locales/en.json?part=popup`: of a language's texts those that the popup carries. */
export function localeParts(): Plugin {
  return {
    name: 'ebb:locale-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      const [, file, part = ''] = /^(.*\/locales\/\w+\.json)\?part=(\w+)$/.exec(id) ?? [];
      if (file === undefined || importer === undefined) return null;
      if (!isPart(part)) throw new Error(`locales/parts.ts knows no part "${part}".`);
      return `${prefix}${resolve(dirname(importer), file)}:${part}`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const end = id.lastIndexOf(':');
      const [file, part] = [id.slice(prefix.length, end), id.slice(end + 1)];
      if (!isPart(part)) return null;
      this.addWatchFile(file);
      const strings: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
      const carried = carriedBy(part, Object.keys(strings));
      return `export default ${JSON.stringify(Object.fromEntries(carried.map((key) => [key, strings[key]])))};`;
    },
  };
}
