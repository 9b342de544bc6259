import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { opendir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Client } from 'pg'
import { say, sayRows } from './records'
import { type Key, SealedWriter } from './sealed'
import { plainly, rowsOf, sequencesOf, tablesOf } from './tables'

/** Where a house keeps what is backed up. */
export type Place = {
  /** The database, for who may read all of it. */
  readonly database: string
  /** The folder with the evidence files. */
  readonly files: string
  /** The sealer's folder; of it only what is public is kept. */
  readonly seal: string
  /** Brings the files into that folder first, where they lie elsewhere. */
  readonly fetch?: () => Promise<unknown>
}

export type Taken = {
  readonly entries: number
  readonly rows: number
  readonly files: number
  /** Files that the database speaks of and that are missing, or whose bytes are others. They are told, and do not stop a backup. */
  readonly wrong: readonly string[]
}

/** What is kept of the files: what arrives is swept, and what is half made is made again. */
const shelves = ['kept', 'altered', 'derived']
const mostTold = 100

/**
 * Writes the whole house into one sealed file: the database as it stands in one moment (REPEATABLE READ), and after it every
 * file. A file is on disk before its row is committed and never changes, so that all that the database speaks of is there.
 */
export async function backUp(place: Place, out: string, key: Key, now: Date): Promise<Taken> {
  const client = new Client({ connectionString: place.database })
  await client.connect()
  const to = await SealedWriter.at(out, key)
  try {
    // Read first: the snapshot that follows holds all that it covers.
    const [checkpoint, vkey] = await Promise.all(
      ['checkpoint', 'vkey'].map((name) => text(join(place.seal, name))),
    )
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(plainly)
    const head = await headOf(client)
    await say(to, {
      ...{ kind: 'house', takenAt: now.getTime(), ...head },
      ...{ checkpoint: checkpoint ?? null, vkey: vkey ?? null },
    })
    const rows = await sayTables(client, to)
    // After the database was read: what it speaks of was there before.
    await place.fetch?.()
    const wrong = await missingFiles(client, place.files)
    await client.query('COMMIT')
    const files = await sayFiles(place.files, to, wrong)
    await say(to, { kind: 'end', rows, files })
    await to.finish()
    return { entries: head.size, rows, files, wrong }
  } catch (error) {
    await to.abandon()
    throw error
  } finally {
    await client.end()
  }
}

const text = (path: string) => readFile(path, 'utf8').catch(() => null)

async function headOf(client: Client) {
  const { rows } = await client.query(`
    SELECT h.size::int AS size, encode(h.leaf_hash, 'hex') AS "leafHash", (SELECT mode FROM public._ringleader_mode) AS mode,
      (SELECT json_agg(json_build_object('name', migration_name, 'checksum', checksum) ORDER BY migration_name)
        FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS migrations
    FROM audit.head h`)
  return rows[0]
}

async function sayTables(client: Client, to: SealedWriter): Promise<number> {
  let count = 0
  for (const table of await tablesOf(client)) {
    await say(to, { kind: 'table', name: table.name, columns: table.columns })
    for await (const rows of rowsOf(client, table)) {
      await sayRows(to, rows)
      count += rows.length
    }
  }
  for (const sequence of await sequencesOf(client)) await say(to, { kind: 'sequence', ...sequence })
  return count
}

/** Files that the database speaks of and that do not lie on their shelf. */
async function missingFiles(client: Client, files: string): Promise<string[]> {
  const missing: string[] = []
  await client.query(`DECLARE of_files NO SCROLL CURSOR FOR SELECT "sha256" AS name FROM public."StoredFile"`)
  for (;;) {
    const { rows } = await client.query<{ name: string }>('FETCH 500 FROM of_files')
    if (rows.length === 0) return missing
    for (const { name } of rows) {
      const there = await stat(join(files, shelfOf(name))).catch(() => null)
      if (!there && missing.length < mostTold) missing.push(`${name} missing`)
    }
  }
}

/** Where an original lies, below the folder of files. */
export const shelfOf = (sha256: string) => join('kept', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

async function sayFiles(folder: string, to: SealedWriter, wrong: string[]): Promise<number> {
  let count = 0
  for (const shelf of shelves) {
    const there = await opendir(join(folder, shelf), { recursive: true }).catch(() => null)
    for await (const entry of there ?? []) {
      if (!entry.isFile() || !/^[0-9a-f]{64}(\.[0-9a-f]{8})?$/.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      const { size } = await stat(path)
      const hash = createHash('sha256')
      await say(to, { kind: 'file', path: relative(folder, path), bytes: size })
      // No more than was said, and an error if it is less: what is announced must follow.
      let left = size
      for await (const piece of createReadStream(path, { end: Math.max(0, size - 1) })) {
        hash.update(piece)
        left -= piece.length
        await to.put(piece)
      }
      if (left !== 0) throw new Error(`${path} changed while it was read`)
      const sha256 = hash.digest('hex')
      await say(to, { kind: 'sum', sha256 })
      if (shelf === 'kept' && sha256 !== entry.name && wrong.length < mostTold)
        wrong.push(`${entry.name} altered`)
      count += 1
    }
  }
  return count
}
