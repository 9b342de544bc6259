import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewHistory } from '@/lib/server/cases/view-history'
import { viewWork } from '@/lib/server/cases/view-work'
import { exportSchedule } from '@/lib/server/disclosure/export-schedule'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { drawPseudonym } from '@/lib/server/informants/draw-pseudonym'
import { openIntroduction } from '@/lib/server/informants/open-introduction'
import { turnInformantDown } from '@/lib/server/informants/turn-informant-down'
import { viewIdentity } from '@/lib/server/informants/view-identity'
import { run } from '@/lib/server/kernel/run'
import { readLog } from '@/lib/server/log/read-log'
import { aCase } from '../../support/cases'
import {
  aHandle,
  anErasure,
  anInformant,
  anOffer,
  anUnmasking,
  erasureReason,
  handoverReason,
  reason,
  taken,
  who,
} from '../../support/informants'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'
import { approvedBy } from '../../support/second-person'

const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })

/** Every row of every table as text, by the name of its table; bytes stand in it as hexadecimal. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'audit', 'vault')`)
  const found = new Map<string, string>()
  for (const { name } of rows) {
    const { rows: each } = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)
    found.set(
      name,
      each
        .map(({ row }) => row)
        .join('\n')
        .toLowerCase(),
    )
  }
  return found
}

/** A text in every form in which it could stand in a dump: as it is, in hexadecimal, and in base64 at each of three places. */
const formsOf = (text: string): readonly string[] => {
  const bytes = Buffer.from(text, 'utf8')
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    return whole.slice(shift === 0 ? 0 : 4, Math.floor((bytes.length + shift) / 3) * 4)
  })
  return [text, bytes.toString('hex'), ...base64]
    .filter((form) => form.length > 5)
    .map((form) => form.toLowerCase())
}

/** Where the id of a row of the vault may stand, besides its own table. */
const shared: Readonly<Record<string, readonly string[]>> = {
  ask: ['public."Approval"', 'vault.ask', 'vault.unmasking'],
  erasure: ['public."Approval"', 'vault.erasure'],
  handover: ['public."Approval"', 'vault.allowed', 'vault.handover', 'vault.settled'],
}

const tablesWith = (all: ReadonlyMap<string, string>, text: string) =>
  [...all].filter(([, rows]) => formsOf(text).some((form) => rows.includes(form))).map(([name]) => name)

let handler: Actor
let caseId: string
let title: string
let pseudonyms: readonly string[]
let all: ReadonlyMap<string, string>
beforeAll(async () => {
  await owner.connect()
  const asker = await aPerson('prosecutor')
  const one = await anUnmasking(asker)
  await run(viewIdentity, asker, { ask: one.ask }, at())
  handler = one.handler
  caseId = one.caseId
  title = 'Kampong Kumru river network'
  const other = await aCase({ officer: handler })
  const handle = await aHandle(handler, one.pseudonym)
  const drawn = await run(drawPseudonym, handler, { caseId: other.caseId, handle }, at())
  const handed = await taken()
  await run(openIntroduction, handed.to, { handle: await aHandle(handed.to, handed.pseudonym) }, at())
  const turned = await anOffer()
  await run(turnInformantDown, turned.to, { handover: turned.handover }, at())
  const gone = await anInformant(undefined, {
    nameLatin: 'Mornvichea Dreylong',
    reach: 'At the pump, before dawn',
  })
  await approvedBy(await aPerson('supervisor'), await anErasure(undefined, gone))
  await anErasure()
  pseudonyms = [one.pseudonym, drawn.pseudonym, handed.pseudonym, gone.pseudonym]
  all = await everything()
})
afterAll(() => owner.end())

describe('a dump of the whole database', () => {
  test('is really searched: a title stands in it, and an actor in the bytes of the log', () => {
    expect(tablesWith(all, title)).toContain('public."Case"')
    expect(tablesWith(all, handler.id)).toContain('audit.entry')
    expect([...all.keys()].filter((name) => name.startsWith('vault.'))).toHaveLength(13)
  })

  test('says nowhere who the informant is, how to reach them, or why it was asked', () => {
    for (const text of [
      ...Object.values(who),
      ...who.nameLatin.split(' '),
      reason,
      handoverReason,
      erasureReason,
    ])
      expect([text, tablesWith(all, text)]).toEqual([text, []])
  })

  test('says nowhere under which pseudonym a case knows them, until an item says so', () => {
    for (const pseudonym of pseudonyms)
      expect([pseudonym, tablesWith(all, pseudonym)]).toEqual([pseudonym, []])
  })

  test('shares no id between the vault and anything else, but that of an ask with its approval', async () => {
    // Every ask and every handover of this file was allowed.
    for (const table of ['identity', 'pseudonym', 'told', 'ask', 'handover', 'introduction', 'erasure']) {
      const { rows } = await owner.query<{ id: string }>(`SELECT id::text FROM vault.${table}`)
      expect(rows.length).toBeGreaterThan(0)
      for (const { id } of rows)
        for (const form of [id, id.replaceAll('-', '')])
          expect(
            [...all]
              .filter(([, text]) => text.includes(form))
              .map(([name]) => name)
              .sort(),
          ).toEqual(form === id ? (shared[table] ?? [`vault.${table}`]) : [])
    }
  })

  test('names no case in the vault, and in the approval neither case nor pseudonym', async () => {
    for (const [name, rows] of all) if (name.startsWith('vault.')) expect(rows).not.toContain(caseId)
    const { rows } = await owner.query<{ caseId: string | null; input: object }>(
      `SELECT "caseId", "input" FROM "Approval" WHERE "act" IN ('unmask-informant', 'hand-over-informant', 'erase-informant') ORDER BY "requestedAt", "id"`,
    )
    const sealed = expect.stringMatching(/^[0-9a-f]{64}$/)
    expect(rows).toEqual([
      { caseId: null, input: { ask: expect.any(String), sealed } },
      ...[1, 2].map(() => ({ caseId: null, input: { handover: expect.any(String), sealed } })),
      ...[1, 2].map(() => ({ caseId: null, input: { erasure: expect.any(String), sealed } })),
    ])
  })
})

describe('the log', () => {
  test('says that it happened and who did it, and neither of whom nor in which case', async () => {
    const said = (await entries({})).filter(({ type }) => /^(informant|unmasking)/.test(type))
    expect(new Set(said.map(({ type }) => type))).toEqual(
      new Set([
        ...['informant.registered', 'informant.unmasking-asked', 'informant.unmasked'],
        ...['informant.read', 'informant.pseudonym-drawn', 'informants.listed'],
        ...['informant.handover-asked', 'informant.handover-allowed', 'informant.taken-over'],
        ...['informant.turned-down', 'informant.introduction-opened'],
        ...['informant.erasure-asked', 'informant.erased'],
      ]),
    )
    for (const { stream, case_id, object_id, body } of said)
      expect({ stream, case_id, object_id, body }).toEqual({
        ...{ stream: 'sys', case_id: null, object_id: null, body: '{}' },
      })
  })
})

describe('what leaves the house or is looked for in it', () => {
  test('history, schedule, search, the work of the day and the log of the auditor say nothing of it', async () => {
    const auditor = await aPerson('auditor')
    const seen = [
      await run(viewHistory, handler, { caseId }, at()),
      await run(exportSchedule, handler, { caseId, format: 'csv' }, at()),
      await run(listEvidence, handler, { caseId, text: 'Okhnaleak' }, at()),
      await run(viewWork, handler, {}, at()),
      await run(readLog, auditor, {}, at()),
    ]
    const said = JSON.stringify(seen, (_, value) => (typeof value === 'bigint' ? String(value) : value))
    expect(said).toContain(caseId)
    for (const text of [...Object.values(who), reason, ...pseudonyms]) expect(said).not.toContain(text)
  })

  test('no file of the house holds it, and the key lies in a file that only its owner reads', () => {
    const folder = process.env.RINGLEADER_DATA ?? ''
    const files = readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => statSync(path).isFile())
    const key = files.filter((path) => path.endsWith('informants.key'))
    expect(key.map((path) => statSync(path).mode & 0o777)).toEqual([0o600])
    for (const path of files)
      for (const text of Object.values(who)) expect(readFileSync(path).includes(text)).toBe(false)
    const [place = ''] = key
    const secret = readFileSync(place, 'utf8').trim()
    const bytes = Buffer.from(secret, 'base64')
    for (const [, rows] of all)
      for (const form of [secret, bytes.toString('hex')])
        expect(rows.includes(form.toLowerCase())).toBe(false)
  })
})
