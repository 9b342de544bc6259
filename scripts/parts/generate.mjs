/** Makes the typed database client out of the models in prisma/. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { holding } from './claim.mjs'
import { fingerprint, lastDone } from './fingerprint.mjs'
import { own, root } from './places.mjs'
import { must } from './run.mjs'

/** Runs `prisma generate` when a model changed; answers whether it did. */
export const generate = () =>
  holding(own('generate.turn'), async () => {
    const done = lastDone('generate')
    const print = fingerprint([
      'prisma/schema.prisma',
      'prisma/models',
      'prisma.config.ts',
      'node_modules/prisma/package.json',
    ])
    if (done.was(print) && existsSync(join(root, 'lib/db/generated/client.ts'))) return false
    done.forget()
    await must(
      'The database client could not be generated.',
      process.execPath,
      [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
      {
        // Prisma would download an engine that `generate` never starts; any program that exists stands in for it.
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
        advice: 'Look at the models in prisma/models.',
      },
    )
    done.keep(print)
    return true
  })
