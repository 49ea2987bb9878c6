import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'sidecar/src/**/*.test.ts',
      'corpora/src/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    pool: 'forks',
    maxWorkers: 2,
    // Compiled databases go where nobody's own are.
    env: { SCRUBJAY_CACHE_DIR: 'node_modules/.cache/scrubjay-tests' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
