import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run as bundle } from '@/lib/cli/bundle'
import { run as dump } from '@/lib/cli/dump'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewCase } from '@/lib/server/cases/view-case'
import { run } from '@/lib/server/kernel/run'
import { checkLog, type Finding } from '@/lib/server/log/check-log'
import { checkSealed } from '@/lib/server/log/check-sealed'
import { checkFiles, checkTables } from '@/lib/server/log/check-tables'
import { sealLog } from '@/lib/server/log/seal-log'
import { sealFolder } from '@/lib/server/log/seal-place'
import { aCase, aCount, aLink, anItem } from '../../support/cases'
import { entries } from '../../support/log'
import { today, at as whenAsked } from '../../support/people'

const folder = mkdtempSync(join(tmpdir(), 'ringleader-dump-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)
const [dumped, checkpoint] = [at('log.jsonl'), at('checkpoint')]

type Verdict = {
  code: number
  said: { findings?: { class: string; entry: number }[] } & Record<string, unknown>
}
const verify = (...args: string[]): Promise<Verdict> =>
  promisify(execFile)(process.execPath, ['scripts/verify.mjs', ...args, '--json']).then(
    ({ stdout }) => ({ code: 0, said: JSON.parse(stdout) }),
    ({ code, stdout }) => ({ code, said: JSON.parse(stdout) }),
  )

let number: string
let caseId: string
let officer: Actor
let key: string
beforeAll(async () => {
  const one = await aCase()
  ;({ number, caseId, officer } = one)
  for (let more = 0; more < 5; more += 1) await aCase()
  await sealLog(today)
  key = sealFolder().verifierKey()
  expect(await dump(['--out', dumped, '--checkpoint', checkpoint])).toBe(0)
})

const from = async (check: AsyncIterable<Finding>) => {
  const found: Finding[] = []
  for await (const one of check) found.push(one)
  return found
}

describe('a dump', () => {
  test('is in the form that the verifier reads, and good', async () => {
    const lines = readFileSync(dumped, 'utf8').trimEnd().split('\n')
    expect(lines[0]).toMatch(/^\{"seq":0,"leaf":"[A-Za-z0-9+/]+=*"\}$/)
    expect(lines).toHaveLength((await entries({})).length)
    expect((await verify('--dump', dumped, '--checkpoint', checkpoint, '--key', key)).code).toBe(0)
  })

  test('says in the log that it was made, before the first line leaves', async () => {
    expect((await entries({})).map(({ type }) => type)).toContain('log.dumped')
    expect(readFileSync(dumped, 'utf8').trimEnd().split('\n').at(-1)).toContain(
      (await entries({})).findLast(({ type }) => type === 'log.dumped')?.leaf
        ? Buffer.from((await entries({})).findLast(({ type }) => type === 'log.dumped')?.leaf ?? []).toString(
            'base64',
          )
        : 'nothing',
    )
  })

  test('with one byte changed is tampering, and the entry is named', async () => {
    const lines = readFileSync(dumped, 'utf8').split('\n')
    const line = JSON.parse(lines[3] ?? '')
    const leaf = Buffer.from(line.leaf, 'base64')
    leaf[200] = (leaf[200] ?? 0) ^ 1
    lines[3] = JSON.stringify({ seq: 3, leaf: leaf.toString('base64') })
    writeFileSync(at('bent.jsonl'), lines.join('\n'))
    const { code, said } = await verify('--dump', at('bent.jsonl'), '--checkpoint', checkpoint, '--key', key)
    expect(code).toBe(1)
    expect(said.findings?.map(({ entry }) => entry)).toEqual(expect.arrayContaining([4]))
  })
})

describe('a bundle for a court', () => {
  test('holds with an entry withheld, says how many, and ends with its own making', async () => {
    for (let looks = 0; looks < 3; looks += 1) await run(viewCase, officer, { caseId }, whenAsked())
    const mine = await entries({ caseId })
    const [first] = mine
    expect(
      await bundle(['--case', number, '--out', at('bundle.jsonl'), '--withhold', String(first?.seq)]),
    ).toBe(0)
    const { code, said } = await verify('--bundle', at('bundle.jsonl'), '--key', key)
    expect(code).toBe(0)
    expect(JSON.stringify(said)).toContain('"withheld":1')
    expect((await entries({ caseId })).at(-1)?.type).toBe('log.bundle-made')
    // The verifier that goes with it runs where nothing else is.
    const alone = await promisify(execFile)(
      process.execPath,
      ['verify.mjs', '--bundle', 'bundle.jsonl', '--key', key],
      {
        cwd: folder,
      },
    )
    expect(alone.stdout).toContain('1')
  })

  test('is not made of a case that is not there', async () => {
    expect(await bundle(['--case', 'NOPE-1', '--out', at('none')])).toBe(2)
    expect(await bundle(['--out', at('none')])).toBe(2)
  })
})

describe('fsck', () => {
  const superuser = async (statement: string) => {
    const client = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
    await client.connect()
    await client.query("SET session_replication_role = 'replica'")
    for (const table of ['audit.entry', 'audit.detail', '"Case"', '"TeamMember"'])
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    await client.query(statement)
    await client.end()
  }
  const about = (found: readonly Finding[]) => found.map((one) => `${one.class} ${one.which}`)

  test('finds the log as it was written, and nothing wrong with cases and teams', async () => {
    expect(await from(checkLog())).toEqual([])
    expect(await from(checkSealed())).toEqual([])
    expect(await from(checkFiles())).toEqual([])
    // People of a test are put into their table without an act.
    const found = (await from(checkTables())).filter(({ where }) => !['Account', 'Unit'].includes(where))
    expect(found).toEqual([])
  })

  test.each([
    [
      'column type 2',
      `UPDATE audit.entry SET type = 'case.viewed' WHERE seq = 2`,
      `UPDATE audit.entry SET type = convert_from(substring(leaf FROM 129), 'UTF8')::jsonb ->> 'type' WHERE seq = 2`,
      checkLog,
    ],
    [
      'detail 1',
      `UPDATE audit.detail SET salt = '\\x00' || salt WHERE seq = 1`,
      `UPDATE audit.detail SET salt = substring(salt FROM 2) WHERE seq = 1`,
      checkLog,
    ],
    [
      'leaf-hash 1',
      `UPDATE audit.entry SET leaf_hash = '\\x00' WHERE seq = 1`,
      `UPDATE audit.entry SET leaf_hash = sha256('\\x00'::bytea || leaf) WHERE seq = 1`,
      checkLog,
    ],
    [
      'rewritten 1',
      `UPDATE audit.entry SET leaf = leaf || '\\x20' WHERE seq = 1`,
      `UPDATE audit.entry SET leaf = substring(leaf FROM 1 FOR length(leaf) - 1) WHERE seq = 1`,
      checkSealed,
    ],
  ])('finds %s', async (what, bend, mend, check) => {
    await superuser(bend)
    try {
      expect(about(await from(check()))).toContain(what)
    } finally {
      await superuser(mend)
    }
    expect(await from(check())).toEqual([])
  })

  test.each([
    [
      'fact number',
      `UPDATE "Case" SET "number" = "number" || 'x' WHERE "id" = `,
      `UPDATE "Case" SET "number" = rtrim("number", 'x') WHERE "id" = `,
    ],
    [
      'case closed',
      `UPDATE "Case" SET "status" = 'closed', "closedAt" = now() WHERE "id" = `,
      `UPDATE "Case" SET "status" = 'open', "closedAt" = NULL WHERE "id" = `,
    ],
    [
      'case sealed',
      `UPDATE "Case" SET "sensitivity" = 'sealed' WHERE "id" = `,
      `UPDATE "Case" SET "sensitivity" = 'normal' WHERE "id" = `,
    ],
    [
      'team',
      `UPDATE "TeamMember" SET "until" = now() WHERE "caseId" = `,
      `UPDATE "TeamMember" SET "until" = NULL WHERE "caseId" = `,
    ],
  ])('finds a table that says another %s than the log', async (what, bend, mend) => {
    await superuser(`${bend}'${caseId}'`)
    const found = await from(checkTables())
    await superuser(`${mend}'${caseId}'`)
    expect(found.map((one) => one.class)).toContain(what)
    expect((await from(checkTables())).filter(({ which }) => which.includes(caseId))).toEqual([])
  })

  test('finds a case that nobody opened', async () => {
    await superuser(
      `UPDATE audit.entry SET object_id = 'x' WHERE type = 'case.opened' AND object_id = '${caseId}'`,
    )
    const found = about(await from(checkTables()))
    await superuser(`UPDATE audit.entry SET object_id = '${caseId}' WHERE object_id = 'x'`)
    expect(found).toContain(`row-without-entry ${caseId}`)
    expect(found).toContain('entry-without-row x')
  })

  test('finds a link that somebody withdrew beside the log', async () => {
    const countId = await aCount(caseId)
    const itemId = await anItem(caseId)
    const linkId = await aLink(caseId, { itemId, countId, element: 'DRUG' })
    await superuser(
      `UPDATE "ProofLink" SET "withdrawnAt" = now(), "withdrawnReason" = 'x' WHERE "id" = '${linkId}'`,
    )
    expect(about(await from(checkTables()))).toContain(`withdrawn ${linkId}`)
  })
})
