import { createWriteStream, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { dumpedLines, sayDumped } from '@/lib/server/log/dump-log'
import { sealedNow } from '@/lib/server/log/sealed-now'

/**
 * `ringleader dump [--out FILE] [--checkpoint FILE]`: the whole log as lines for `ringleader verify`. The checkpoint is taken
 * first, so that the dump covers it.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = { out: { type: 'string' }, checkpoint: { type: 'string' } } as const
  const given = (() => {
    try {
      return parseArgs({ args: [...args], options }).values
    } catch {
      return undefined
    }
  })()
  if (!given) {
    process.stderr.write('ringleader dump [--out FILE] [--checkpoint FILE]\n')
    return 2
  }
  if (given.checkpoint) {
    const { note, key } = sealedNow()
    writeFileSync(given.checkpoint, note, { mode: 0o600 })
    process.stderr.write(`${key}\n`)
  }
  const size = await sayDumped()
  const lines = Readable.from(dumpedLines(size))
  if (given.out) await pipeline(lines, createWriteStream(given.out, { mode: 0o600 }))
  else await pipeline(lines, process.stdout, { end: false })
  process.stderr.write(`${size} entries\n`)
  return 0
}
