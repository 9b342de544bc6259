import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { NotWhatWasSigned, type Signed } from '@/lib/backup/check-log'
import { NotRestored, putBack } from '@/lib/backup/put-back'
import type { House } from '@/lib/backup/records'
import { NotOpened } from '@/lib/backup/sealed'
import { bucketStore } from '@/lib/server/evidence/store'
import { sayRestored } from '@/lib/server/log/say-restored'
import { sealFolder } from '@/lib/server/log/seal-place'
import { settings } from '@/lib/settings'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { keyIn } from './backup-key'
import { whyNotOpened } from './why-not-opened'

const usage = 'ringleader restore --from FILE (--key-file FILE | --passphrase-file FILE)\n'

/** What the command is given by the house: its database for who owns the tables, and how to make them as they were. */
export type Hands = {
  readonly owner: string
  readonly isOpen: boolean
  makeTables(house: House): Promise<void>
  finish(): Promise<void>
}

/**
 * `ringleader restore --from FILE`: puts a backup back into an empty house, all of it or nothing, and says so in the log. It is
 * held against the checkpoint in it, and against what the sealer of this machine signed last. Exit: 0 done, 1 not, 2 misused.
 */
export async function run(
  args: readonly string[],
  { owner, isOpen, makeTables, finish }: Hands,
): Promise<number> {
  const given = read(args)
  const key = given && keyIn(given)
  if (!given?.from || typeof key === 'string' || key === undefined) {
    process.stderr.write(`${typeof key === 'string' ? `${key}\n` : ''}${usage}`)
    return 2
  }
  if (isOpen) {
    process.stderr.write('Close the house first.\n')
    return 2
  }
  const { mode, files, data } = settings()
  const own = ownCheckpoint()
  const lostOf = (house: House) => Math.max(0, own ? own.size - house.size : 0)
  try {
    const {
      house,
      rows,
      files: count,
      wrong,
    } = await putBack(
      given.from,
      key,
      {
        ...{ database: owner, files, mode, makeTables },
        // A backup from before our last checkpoint is told by what is lost; one that covers it must go on from it.
        known: (house) => (own && own.size <= house.size ? own.signed : null),
        sayRestored: (house) => sayRestored(house.size, house.takenAt, lostOf(house)),
      },
      new Date(),
    )
    keepWhatWasSigned(data, house)
    await intoTheBucket(files)
    await finish()
    const when = new Date(house.takenAt).toISOString()
    process.stdout.write(
      `Put back as it was on ${when}: ${house.size} entries, ${rows} rows, ${count} files.\n`,
    )
    for (const one of wrong) process.stdout.write(`${one}: it was so when the backup was taken.\n`)
    if (lostOf(house) > 0)
      process.stdout.write(
        `${lostOf(house)} entries that were signed here are lost. The sealer will not sign until somebody has looked: ringleader sealer --begin-anew.\n`,
      )
    process.stdout.write('Now: ringleader fsck.\n')
    return wrong.length > 0 ? 1 : 0
  } catch (error) {
    if (error instanceof NotOpened) process.stderr.write(`${whyNotOpened[error.why]}\n`)
    else if (error instanceof NotRestored || error instanceof NotWhatWasSigned)
      process.stderr.write(`${error.message}\n`)
    else throw error
    process.stderr.write('Nothing was put back.\n')
    return 1
  }
}

/** What the sealer of this machine signed last, if one was here: it remembers what a backup may have forgotten. */
function ownCheckpoint(): { readonly size: number; readonly signed: Signed } | undefined {
  const folder = sealFolder()
  const note = folder.exists() ? folder.checkpoint() : null
  if (note === null) return undefined
  return { size: openCheckpoint(note, []).checkpoint.size, signed: { note, vkey: folder.verifierKey() } }
}

/** On a machine without a sealer, what signed the restored log until now is laid beside the place where a new one begins. */
function keepWhatWasSigned(data: string, { vkey, checkpoint }: House): void {
  const place = join(data, 'seal.before')
  if (sealFolder().exists() || vkey === null || existsSync(place)) return
  mkdirSync(place, { mode: 0o700 })
  writeFileSync(join(place, 'vkey'), vkey, { mode: 0o600 })
  if (checkpoint !== null) writeFileSync(join(place, 'checkpoint'), checkpoint, { mode: 0o600 })
}

function read(args: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { from: one, 'key-file': one, 'passphrase-file': one } })
      .values
  } catch {
    return undefined
  }
}

/** Where files lie in a bucket, puts there what was put back, and leaves none of it on this disk. */
async function intoTheBucket(files: string): Promise<void> {
  const bucket = bucketStore()
  if (bucket === null) return
  await bucket.fill(files, shelves)
  for (const shelf of shelves) rmSync(join(files, shelf), { recursive: true, force: true })
}

const shelves = ['kept', 'altered', 'derived']
