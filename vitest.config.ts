import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = { '@': root.replace(/\/$/, '') }

/** Rules run bare; acts run on a real PostgreSQL, each file in a database of its own. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          include: ['test/{domain,transparency,house,storage,preview,paper}/**/*.test.ts'],
          // A busy machine may take its time: speed is measured by the bench.
          testTimeout: 120_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'acts',
          include: ['test/{server,web}/**/*.test.ts'],
          globalSetup: ['test/support/global.ts'],
          setupFiles: ['test/support/database.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
