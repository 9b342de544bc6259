#!/usr/bin/env node
import { fileURLToPath } from 'node:url'

/**
 * The command line of Ringleader: `ringleader COMMAND ...`. Each command is one module with
 * `run(args)`, loaded only when it is asked for, which answers with the exit code.
 */
const commands = {
  backup: house(() => import('../lib/cli/backup.ts')),
  bundle: house(() => import('../lib/cli/bundle.ts')),
  dump: house(() => import('../lib/cli/dump.ts')),
  'first-admins': house(() => import('../lib/cli/first-admins.ts')),
  fsck: house(() => import('../lib/cli/fsck.ts')),
  informants: house(() => import('../lib/cli/informants.ts')),
  restore: async () =>
    (await import('./parts/house-command.mjs')).intoAnEmptyHouse(() => import('../lib/cli/restore.ts')),
  score: () => import('../lib/cli/score.ts'),
  sealer: house(() => import('../lib/cli/sealer.ts')),
  verify: () => import('./verify.mjs'),
}

/** A command that works on the database of the settings. */
function house(load) {
  return async () => (await import('./parts/house-command.mjs')).inTheHouse(load)
}

const [asked = '', ...args] = process.argv.slice(2)
const known = Object.keys(commands).join(', ')

// Whoever reads along may stop reading, as `head` does.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

if (!Object.hasOwn(commands, asked)) {
  process.stderr.write(`ringleader: one of ${known} is needed\n`)
  process.exitCode = 2
} else {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) })
  const { run } = await commands[asked]()
  process.exitCode = await run(args)
}
