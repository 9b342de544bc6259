import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { Unavailable } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { askWitnesses, witnessStandings } from '@/lib/server/log/ask-witnesses'
import { proveEntry } from '@/lib/server/log/prove-entry'
import { proveGrowth } from '@/lib/server/log/prove-growth'
import { readCheckpoint } from '@/lib/server/log/read-checkpoint'
import { rereadLog } from '@/lib/server/log/reread-log'
import { SealFolder } from '@/lib/server/log/seal-folder'
import { sealLog } from '@/lib/server/log/seal-log'
import { sealFolder } from '@/lib/server/log/seal-place'
import { viewLogStanding } from '@/lib/server/log/view-log-standing'
import { type Settings, settings } from '@/lib/settings'
import { provesConsistency, provesInclusion } from '@/lib/transparency/check-proof'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import { formatVerifierKey, generateSigningKey, parseVerifierKey } from '@/lib/transparency/key'
import { seal } from '@/lib/transparency/seal'
import { aCase } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, today } from '../../support/people'

const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)
const bytes = (text: string) => Buffer.from(text, 'base64')
const sealedSize = (folder = sealFolder()) => folder.last(folder.key()).edge.size

const folders: string[] = []
/** A sealer that begins with the log as it is now. */
function aSealer(): SealFolder {
  const place = mkdtempSync(join(tmpdir(), 'ringleader-seal-'))
  folders.push(place)
  const folder = new SealFolder(join(place, 'seal'))
  folder.begin('log.example/ringleader', today)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const tables = ['entry', 'detail', 'stream', 'head']

/** Statements as the database's superuser, past every trigger, as a thief of history would. */
async function asSuperuser(...statements: string[]) {
  const client = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
  await client.connect()
  await client.query("SET session_replication_role = 'replica'")
  for (const table of tables) await client.query(`ALTER TABLE audit.${table} DISABLE TRIGGER ALL`)
  for (const statement of statements) await client.query(statement)
  for (const table of tables) await client.query(`ALTER TABLE audit.${table} ENABLE TRIGGER ALL`)
  await client.end()
}

/** Lets somebody rewrite the log, looks, and puts it back as it was. */
async function rewriting(statements: string[], look: () => Promise<void>) {
  await asSuperuser(...tables.map((table) => `CREATE TABLE saved_${table} AS TABLE audit.${table}`))
  await asSuperuser(...statements)
  try {
    await look()
  } finally {
    await asSuperuser(
      'TRUNCATE audit.entry, audit.detail, audit.stream, audit.head',
      ...tables.flatMap((table) => [
        `INSERT INTO audit.${table} TABLE saved_${table}`,
        `DROP TABLE saved_${table}`,
      ]),
    )
  }
}

beforeEach(async () => void (await aCase()))

describe('the sealer', () => {
  test('signs what there is, then what came, and what it signed grew', async () => {
    const folder = sealFolder()
    const first = await sealLog(today)
    const before = folder.checkpoint() ?? ''
    expect(first).toBe((await entries({})).length)
    await aCase()
    const second = await sealLog(today)
    expect(second).toBeGreaterThan(first)
    const { checkpoint, signed } = openCheckpoint(folder.checkpoint() ?? '', [
      parseVerifierKey(folder.verifierKey()),
    ])
    expect(signed).toHaveLength(1)
    expect(checkpoint.origin).toBe('localhost:3000/log')
    const auditor = await aPerson('auditor')
    const grown = await run(proveGrowth, auditor, { from: first, to: second }, at())
    expect(
      provesConsistency({
        from: first,
        to: second,
        fromRoot: openCheckpoint(before, []).checkpoint.root,
        toRoot: checkpoint.root,
        proof: grown.proof.map(bytes),
      }),
    ).toBe(true)
  })

  test('proves each entry, in trees of every size', async () => {
    const size = await sealLog(today)
    const auditor = await aPerson('auditor')
    for (const asked of [1, 2, 3, size - 1, size]) {
      for (const entry of [0, asked - 1]) {
        const { proof, root, leafHash } = await run(proveEntry, auditor, { entry, size: asked }, at())
        expect(
          provesInclusion({
            index: entry,
            size: asked,
            leafHash: bytes(leafHash),
            proof: proof.map(bytes),
            root: bytes(root),
          }),
        ).toBe(true)
      }
    }
    await expect(run(proveEntry, auditor, { entry: size }, at())).rejects.toThrow('')
    await expect(run(proveGrowth, auditor, { from: 1, to: size + 1_000 }, at())).rejects.toThrow('')
  })

  test('signs again after ten quiet minutes, and not before', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    await sealLog(later(9), folder)
    expect(folder.standing()?.sealedAt).toBe(today.getTime())
    await sealLog(later(11), folder)
    expect(folder.standing()?.sealedAt).toBe(later(11).getTime())
  })

  test('makes the files of the tree again when they are lost', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    rmSync(join(folder.path, 'tree'), { recursive: true })
    await aCase()
    const size = await sealLog(today, folder)
    expect(size).toBe((await entries({})).length)
    expect(folder.tree.holds(folder.last(folder.key()).edge)).toBe(true)
  })

  test('does not begin anew when what it remembers is gone', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    const key = folder.verifierKey()
    rmSync(join(folder.path, 'state'))
    await aCase()
    expect(await sealLog(today, folder)).toBe(0)
    expect(folder.standing()?.refusal?.why).toBe('lost')
    expect(folder.verifierKey()).toBe(key)
  })

  test('does not believe a state that another key signed', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    const other = aSealer()
    await sealLog(today, other)
    writeFileSync(join(folder.path, 'state'), readFileSync(join(other.path, 'state')))
    await sealLog(later(11), folder)
    expect(folder.standing()?.refusal?.why).toBe('altered')
  })

  test('puts no smaller tree in the place of what it signed', async () => {
    const folder = aSealer()
    const empty = folder.last(folder.key())
    await sealLog(today, folder)
    expect(() => folder.keep(seal(empty, folder.key().name, folder.key()))).toThrow('rewritten')
  })
})

describe('a superuser who rewrites the log', () => {
  test('and shortens it, is refused a signature, and the log says so once', async () => {
    const folder = aSealer()
    const size = await sealLog(today, folder)
    const shorter = [
      `DELETE FROM audit.detail WHERE seq = ${size - 1}`,
      `DELETE FROM audit.entry WHERE seq = ${size - 1}`,
      `UPDATE audit.head SET size = ${size - 1}`,
    ]
    await rewriting(shorter, async () => {
      await sealLog(later(1), folder)
      expect(folder.standing()?.refusal).toMatchObject({ why: 'shrunk' })
      await sealLog(later(2), folder)
      expect(sealedSize(folder)).toBe(size)
      const said = (await entries({})).filter(({ type }) => type === 'log.seal-refused')
      const why = said.map(({ body }) => JSON.parse(body ?? '{}').why)
      expect(why.filter((one) => one === 'shrunk')).toEqual(['shrunk'])
    })
  })

  test('and changes an old entry, is found by reading again', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    expect(await rereadLog(today, folder)).toBeGreaterThan(0)
    expect(folder.standing()?.refusal).toBeNull()
    expect(folder.standing()?.reread.wholeAt).not.toBeNull()
    const bend = 'UPDATE audit.entry SET leaf = set_byte(leaf, 140, get_byte(leaf, 140) # 1) WHERE seq = 1'
    await rewriting([bend], async () => {
      await rereadLog(later(1), folder)
      expect(folder.standing()?.refusal).toMatchObject({ why: 'rewritten', entry: 1 })
      const before = sealedSize(folder)
      await aCase()
      await sealLog(later(2), folder)
      expect(sealedSize(folder)).toBe(before)
    })
  })

  test('and replaces the last entry, is refused a signature', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    const bend = 'UPDATE audit.head SET leaf_hash = set_byte(leaf_hash, 0, get_byte(leaf_hash, 0) # 1)'
    await rewriting([bend], async () => {
      await sealLog(later(11), folder)
      expect(folder.standing()?.refusal?.why).toBe('rewritten')
    })
  })
})

describe('who asks', () => {
  test('before anything was sealed is told to come again', async () => {
    const auditor = await aPerson('auditor')
    const place = settings().data
    rmSync(join(place, 'seal'), { recursive: true, force: true })
    await expect(run(readCheckpoint, auditor, {}, at())).rejects.toThrow(Unavailable)
    expect(await run(viewLogStanding, auditor, {}, at())).toMatchObject({ sealed: null })
  })

  test('sees how the log stands', async () => {
    const auditor = await aPerson('auditor')
    const size = await sealLog(today)
    const { entries: all, sealed } = await run(viewLogStanding, auditor, {}, at())
    expect(sealed).toMatchObject({ size, refusal: null, rereadAt: null, witnesses: [] })
    expect(all).toBeGreaterThanOrEqual(size)
  })
})

describe('a witness of the settings', () => {
  test('signs beside us, and again when the log grew', async () => {
    const folder = aSealer()
    await sealLog(today, folder)
    const place = mkdtempSync(join(tmpdir(), 'ringleader-witness-'))
    folders.push(place)
    const made = await promisify(execFile)(process.execPath, [
      ...['scripts/witness.mjs', '--make-key', 'court.example/witness', '--key', join(place, 'key')],
    ])
    const witness = spawn(process.execPath, [
      ...['scripts/witness.mjs', '--key', join(place, 'key'), '--state', join(place, 'state'), '--begin'],
      ...['--log', folder.verifierKey(), '--port', '0'],
    ])
    const url = await new Promise<string>((resolve) => {
      witness.stdout.on('data', (chunk) => {
        const [, found] = /listening on (\S+)/.exec(String(chunk)) ?? []
        if (found) resolve(found)
      })
    })
    const known: { witnesses: Settings['witnesses'] } = settings() as never
    known.witnesses = [{ key: made.stdout.trim(), url }]
    try {
      expect(await askWitnesses(today, folder)).toBe(1)
      await aCase()
      const size = await sealLog(today, folder)
      expect(await askWitnesses(today, folder)).toBe(1)
      expect(witnessStandings(folder)).toMatchObject([
        { name: 'court.example/witness', standing: { size, failed: null } },
      ])
      const { signed } = openCheckpoint(folder.witnessed() ?? '', [
        parseVerifierKey(made.stdout.trim()),
        parseVerifierKey(folder.verifierKey()),
      ])
      expect(signed).toHaveLength(2)
      // What was remembered of the witness is lost: it says itself from where.
      rmSync(join(folder.path, `witness-${parseVerifierKey(made.stdout.trim()).id}.json`))
      await aCase()
      await sealLog(today, folder)
      expect(await askWitnesses(today, folder)).toBe(1)
      // A key that is not the witness's: what it signs counts for nothing.
      const stranger = formatVerifierKey(generateSigningKey('witness', 'court.example/witness'))
      known.witnesses = [{ key: stranger, url }]
      expect(await askWitnesses(today, folder)).toBe(0)
    } finally {
      known.witnesses = []
      witness.kill()
    }
  })
})
