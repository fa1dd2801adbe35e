import { defineConfig } from 'vitest/config';

const shared = { mockReset: true, restoreMocks: true, setupFiles: [] };

export default defineConfig({
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
