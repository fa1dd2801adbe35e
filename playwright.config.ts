import { defineConfig } from '@playwright/test';
import type { Product } from './tests/support/driver.ts';

// Browsers are heavy and some tests watch the clock: one at a time unless a machine is known to bear more.
const workers = Number(process.env.EBB_E2E_WORKERS ?? '1');

export default defineConfig<{ product: Product }>({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers,
  fullyParallel: false,
  forbidOnly: process.env.CI !== undefined,
  // A test that passes only at the second attempt has found something: `scripts/e2e/run-specs.ts` looks at it thrice.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'chromium', use: { product: 'chromium' } },
    { name: 'firefox', use: { product: 'firefox' } },
  ],
});
