import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}'],
    globalSetup: ['src/testing/server-for-tests.ts'],
    setupFiles: ['src/testing/seed.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    retry: 0,
    // A loaded machine takes its time; what never comes fails all the same.
    expect: { poll: { timeout: 20_000 } },
  },
})
