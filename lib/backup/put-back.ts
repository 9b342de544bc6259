import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'
import { Client } from 'pg'
import { checkLog, type Signed } from './check-log'
import { type BackedUp, type House, Reader } from './records'
import { type Key, NotOpened, openSealed } from './sealed'
import { makeRoom, plainly, putRows, type Table, tablesOf } from './tables'
import { shelfOf } from './take'

/** Where a backup is put back, and what only the house itself can do. */
export type Target = {
  /** The empty database, for who owns its tables. */
  readonly database: string
  readonly files: string
  readonly mode: string
  /** The checkpoint that whoever restores knows of and that this log must go on from; null when they know of none. */
  known(house: House): Signed | null
  /** Makes the tables as they were when the backup was taken. */
  makeTables(house: House): Promise<void>
  /** The entry that says that the house was restored, as three lists for `audit.append`. */
  sayRestored(house: House): { payload: string; salt: string; body: string }
}

export type Restored = {
  readonly house: House
  readonly rows: number
  readonly files: number
  /** Originals that were missing or altered already when the backup was taken. */
  readonly wrong: readonly string[]
}

/** Why it was not put back; nothing of it was kept. */
export class NotRestored extends Error {
  override name = 'NotRestored'
}

/**
 * Puts a backup back into an empty house, all of it or nothing: the tables in one transaction that ends when everything was
 * read, believed and held against what was signed; the files beside their folder until then.
 */
export async function putBack(from: string, key: Key, target: Target, now: Date): Promise<Restored> {
  const reader = new Reader(openSealed(from, key))
  const beside = `${target.files}.restoring`
  try {
    const house = await reader.next()
    if (house.kind !== 'house') throw new NotOpened('altered')
    await refuseFull(target, house)
    await target.makeTables(house)
    await rm(beside, { recursive: true, force: true })
    await mkdir(beside, { recursive: true, mode: 0o700 })
    return await filled(reader, house, target, beside, now)
  } finally {
    await reader.close()
    await rm(beside, { recursive: true, force: true })
  }
}

/** Reads a backup to its end and believes none of it without its tag: what a restore would do, with nothing put anywhere. */
export async function readThrough(from: string, key: Key): Promise<Restored> {
  const reader = new Reader(openSealed(from, key))
  try {
    const house = await reader.next()
    if (house.kind !== 'house') throw new NotOpened('altered')
    const counted = await readAll(reader, {
      async rows(bytes) {
        await reader.rows(bytes)
      },
      async file() {
        return undefined
      },
    })
    return { house, rows: counted.rows, files: counted.files, wrong: counted.altered }
  } finally {
    await reader.close()
  }
}

async function refuseFull({ mode, files, database }: Target, house: House): Promise<void> {
  if (house.mode !== mode)
    throw new NotRestored(`This is a backup of a house for ${house.mode}, not for ${mode}.`)
  const there = await readdir(join(files, 'kept')).catch(() => [])
  if (there.length > 0) throw new NotRestored(`${files} is not empty. Move it away first.`)
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const { rows } = await client.query(`SELECT to_regclass('audit.head') IS NOT NULL AS begun`)
    if (!rows[0].begun) return
    const { rows: heads } = await client.query('SELECT size::int AS size FROM audit.head')
    if (heads[0]?.size > 0) throw new NotRestored('The database is not empty. Give an empty one.')
  } finally {
    await client.end()
  }
}

async function filled(
  reader: Reader,
  house: House,
  target: Target,
  beside: string,
  now: Date,
): Promise<Restored> {
  const client = new Client({ connectionString: target.database })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query('SET LOCAL ROLE ringleader_owner')
    await client.query(plainly)
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
    const closeUp = await makeRoom(client, [...tables.values()])
    const counted = await readAll(reader, {
      async table({ name, columns }) {
        const table = tables.get(name)
        if (!table || table.columns.join() !== columns.join())
          throw new NotRestored(`The table ${name} is another one in this version.`)
        return table
      },
      async rows(bytes, table) {
        if (!table) throw new NotOpened('altered')
        await putRows(client, table, await reader.rows(bytes))
      },
      async sequence({ name, value, called }) {
        await client.query('SELECT setval($1::text::regclass, $2::bigint, $3)', [name, value, called])
      },
      file: (path) => sink(beside, path),
    })
    const known = [
      ...(house.checkpoint && house.vkey ? [{ note: house.checkpoint, vkey: house.vkey.trim() }] : []),
      ...[target.known(house)].filter((one) => one !== null),
    ]
    await checkLog(client, house, known)
    const wrong = [...counted.altered, ...(await missingFiles(client, beside))]
    await closeUp()
    await endWhatLived(client, now)
    const { payload, salt, body } = target.sayRestored(house)
    await client.query('SELECT audit.append($1::text[], $2::text[], $3::text[])', [[payload], [salt], [body]])
    await moveIn(beside, target.files)
    await client.query('COMMIT')
    return { house, rows: counted.rows, files: counted.files, wrong }
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}

/** What is done with the parts of a backup, as they come. */
type Hands = {
  table?(said: Extract<BackedUp, { kind: 'table' }>): Promise<Table>
  rows(bytes: number, table: Table | undefined): Promise<void>
  sequence?(said: Extract<BackedUp, { kind: 'sequence' }>): Promise<void>
  /** Where the bytes of a file go; undefined when they are only read. */
  file(path: string): Promise<{ put(piece: Buffer): Promise<void>; done(): Promise<void> } | undefined>
}

async function readAll(reader: Reader, hands: Hands) {
  const altered: string[] = []
  let [rows, files] = [0, 0]
  let table: Table | undefined
  for (;;) {
    const said = await reader.next()
    if (said.kind === 'table') table = await hands.table?.(said)
    else if (said.kind === 'rows') {
      await hands.rows(said.bytes, table)
      rows += said.count
    } else if (said.kind === 'sequence') await hands.sequence?.(said)
    else if (said.kind === 'file') {
      if (!(await readFile(reader, said, hands))) altered.push(`${basename(said.path)} altered`)
      files += 1
    } else if (said.kind === 'end') {
      if (said.rows !== rows || said.files !== files) throw new NotOpened('altered')
      await reader.ended()
      return { rows, files, altered }
    } else throw new NotOpened('altered')
  }
}

/** Reads a file and answers whether an original is still what its name says. One that is not is put back as it is. */
async function readFile(reader: Reader, { path, bytes }: Extract<BackedUp, { kind: 'file' }>, hands: Hands) {
  const to = await hands.file(path)
  const hash = createHash('sha256')
  try {
    for await (const piece of reader.bytes(bytes)) {
      hash.update(piece)
      await to?.put(piece)
    }
  } finally {
    await to?.done()
  }
  const sum = await reader.next()
  const sha256 = hash.digest('hex')
  if (sum.kind !== 'sum' || sha256 !== sum.sha256) throw new NotOpened('altered')
  return !path.startsWith('kept/') || basename(path) === sha256
}

/** A file that grows beside the folder of files, under the path that it had there and nowhere else. */
async function sink(beside: string, path: string) {
  if (normalize(path) !== path || !/^(kept|altered|derived)\/[\w./-]+$/.test(path) || path.includes('..'))
    throw new NotOpened('altered')
  const place = join(beside, path)
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  const file = await open(place, 'wx', 0o600)
  return {
    put: (piece: Buffer) => file.writeFile(piece),
    async done() {
      await file.sync()
      await file.close()
    },
  }
}

/** Originals that the database speaks of and that were not there to be backed up. */
async function missingFiles(client: Client, beside: string): Promise<string[]> {
  const missing: string[] = []
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ name: string }>(
      `SELECT "sha256" AS name FROM public."StoredFile" WHERE "sha256" > $1 ORDER BY "sha256" LIMIT 500`,
      [after],
    )
    const last = rows.at(-1)
    if (!last) return missing
    for (const { name } of rows)
      if (!(await stat(join(beside, shelfOf(name))).catch(() => null))) missing.push(`${name} missing`)
    after = last.name
  }
}

/** Nobody goes on in a session of before, and no link of before opens an account: they may have been ended since. */
async function endWhatLived(client: Client, now: Date): Promise<void> {
  await client.query(
    `UPDATE public."Session" SET "revokedAt" = $1, "revokedReason" = 'restored' WHERE "revokedAt" IS NULL`,
    [now],
  )
  await client.query(
    `UPDATE public."OneTimeLink" SET "expiresAt" = $1 WHERE "usedAt" IS NULL AND "expiresAt" > $1`,
    [now],
  )
}

/** Puts the shelves into the folder of files, durably. */
async function moveIn(beside: string, files: string): Promise<void> {
  await mkdir(files, { recursive: true, mode: 0o700 })
  for (const shelf of await readdir(beside)) {
    await rm(join(files, shelf), { recursive: true, force: true })
    await rename(join(beside, shelf), join(files, shelf))
  }
  const folder = await open(files, 'r')
  await folder.sync().finally(() => folder.close())
}
