import { defineConfig } from '@playwright/test'

/** Chromium in silence: no sandbox under root, no graphics card, and no word to anybody but our own server. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  globalSetup: './tests/journeys/demo-server.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // A loaded machine takes its time; what never comes fails all the same.
  expect: { timeout: 20_000 },
  use: {
    // Set by the global set-up, which starts a demonstration on a free port.
    baseURL: process.env.LICHTKETEN_JOURNEYS_URL ?? '',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    actionTimeout: 30_000,
    launchOptions: { executablePath: process.env.LICHTKETEN_CHROMIUM || '/usr/bin/chromium', args: quiet },
  },
})
