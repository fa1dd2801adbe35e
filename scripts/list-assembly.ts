import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import type { Plugin } from 'vite';

const folder = join(import.meta.dirname, '..', 'lib', 'domain', 'lists', 'assembly');

const compile = async (): Promise<string> => {
  let compiled = new Uint8Array();
  const { error, stderr } = await asc.main(
    // 112 warns of vectors among the exports of any file; index.ts has none.
    [
      'index.ts',
      '--baseDir',
      folder,
      '--outFile',
      'list.wasm',
      '--runtime',
      'stub',
      '-O3',
      '--enable',
      'simd',
      '--disableWarning',
      '112',
    ],
    {
      writeFile: (_, contents) => {
        compiled = new Uint8Array(Buffer.from(contents));
      },
    },
  );
  if (error) throw new Error(`The lists' assembly does not compile.\n${stderr}`, { cause: error });
  return compiled.toBase64();
};

const name = 'virtual:list-assembly';
let text: Promise<string> | null = null;

/** `lib/domain/lists/assembly`, in AssemblyScript, as WebAssembly in base64: 5 kB, there at once wherever it is needed. */
export function listAssembly(): Plugin {
  return {
    name: 'ebb:list-assembly',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      for (const file of readdirSync(folder)) this.addWatchFile(join(folder, file));
      text ??= compile();
      return `export default ${JSON.stringify(await text)};`;
    },
    watchChange: (id) => {
      if (id.startsWith(folder)) text = null;
    },
  };
}
