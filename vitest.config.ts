import { defineConfig } from 'vitest/config';
import { listAssembly } from './scripts/list-assembly.ts';
import { localeParts } from './scripts/locale-parts.ts';
import { publicSuffixes } from './scripts/public-suffixes.ts';

// Properties over many cases take long on a busy machine. How long is a benchmark's business, not theirs.
const shared = { mockReset: true, restoreMocks: true, setupFiles: [], testTimeout: 60_000 };

export default defineConfig({
  plugins: [localeParts(), listAssembly(), publicSuffixes()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      { extends: true, test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: { ...shared, name: 'screens', include: ['tests/unit/**/*.test.tsx'], environment: 'happy-dom' },
      },
      {
        extends: true,
        test: { ...shared, name: 'contract', include: ['tests/contract/**/*.test.ts'], environment: 'node' },
      },
    ],
  },
});
