/** Builds the app for serving. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, lastDone } from './fingerprint.mjs'
import { root } from './places.mjs'
import { must } from './run.mjs'

/** Everything that the built app is made of. */
const sources = [
  ...['app', 'components', 'lib', 'messages', 'i18n', 'public', 'prisma/schema.prisma', 'prisma/models'],
  ...[
    'proxy.ts',
    'instrumentation.ts',
    'global.d.ts',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ],
]

/** Names what is built: the same sources have the same name on every machine. */
export const buildName = () => fingerprint(sources).slice(0, 12)

/** Runs `next build` when a source changed since the last build into this folder; answers whether it did. */
export async function build({ into = '.next', env, note = () => {} }) {
  const done = lastDone(`build-${into.replaceAll('/', '-')}`)
  // Pages without case data are rendered once, now, and say whether this is a demonstration.
  const print = fingerprint(sources, [root, process.version, env.RINGLEADER_MODE])
  if (done.was(print) && existsSync(join(root, into, 'BUILD_ID'))) return false
  note('building the app; this takes half a minute')
  done.forget()
  await must(
    'The app could not be built.',
    process.execPath,
    [join(root, 'node_modules/next/dist/bin/next'), 'build'],
    {
      env: { ...env, NODE_ENV: 'production', NEXT_DIST_DIR: into },
      advice: 'If the sources are as published, delete the folder .next and start again.',
    },
  )
  done.keep(print)
  return true
}
