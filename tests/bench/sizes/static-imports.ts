import { posix } from 'node:path';
import { parseAst } from 'vite';

/** Reads one file of a build by its path from the build's root. */
export type ReadFile = (path: string) => string;

/** The files that a module imports before it runs: `import … from` and `export … from`, never `import()`. */
function importsOf(path: string, code: string): string[] {
  const sources = parseAst(code).body.flatMap((node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return node.source.value;
    return node.type === 'ExportNamedDeclaration' && node.source ? node.source.value : [];
  });
  return sources.map((source) => resolved(path, source));
}

function resolved(from: string, source: string): string {
  if (source.startsWith('/')) return source.slice(1);
  if (source.startsWith('.')) return posix.join(posix.dirname(from), source);
  throw new Error(`${from} imports ${source}, which is no file of the build.`);
}

/** The scripts that must be there before the first of them runs: these, and all that they import, each once. */
export function withStaticImports(entries: readonly string[], read: ReadFile): string[] {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...importsOf(path, read(path)));
  }
  return [...found].sort();
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

/** What a page of the build asks for by its HTML: its scripts and its style sheets. */
export function linkedFrom(page: string, html: string): { readonly scripts: string[]; readonly styles: string[] } {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const linked = (wanted: (tag: string) => boolean, name: string) =>
    tags.filter(wanted).flatMap((tag) => {
      const source = attribute(tag, name);
      return source === undefined ? [] : resolved(page, source);
    });
  const rel = (tag: string, value: string) => attribute(tag, 'rel') === value;
  return {
    scripts: [
      ...linked((tag) => tag.startsWith('<script'), 'src'),
      ...linked((tag) => rel(tag, 'modulepreload'), 'href'),
    ],
    styles: linked((tag) => rel(tag, 'stylesheet'), 'href'),
  };
}
