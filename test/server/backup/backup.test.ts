import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putBack, readThrough, type Target } from '@/lib/backup/put-back'
import { type Key, NotOpened } from '@/lib/backup/sealed'
import { tablesOf } from '@/lib/backup/tables'
import { backUp, shelfOf } from '@/lib/backup/take'
import '@/lib/server/every-act'
import { openCase } from '@/lib/server/cases/open-case'
import { run } from '@/lib/server/kernel/run'
import { sayRestored } from '@/lib/server/log/say-restored'
import { SealFolder } from '@/lib/server/log/seal-folder'
import { sealLog } from '@/lib/server/log/seal-log'
import { settings } from '@/lib/settings'
// @ts-expect-error: plain JavaScript, for a machine that has installed nothing yet.
import { migrate } from '@/scripts/parts/migrate.mjs'
import { theCompany } from '../../support/cast'
import { aScene } from '../../support/every-act'
import { aPerson, at, today } from '../../support/people'

const own = process.env.RINGLEADER_OWNER_DATABASE_URL ?? ''
const key: Key = { by: 'key-file', bytes: randomBytes(48) }
const bench = mkdtempSync(join(tmpdir(), 'ringleader-backup-'))
const made: string[] = []

/** An empty database on the same server, and an empty folder. */
async function emptyHouse() {
  const name = `restored_${process.pid}_${randomBytes(4).toString('hex')}`
  await asAdmin(`CREATE DATABASE ${name}`)
  made.push(name)
  const database = new URL(own)
  database.pathname = `/${name}`
  const data = join(bench, name)
  mkdirSync(data)
  const target: Target = {
    ...{ database: database.href, files: join(data, 'files'), mode: 'test' },
    known: () => null,
    makeTables: ({ migrations, mode }) =>
      migrate({ url: database.href, mode, appUser: 'ringleader', only: migrations }),
    sayRestored: ({ size, takenAt }) => sayRestored(size, takenAt, 0),
  }
  return { target, data }
}

async function asAdmin(sql: string) {
  const client = new Client({ connectionString: new URL('/postgres', own).href })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

/** Every row of every table as text, by table. */
async function everything(database: string): Promise<Record<string, readonly string[]>> {
  const client = new Client({ connectionString: database })
  await client.connect()
  try {
    const all: Record<string, readonly string[]> = {}
    for (const { name } of await tablesOf(client)) {
      const { rows } = await client.query(`SELECT t::text AS r FROM ${name} t ORDER BY 1`)
      all[name] = rows.map(({ r }) => r)
    }
    return all
  } finally {
    await client.end()
  }
}

const place = () => ({ database: own, files: settings().files, seal: join(settings().data, 'seal') })

/** Puts a file on its shelf as the store does, and its row where the database speaks of it. */
async function aFile(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const path = join(settings().files, shelfOf(sha256))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  return sha256
}

/** Work that the log speaks of. */
async function someCases(count: number) {
  const officer = await aPerson('officer')
  for (let n = 0; n < count; n += 1) await run(openCase, officer, { title: `River network ${n}` }, at())
}

let older: string
let backup: string
let mode: string
beforeAll(async () => {
  await aScene(await theCompany())
  await someCases(12)
  for (const size of [0, 1, 1_048_576, 3_000_000]) await aFile(randomBytes(size))
  await sealLog(today)
  older = join(bench, 'older')
  await backUp(place(), older, key, today)
  await someCases(12)
  await sealLog(new Date(today.getTime() + 60_000))
  backup = join(bench, 'newer')
  mode = (await readThrough(older, key)).house.mode
})

afterAll(async () => {
  for (const name of made) await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  rmSync(bench, { recursive: true, force: true })
})

describe('a backup', () => {
  test('holds every row, file and sequence, and puts them back as they were', async () => {
    const taken = await backUp(place(), backup, key, today)
    expect(taken.wrong.length).toBeLessThanOrEqual(1)
    const before = await everything(own)
    const { target } = await emptyHouse()
    const restored = await putBack(backup, key, { ...target, mode }, today)
    expect(restored).toMatchObject({ rows: taken.rows, files: taken.files })
    const after = await everything(target.database)
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [name, rows] of Object.entries(before)) {
      // The log goes on with what is said of the restore; nobody's session does.
      if (/^audit\.|"Session"|"OneTimeLink"/.test(name)) continue
      expect(after[name], name).toEqual(rows)
    }
    const kept = new Set(after['audit.entry'])
    expect((before['audit.entry'] ?? []).every((row) => kept.has(row))).toBe(true)
    expect(after['audit.entry']?.length).toBe((before['audit.entry']?.length ?? 0) + 1)
    expect(after['public."Session"']?.every((row) => row.includes('restored') || row.includes('2026'))).toBe(
      true,
    )
  })

  test('says in the log that it was put back, ends every session, and lets the house keep its guards', async () => {
    const { target } = await emptyHouse()
    await putBack(backup, key, { ...target, mode }, today)
    const client = new Client({ connectionString: target.database })
    await client.connect()
    try {
      const { rows: last } = await client.query(
        'SELECT type, outcome FROM audit.entry ORDER BY seq DESC LIMIT 1',
      )
      expect(last).toEqual([{ type: 'log.restored', outcome: 'done' }])
      const { rows: living } = await client.query(`SELECT FROM "Session" WHERE "revokedAt" IS NULL`)
      expect(living).toHaveLength(0)
      await expect(client.query('UPDATE audit.entry SET type = type')).rejects.toThrow()
      await expect(client.query('TRUNCATE audit.entry CASCADE')).rejects.toThrow()
      const shape = `SELECT (SELECT count(*)::int FROM pg_constraint WHERE contype = 'f') AS references,
        (SELECT count(*)::int FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A') AS always`
      const { rows: here } = await client.query(shape)
      const source = new Client({ connectionString: own })
      await source.connect()
      const { rows: there } = await source.query(shape).finally(() => source.end())
      expect(here).toEqual(there)
    } finally {
      await client.end()
    }
  })

  test('with one bit changed anywhere is not believed, and nothing of it is put back', async () => {
    const bytes = readFileSync(backup)
    for (const at of [300, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const bent = join(bench, 'bent')
      copyFileSync(backup, bent)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(bent, changed)
      await expect(readThrough(bent, key)).rejects.toThrow(NotOpened)
    }
    // The last one is found at the very end, when everything was read.
    const { target } = await emptyHouse()
    await expect(putBack(join(bench, 'bent'), key, { ...target, mode }, today)).rejects.toThrow(NotOpened)
    await expect(nothingIn(target)).resolves.toBe(true)
  })

  test('that was cut short is not believed: in a piece, and between two', async () => {
    const head = readFileSync(backup).indexOf('\n', 20) + 1
    for (const size of [readFileSync(backup).length - 1, head + 1_048_592, head + 10, 5]) {
      const cut = join(bench, 'cut')
      copyFileSync(backup, cut)
      truncateSync(cut, size)
      await expect(readThrough(cut, key)).rejects.toThrow(NotOpened)
    }
    const cut = join(bench, 'cut')
    copyFileSync(backup, cut)
    truncateSync(cut, head + 1_048_592)
    await expect(readThrough(cut, key)).rejects.toMatchObject({ why: 'cut-short' })
  })

  test('opens with its own key alone, and a passphrase is a key too', async () => {
    const other: Key = { by: 'key-file', bytes: randomBytes(48) }
    await expect(readThrough(backup, other)).rejects.toMatchObject({ why: 'wrong-key' })
    const phrase: Key = { by: 'passphrase', bytes: Buffer.from('three wet lanterns by the pier') }
    await expect(readThrough(backup, phrase)).rejects.toMatchObject({ why: 'wrong-key' })
    const sealed = join(bench, 'by-passphrase')
    await backUp(place(), sealed, phrase, today)
    expect((await readThrough(sealed, phrase)).house.mode).toBe(mode)
    await expect(readThrough(join(process.cwd(), 'package.json'), key)).rejects.toMatchObject({
      why: 'not-a-backup',
    })
  })

  test('tells of an original that is missing or altered, and is taken all the same', async () => {
    const sha256 = await aFile(Buffer.from('what was kept'))
    writeFileSync(join(settings().files, shelfOf(sha256)), 'what was not')
    const told = join(bench, 'told')
    const { wrong } = await backUp(place(), told, key, today)
    expect(wrong).toContain(`${sha256} altered`)
    rmSync(join(settings().files, shelfOf(sha256)))
    const { target } = await emptyHouse()
    expect((await putBack(told, key, { ...target, mode }, today)).wrong).toContain(`${sha256} altered`)
  })

  test('whose log was rewritten is refused, because the tree is not the one that was signed', async () => {
    const client = new Client({ connectionString: own })
    await client.connect()
    const [victim] = (await client.query('SELECT seq, leaf FROM audit.entry WHERE seq = 3')).rows
    const swap = async (leaf: Buffer) => {
      await client.query('ALTER TABLE audit.entry DISABLE TRIGGER ALL')
      await client.query('UPDATE audit.entry SET leaf = $1 WHERE seq = $2', [leaf, victim.seq])
      await client.query('ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER keep_rows')
      await client.query('ALTER TABLE audit.entry ENABLE ALWAYS TRIGGER keep_table')
    }
    const bent = Buffer.from(
      victim.leaf.toString('latin1').replace('"outcome":"done"', '"outcome":"dune"'),
      'latin1',
    )
    const rewritten = join(bench, 'rewritten')
    await swap(bent)
    await backUp(place(), rewritten, key, today)
    await swap(victim.leaf)
    await client.end()
    const { target } = await emptyHouse()
    await expect(putBack(rewritten, key, { ...target, mode }, today)).rejects.toThrow(/^Entry 4: prev|signed/)
    await expect(nothingIn(target)).resolves.toBe(true)
  })

  test('goes into an empty house alone', async () => {
    const { target } = await emptyHouse()
    await expect(putBack(backup, key, { ...target, mode: 'production' }, today)).rejects.toThrow(
      'not for production',
    )
    await putBack(backup, key, { ...target, mode }, today)
    await expect(putBack(backup, key, { ...target, mode }, today)).rejects.toThrow('not empty')
  })

  test('from before what was signed here stops the sealer until people begin anew, and says what is lost', async () => {
    const { target, data } = await emptyHouse()
    cpSync(join(settings().data, 'seal'), join(data, 'seal'), { recursive: true })
    await putBack(older, key, { ...target, mode }, today)
    const app = new URL(target.database)
    app.username = 'ringleader'
    const env = { ...process.env, DATABASE_URL: app.href, RINGLEADER_DATA: data, RINGLEADER_MODE: 'demo' }
    // The same sealer, on the restored house, in a process of its own.
    const sealing = `import { sealLog } from '@/lib/server/log/seal-log'
      console.log('sealed', await sealLog(new Date('2026-11-03T03:00:00Z')))
      await globalThis.ringleaderDb?.$disconnect()`
    expect(await inProcess(env, sealing)).toContain('sealed 0')
    const folder = new SealFolder(join(data, 'seal'))
    expect(folder.standing()?.refusal?.why).toMatch(/shrunk|rewritten|prev/)
    const anew = `import { beginAnew } from '@/lib/server/log/begin-anew'
      import { sealFolder } from '@/lib/server/log/seal-place'
      import { sealLog } from '@/lib/server/log/seal-log'
      await beginAnew(sealFolder(), new Date('2026-11-03T04:00:00Z'))
      console.log('sealed', await sealLog(new Date('2026-11-03T04:00:01Z')))
      await globalThis.ringleaderDb?.$disconnect()`
    expect(await inProcess(env, anew)).toMatch(/sealed [1-9]/)
    expect(new SealFolder(join(data, 'seal')).checkpoint()).toMatch(/\/log-2\n/)
    const client = new Client({ connectionString: target.database })
    await client.connect()
    const { rows } = await client
      .query(`SELECT type FROM audit.entry WHERE type LIKE 'log.%' ORDER BY seq`)
      .finally(() => client.end())
    expect(rows.map(({ type }) => type).slice(-3)).toEqual([
      'log.restored',
      'log.seal-refused',
      'log.sealed-anew',
    ])
  })
})

/** True when nothing of a backup came into this house. */
async function nothingIn({ database, files }: Target): Promise<boolean> {
  const all = await everything(database)
  const rows = Object.entries(all).filter(([name]) => /"Case"|"Account"|audit\.entry/.test(name))
  return rows.every(([, one]) => one.length === 0) && !there(files) && !there(`${files}.restoring`)
}

const there = (path: string) => {
  try {
    return readFileSync(path) !== undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

const inProcess = (env: NodeJS.ProcessEnv, script: string): Promise<string> =>
  new Promise((resolve, fail) => {
    const args = ['--import', 'tsx', '--input-type=module', '-e', script]
    const child = spawn(process.execPath, args, { env, cwd: process.cwd() })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        said += piece
      })
    child.on('error', fail)
    child.on('close', () => resolve(said))
  })
