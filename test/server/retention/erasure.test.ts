import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run as bundle } from '@/lib/cli/bundle'
import { run as dump } from '@/lib/cli/dump'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { viewHistory } from '@/lib/server/cases/view-history'
import { approve } from '@/lib/server/identity/decide-approval'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { checkLog, type Finding } from '@/lib/server/log/check-log'
import { checkSealed } from '@/lib/server/log/check-sealed'
import { checkTables } from '@/lib/server/log/check-tables'
import { sealLog } from '@/lib/server/log/seal-log'
import { sealFolder } from '@/lib/server/log/seal-place'
import { proposeAttribution } from '@/lib/server/network/propose-attribution'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { addPerson } from '@/lib/server/people/add-person'
import { changeParty } from '@/lib/server/people/change-party'
import { viewPeople } from '@/lib/server/people/view-people'
import { erasePerson } from '@/lib/server/retention/erase-person'
import { readDue } from '@/lib/server/retention/read-due'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { viewRetention } from '@/lib/server/retention/view-retention'
import { aCharge, aCount, anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aReading, asDecided } from '../../support/court'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'
import { anEndedFile, anOutcome, answeredByMinistry } from '../../support/retention'
import { approvedBy } from '../../support/second-person'

const folder = mkdtempSync(join(tmpdir(), 'ringleader-erased-'))
const owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await owner.end()
})

let company: Company
beforeAll(async () => {
  company = await theCompany()
  await owner.connect()
}, 60_000)

const reason = 'Acquitted for good eleven years ago; nobody needs it.'
const words = { latin: 'Sokunthea Prak-Vanna', khmer: 'ប្រាក់ សុគន្ធា', alias: 'Ta Kramar', phone: '012 345 678' }
const everyWord = [...Object.values(words), 'Kampong Kumru', '+85512345678', '1984-05-21', 'He limps.']

/** A person put in a file as officers do it, with all that is kept of one; then charged, decided, and acquitted for good. */
async function aWholePerson() {
  const { cast } = company
  const caseId = await aFile(company)
  const { partyId } = await run(
    addPerson,
    cast.lead,
    {
      ...{ caseId, nameLatin: words.latin, nameKm: words.khmer, aliases: words.alias, birth: '1984-05-21' },
      ...{ birthplace: 'Kampong Kumru', standing: 'suspect', role: 'courier', note: 'He limps.' },
    },
    at(),
  )
  const changed = { standing: 'suspect', role: 'broker', tier: 2, tierReason: 'He limps.', note: 'He limps.' }
  await run(changeParty, cast.lead, { caseId, partyId, version: 1, ...changed }, at())
  const sign = { caseId, kind: 'phone', identifier: words.phone, label: 'Kramar’s' }
  const { identifierId } = await run(addIdentifier, cast.lead, sign, at())
  await run(
    proposeAttribution,
    cast.lead,
    { caseId, identifierId, partyId, note: `${words.alias} answers.` },
    at(),
  )
  const chargeId = await aCharge(caseId, { countId: await aCount(caseId), partyId })
  await asDecided(caseId, [chargeId], cast.prosecutorOnTeam.id)
  await aReading(caseId, chargeId, 40, { nameLatin: words.latin, nameKm: words.khmer })
  await anOutcome(caseId, chargeId, { byId: cast.prosecutorOnTeam.id })
  return { caseId, partyId, chargeId, identifierId }
}

const content = async (caseId: string, partyId: string) =>
  (await run(viewRetention, company.cast.reasoned, { caseId, partyId }, at())).content?.hash ?? ''

const ask = async (caseId: string, partyId: string) =>
  run(
    erasePerson,
    company.cast.supervisor,
    { caseId, partyId, reason, content: await content(caseId, partyId) },
    at(),
  )

const refusalsOf = (given: Promise<unknown>) =>
  given.then(
    () => [],
    (error: unknown) => {
      if (error instanceof Refused) return error.refusals.map(({ because }) => because)
      throw error
    },
  )

/** Every table and column of every schema in which one of these words stands, in the live database. */
async function whereverItSays(said: readonly string[]): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname IN ('public', 'audit', 'vault') ORDER BY 1`)
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: hits } = await owner.query<{ at: string }>(
      `SELECT DISTINCT w AS at FROM ${name} t, unnest($1::text[]) w WHERE position(w IN to_jsonb(t)::text) > 0`,
      [said],
    )
    found.push(...hits.map((hit) => `${name}: ${hit.at}`))
  }
  return found
}

const from = async (check: AsyncIterable<Finding>) => {
  const found: Finding[] = []
  for await (const one of check) found.push(one)
  return found
}

test('before a ministry has answered nothing is erased; while anything holds it, everything is said at once', async () => {
  const { caseId, partyId } = await anEndedFile(company)
  expect(await refusalsOf(ask(caseId, partyId))).toEqual(['held-not-answered'])
  await answeredByMinistry(company.cast.administrator.id)
  const late = await anEndedFile(company, 'Late Outcome', { stage: 'first_instance', on: '2026-10-20' })
  const { cast } = company
  const order = { cause: 'court_order', reason: 'Kept for the claim.', paper: 'Order 14' }
  await run(restrictPerson, cast.supervisor, { caseId: late.caseId, partyId: late.partyId, ...order }, at())
  const countId = await aCount(late.caseId)
  await aCharge(late.caseId, { countId, partyId: (await anotherIn(late.caseId)).partyId })
  expect(await refusalsOf(ask(late.caseId, late.partyId))).toEqual([
    ...['held-others-run', 'held-time-runs', 'held-court-ordered'],
  ])
})

/** Somebody else in the same file, by whom something still runs. */
async function anotherIn(caseId: string) {
  await prisma.case.update({ where: { id: caseId }, data: { status: 'open' } })
  const done = await run(
    addPerson,
    company.cast.lead,
    { caseId, nameLatin: 'Somebody Else', standing: 'suspect', role: 'courier' },
    at(),
  )
  await prisma.case.update({ where: { id: caseId }, data: { status: 'decided' } })
  return done
}

describe('what is kept of a person, erased by two', () => {
  let file: Awaited<ReturnType<typeof aWholePerson>>
  let before: Awaited<ReturnType<typeof entries>>
  beforeAll(async () => {
    await answeredByMinistry(company.cast.administrator.id)
    file = await aWholePerson()
    while ((await readDue(today)) > 0);
    expect((await whereverItSays([words.latin])).length).toBeGreaterThan(1)
    before = await entries({ caseId: file.caseId })
  }, 60_000)

  test('is asked in the line of the file, and seconded outside it, by who reads exactly that content', async () => {
    const { cast } = company
    const { caseId, partyId } = file
    const asked = await ask(caseId, partyId)
    if (!('approvalId' in asked)) throw new Error('it should wait')
    const { approvalId } = asked
    for (const no of [
      cast.reasoned,
      cast.supervisorOnTeam,
      cast.administrator,
      cast.auditor,
      cast.prosecutor,
    ])
      await expect(approvedBy(no, asked)).rejects.toThrow(NotFound)
    const read = await run(viewApproval, cast.supervisorElsewhere, { approvalId }, at())
    expect(read).toMatchObject({ intact: true, second: true, erasing: { holds: [], notes: 2 } })
    expect(read.things.map(({ called }) => called)).toContain(words.latin)
  })

  test('is refused when it changed since it was asked, and when another hash is approved', async () => {
    const { cast } = company
    const { caseId, partyId } = file
    const asked = await ask(caseId, partyId)
    await prisma.party.update({ where: { id: partyId }, data: { note: 'Another note.' } })
    expect(await refusalsOf(approvedBy(cast.supervisorElsewhere, asked))).toEqual(['content-changed'])
    await prisma.party.update({ where: { id: partyId }, data: { note: 'He limps.' } })
    const contentHash = '0'.repeat(64)
    const approvalId = 'approvalId' in asked ? asked.approvalId : ''
    expect(
      await refusalsOf(run(approve, cast.supervisorElsewhere, { approvalId, contentHash }, at())),
    ).toEqual(['content-changed'])
  })

  test('is refused at the yes when something holds it by then', async () => {
    const { caseId, partyId } = file
    const asked = await ask(caseId, partyId)
    await prisma.case.update({ where: { id: caseId }, data: { status: 'returned' } })
    expect(await refusalsOf(approvedBy(company.cast.supervisorElsewhere, asked))).toEqual(['held-open-file'])
    await prisma.case.update({ where: { id: caseId }, data: { status: 'decided' } })
  })

  test('is not erased by the application alone', async () => {
    const { partyId, caseId } = file
    const { personId } = await prisma.party.findUniqueOrThrow({ where: { id: partyId } })
    const { supervisor, supervisorElsewhere } = company.cast
    const erase = (one: string, other: string) =>
      prisma.$queryRaw`SELECT decision FROM erase_person(${partyId}::uuid, ${one}::uuid, ${other}::uuid, 'cleared', ${today}::timestamptz)`
    for (const tried of [
      () => erase(supervisor.id, supervisorElsewhere.id),
      () => erase(supervisor.id, supervisor.id),
      () => prisma.$executeRaw`UPDATE audit.detail SET body = NULL`,
      () => prisma.person.update({ where: { id: personId ?? '' }, data: { erasedAt: today } }),
      () => prisma.$executeRaw`INSERT INTO "PersonErasure" DEFAULT VALUES`,
      () =>
        prisma.$executeRaw`UPDATE "SnapshotReading" SET "nameLatin" = 'x' WHERE "caseId" = ${caseId}::uuid`,
    ])
      await expect(tried()).rejects.toThrow()
  })

  test('leaves no word of them in any table and in no detail of the log', async () => {
    const { caseId, partyId } = file
    await approvedBy(company.cast.supervisorElsewhere, await ask(caseId, partyId))
    // What the court file says of a place stands; of the person nothing does.
    expect((await whereverItSays(everyWord)).filter((hit) => !hit.endsWith('Kampong Kumru'))).toEqual([])
    const { people } = { people: await run(viewPeople, company.cast.lead, { caseId }, at()) }
    expect(people.parties.find((one) => one.partyId === partyId)).toMatchObject({
      ...{ nameLatin: '[erased 1]', nameKm: '[បានលុប ១]', aliases: [], note: null, birthYear: null },
      ...{ standing: 'suspect', role: 'broker', tier: 2, charges: 1 },
    })
    expect(await prisma.snapshotReading.findMany({ where: { caseId } })).toMatchObject([
      { nameLatin: '[erased 1]', nameKm: '[បានលុប ១]', display: 40 },
    ])
    expect(people.identifiers.map(({ display }) => display)).toEqual(['[erased 1]'])
  })

  test('leaves each leaf as it was, and is itself an entry that names nobody', async () => {
    const { caseId, partyId } = file
    const after = await entries({ caseId })
    expect(after.slice(0, before.length).map(({ leaf }) => Buffer.from(leaf).toString('hex'))).toEqual(
      before.map(({ leaf }) => Buffer.from(leaf).toString('hex')),
    )
    const [said] = after.filter(({ type }) => type === 'person.erased')
    expect(said).toMatchObject({ object_id: partyId, actor_id: company.cast.supervisor.id })
    expect(JSON.parse(said?.body ?? '')).toMatchObject({ decision: 1, ground: 'cleared' })
    expect(after.filter(({ type, body }) => type === 'party.added' && body === null)).toHaveLength(1)
  })

  test('leaves a history that reads, a log that verifies, a bundle that holds, and tables that agree', async () => {
    const { caseId } = file
    const history = await run(viewHistory, company.cast.lead, { caseId }, at())
    expect(JSON.stringify(history)).not.toContain(words.latin)
    await sealLog(today)
    const key = sealFolder().verifierKey()
    const [dumped, checkpoint, bundled] = ['log', 'checkpoint', 'bundle'].map((name) => join(folder, name))
    expect(await dump(['--out', dumped ?? '', '--checkpoint', checkpoint ?? ''])).toBe(0)
    const verify = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['scripts/verify.mjs', ...args, '--key', key])
    await verify('--dump', dumped ?? '', '--checkpoint', checkpoint ?? '')
    const { number } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    expect(await bundle(['--case', number, '--out', bundled ?? ''])).toBe(0)
    expect(await from(checkLog())).toEqual([])
    expect(await from(checkSealed())).toEqual([])
    // What fixtures put into tables without an act has no entry; an erasure adds nothing to that.
    const others = await from(checkTables())
    expect(others.filter(({ class: what }) => !['row-without-entry', 'team'].includes(what))).toEqual([])
  })

  test('is not erased twice, nor written to again, nor frozen anew under the old name', async () => {
    const { caseId, partyId } = file
    const { personId } = await prisma.party.findUniqueOrThrow({ where: { id: partyId } })
    const view = await run(viewRetention, company.cast.reasoned, { caseId, partyId }, at())
    expect(view).toMatchObject({
      holds: ['erased-already'],
      content: null,
      erasure: { number: 1, remains: [] },
    })
    const again = { caseId, partyId, reason, content: '0'.repeat(64) }
    expect(await refusalsOf(run(erasePerson, company.cast.supervisor, again, at()))).toEqual([
      'held-erased-already',
    ])
    const back = prisma.person.update({ where: { id: personId ?? '' }, data: { nameLatin: words.latin } })
    await expect(back).rejects.toThrow()
  })
})

test('where the court file names them, it stays, and both people read beforehand where', async () => {
  const { caseId, partyId } = await anEndedFile(company, 'Rathana Sok-Mealea')
  await anItem(caseId, { title: 'Statement of Rathana Sok-Mealea' })
  const view = await run(viewRetention, company.cast.reasoned, { caseId, partyId }, at())
  expect(view.content?.remains).toEqual([{ place: 'Item', many: 1 }])
  await approvedBy(company.cast.supervisorElsewhere, await ask(caseId, partyId))
  expect(await whereverItSays(['Rathana Sok-Mealea'])).toEqual(['public."Item": Rathana Sok-Mealea'])
  const after = await run(viewRetention, company.cast.reasoned, { caseId, partyId }, at())
  expect(after.erasure?.remains).toEqual([{ place: 'Item', many: 1 }])
})
