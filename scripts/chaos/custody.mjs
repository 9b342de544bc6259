/** 10,000 custody attempts by 64 people at once, on a real PostgreSQL: one holder an object, and no gap. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { freshDatabase } from '../parts/fresh-database.mjs'
import { root } from '../parts/places.mjs'

export const name = 'custody'

/** Bounded: CHAOS_ATTEMPTS (10,000) attempts, and half an hour. Answers whether the ledgers held. */
export async function run({ say }) {
  const { env, drop } = await freshDatabase('chaos')
  try {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'scripts/chaos/custody-main.ts')], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: 30 * 60_000,
    })
    child.stdout.setEncoding('utf8').on('data', (text) => text.trim().split('\n').forEach(say))
    return (await new Promise((ended) => child.on('close', ended))) === 0
  } finally {
    await drop()
  }
}
