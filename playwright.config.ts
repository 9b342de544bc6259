import { defineConfig } from '@playwright/test'

/**
 * Journeys through the production build. `npm test` (or `npm test -- e2e [pattern]`) builds it, fills a demonstration of its
 * own, serves it, and tells us where. To run against a house that is open already: `npx playwright test`, and PLAYWRIGHT_URL
 * if it is not at port 3000.
 *
 * e2e/unproved holds journeys that were written and have not yet been seen to pass from end to end; they are not walked.
 * Walk one by hand with PLAYWRIGHT_UNPROVED=1, and move it among the journeys, or the attacks, when it passes.
 */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: [
    ...(process.env.PLAYWRIGHT_UNPROVED ? [] : ['unproved/**']),
    // Attackers sign in as the same people, of whose sessions the oldest give way: they come after the journeys, or alone.
    ...(process.env.RINGLEADER_ATTACK_ROUNDS ? [] : ['attacks/**']),
    // Those that take minutes are for `npm run attack`.
    ...(process.env.RINGLEADER_ATTACK_LONG ? [] : ['attacks/long/**']),
  ],
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Journeys are about what happens, not how fast: a busy machine may take its time. Speed is measured by the bench.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Asia/Phnom_Penh',
    // Pictures of every moment cost more than the journeys themselves where there is no graphics card.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      // As root, or where user namespaces are forbidden, Chromium does not start with its sandbox; it visits only us.
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
})
