import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readThrough } from '@/lib/backup/put-back'
import { NotOpened } from '@/lib/backup/sealed'
import { backUp } from '@/lib/backup/take'
import { bucketStore } from '@/lib/server/evidence/store'
import { sayBackedUp } from '@/lib/server/log/say-backed-up'
import { settings } from '@/lib/settings'
import { keyIn } from './backup-key'
import { whyNotOpened } from './why-not-opened'

const usage = `ringleader backup --out FILE (--key-file FILE | --passphrase-file FILE)
ringleader backup --check FILE (--key-file FILE | --passphrase-file FILE)
`

/**
 * `ringleader backup --out FILE`: the database and every evidence file, as they belong together, in one sealed file; read
 * again to its end before it counts. `--check FILE` reads one that lies there. Exit: 0 whole, 1 something is not, 2 misused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const given = read(args)
  const key = given && keyIn(given)
  if (
    !given ||
    typeof key === 'string' ||
    key === undefined ||
    (given.out === undefined) === (given.check === undefined)
  ) {
    process.stderr.write(`${typeof key === 'string' ? `${key}\n` : ''}${usage}`)
    return 2
  }
  try {
    if (given.check !== undefined) return told(await readThrough(given.check, key))
    const out = given.out ?? ''
    if (existsSync(out)) {
      process.stderr.write(`${out} is there already.\n`)
      return 2
    }
    const { data, files } = settings()
    await sayBackedUp()
    const database = process.env.RINGLEADER_OWNER_DATABASE_URL || process.env.DATABASE_URL || ''
    const elsewhere = bucketStore()
    const mirror = join(files, 'mirror')
    const place = {
      ...{ database, seal: join(data, 'seal'), files: elsewhere ? mirror : files },
      ...(elsewhere ? { fetch: () => elsewhere.mirror(mirror) } : {}),
    }
    const { wrong } = await backUp(place, out, key, new Date())
    return told({ ...(await readThrough(out, key)), wrong })
  } catch (error) {
    if (!(error instanceof NotOpened)) throw error
    process.stderr.write(`${whyNotOpened[error.why]}\n`)
    return 1
  }
}

function told({ house, rows, files, wrong }: Awaited<ReturnType<typeof readThrough>>): number {
  process.stdout.write(
    `The house as it was on ${new Date(house.takenAt).toISOString()}: ${house.size} entries, ${rows} rows, ${files} files.\n`,
  )
  if (house.checkpoint) process.stdout.write(`Its last checkpoint:\n${house.checkpoint}`)
  for (const one of wrong) process.stdout.write(`${one}: not what was kept.\n`)
  return wrong.length > 0 ? 1 : 0
}

function read(args: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: { out: one, check: one, 'key-file': one, 'passphrase-file': one },
    }).values
  } catch {
    return undefined
  }
}
