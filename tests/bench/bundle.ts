import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { listAssembly } from '../../scripts/list-assembly.ts';
import { publicSuffixes } from '../../scripts/public-suffixes.ts';

const root = join(import.meta.dirname, '..', '..');

/** Bundles a script over the product's own source, which Node alone cannot resolve, and has the file while `use` runs. */
export async function withBundle<R>(entry: string, use: (file: string, folder: string) => Promise<R>): Promise<R> {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      plugins: [listAssembly(), publicSuffixes()],
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: folder,
        emptyOutDir: true,
        target: 'esnext',
        rolldownOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    return await use(join(folder, 'bench.mjs'), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
