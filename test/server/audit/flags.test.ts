import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { flagKinds, worthALook } from '@/lib/domain/audit/flags'
import type { Actor } from '@/lib/domain/identity/policy'
import type { Event } from '@/lib/domain/log/event'
import { closeFlag } from '@/lib/server/audit/close-flag'
import { countConduct } from '@/lib/server/audit/count-conduct'
import { raiseFlags } from '@/lib/server/audit/raise-flags'
import { viewFlag } from '@/lib/server/audit/view-flag'
import { viewFlags } from '@/lib/server/audit/view-flags'
import { NotFound } from '@/lib/server/kernel/errors'
import { appendToLog } from '@/lib/server/kernel/log'
import { run } from '@/lib/server/kernel/run'
import { aFlag } from '../../support/audit-acts'
import { aCharge, aCount, anItem, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

// The log keeps its own clock, so what is counted in it is of this very day.
const now = () => new Date()
const hours = (count: number) => new Date(now().getTime() + count * 3_600_000)
/** Twelve hours around now as a day of their own, in which now is no night, whenever the test runs. */
const thisDay = () => ({ from: hours(-6), to: hours(6) })

const say = (
  actor: Actor,
  caseId: string | null,
  times: number,
  event: Event,
  outcome: 'done' | 'refused' = 'done',
) =>
  appendToLog(
    prisma,
    Array.from({ length: times }, () => ({ actor, caseId, outcome, requestId: newId(), event })),
  )
const look: Event = { type: 'case.viewed', objectId: null, details: { part: 'overview' } }
const refusedTry: Event = {
  type: 'access.refused',
  objectId: null,
  details: { act: 'view-case', permission: 'case:read' },
}
const counted = async (actor: Actor, day = thisDay()) =>
  (await countConduct(prisma, day)).filter(({ accountId }) => accountId === actor.id)
const kindsOf = async (actor: Actor, day?: { from: Date; to: Date }) =>
  (await counted(actor, day)).filter(worthALook).map(({ kind }) => kind)

describe('what is counted of a day', () => {
  test('are tries that were refused, by number and by cases', async () => {
    const officer = await aPerson('officer')
    for (const caseId of [newId(), newId()]) await say(officer, caseId, 1, refusedTry, 'refused')
    expect(await kindsOf(officer)).toEqual([])
    await say(officer, newId(), 1, refusedTry, 'refused')
    expect(await counted(officer)).toEqual([
      { kind: 'refused-tries', accountId: officer.id, count: 3, outOf: 3 },
    ])
  })

  test('are views within an hour, and views in the night', async () => {
    const officer = await aPerson('officer')
    const caseId = await aFile(company)
    await say(officer, caseId, 199, look)
    const seen = async () => (await kindsOf(officer)).includes('many-looks')
    expect(await seen()).toBe(false)
    // In case the hour turned just now, there is enough in either.
    await say(officer, caseId, 200, look)
    expect(await seen()).toBe(true)
    expect(await kindsOf(officer)).not.toContain('off-shift')
    expect(await kindsOf(officer, { from: hours(-1), to: hours(1) })).toContain('off-shift')
    expect(await kindsOf(officer, { from: hours(-23), to: hours(1) })).toContain('off-shift')
  })

  test('are files taken out within an hour', async () => {
    const officer = await aPerson('officer')
    const opened: Event = { type: 'file.opened', objectId: newId(), details: fileDetails }
    await say(officer, await aFile(company), 29, opened)
    expect(await kindsOf(officer)).toEqual([])
    await say(officer, await aFile(company), 30, opened)
    expect(await kindsOf(officer)).toEqual(['many-opened'])
  })

  test('is clearing faster than anybody reads', async () => {
    const prosecutor = await aPerson('prosecutor')
    const cleared: Event = {
      type: 'evidence.assessed',
      objectId: newId(),
      details: { number: 1, title: 'A list', value: 'cleared', reason: 'Seen.' },
    }
    const caseId = await aFile(company)
    await say(prosecutor, caseId, 9, cleared)
    expect(await kindsOf(prosecutor)).toEqual([])
    await say(prosecutor, caseId, 1, cleared)
    expect(await counted(prosecutor)).toEqual([
      { kind: 'quick-clears', accountId: prosecutor.id, caseId, count: 10 },
    ])
  })

  test('is a search for oneself, in either script, and no other search', async () => {
    const officer = await aPerson('officer')
    await prisma.account.update({
      where: { id: officer.id },
      data: { nameLatin: 'KEO Ratanak', nameKm: 'កែវ រតនៈ' },
    })
    const search = (text: string): Event => ({
      type: 'cases.listed',
      objectId: null,
      details: { filter: JSON.stringify({ sort: 'changed', text }) },
    })
    await say(officer, null, 1, search('boat'))
    await say(officer, null, 1, {
      type: 'cases.listed',
      objectId: null,
      details: { filter: '{"sort":"changed"}' },
    })
    expect(await counted(officer)).toEqual([])
    await say(officer, null, 1, search('ratanak'))
    await say(officer, null, 1, search('រតនៈ "x'))
    expect(await counted(officer)).toEqual([{ kind: 'own-name', accountId: officer.id, count: 2 }])
  })

  test('are items logged long after they were obtained', async () => {
    const officer = await aPerson('officer')
    const caseId = await aFile(company)
    const log = async (days: number) => {
      const id = await anItem(caseId, {})
      await prisma.item.update({
        where: { id },
        data: {
          loggedById: officer.id,
          loggedAt: now(),
          obtainedAt: new Date(now().getTime() - days * 86_400_000),
        },
      })
    }
    for (const days of [15, 40, 1]) await log(days)
    expect(await counted(officer)).toEqual([])
    await log(90)
    expect(await counted(officer)).toEqual([
      { kind: 'late-entries', accountId: officer.id, caseId, count: 3, outOf: 4 },
    ])
  })

  test('is a pair of whom one nearly always says yes', async () => {
    const [asker, second] = [await aPerson('officer'), await aPerson('supervisor')]
    const approve = (by: Actor) =>
      prisma.approval.create({
        data: {
          ...{ id: newId(), act: 'submit-case', input: {}, contentHash: newId(), requestedById: asker.id },
          ...{
            requestedAt: now(),
            expiresAt: now(),
            state: 'approved',
            decidedById: by.id,
            decidedAt: now(),
          },
        },
      })
    for (let n = 0; n < 7; n++) await approve(second)
    expect(await kindsOf(second)).toEqual([])
    await approve(second)
    expect(await counted(second)).toEqual([
      { kind: 'approval-pair', accountId: second.id, otherId: asker.id, count: 8, outOf: 8 },
    ])
    for (let n = 0; n < 3; n++) await approve(await aPerson('supervisor'))
    expect(await kindsOf(second)).toEqual([])
  })

  test('is a reading that jumps before its file is sent', async () => {
    const officer = await aPerson('officer')
    const caseId = await aFile(company)
    const [countId, partyId] = [await aCount(caseId, {}), await aSuspect(caseId, {})]
    const chargeId = await aCharge(caseId, { countId, partyId, modes: ['INSTIG'] })
    const hoursAgo = (hours: number) => new Date(now().getTime() - hours * 3_600_000)
    const { templateId } = await prisma.count.findUniqueOrThrow({ where: { id: countId } })
    const hash = `sha256:${'0'.repeat(64)}`
    const reads = (revision: number, display: number, computedAt: Date) =>
      prisma.reading.create({
        data: {
          ...{ id: newId(), caseId, chargeId, revision, model: 'test', parameterHash: hash, inputHash: hash },
          ...{ templateId, display, displayIfCleared: display, band: 'not_ready', limit: 'none', computedAt },
        },
      })
    await reads(1, 20, hoursAgo(60))
    await reads(2, 50, hoursAgo(40))
    await reads(3, 69, hoursAgo(1))
    await send(caseId, officer)
    // From 50, not from the 20 of three days ago.
    expect(await counted(officer)).toEqual([])
    const other = await aPerson('officer')
    await reads(4, 71, hoursAgo(1))
    await send(caseId, other)
    expect(await counted(other)).toEqual([{ kind: 'score-jump', accountId: other.id, caseId, count: 21 }])
  })
})

const fileDetails = { number: 1, name: 'photo.jpg', sha256: 'ab'.repeat(32) }

let sent = 0
async function send(caseId: string, { id: byId }: Actor) {
  sent += 1
  const snapshotId = newId()
  await prisma.snapshot.create({
    data: {
      ...{ id: snapshotId, caseId, number: sent, revision: 10, because: 'submitted' },
      ...{ takenAt: now(), takenById: byId },
    },
  })
  await prisma.submission.create({
    data: {
      ...{
        id: newId(),
        caseId,
        number: sent,
        officeId: company.officeId,
        snapshotId,
        revision: 10,
        lacks: [],
      },
      ...{ lacking: 0, at: now(), byId, approvedById: company.cast.supervisor.id },
    },
  })
}

describe('a flag', () => {
  test('is raised once, rises with its day, and is told to auditors without what it is', async () => {
    const [officer, auditor] = [await aPerson('officer'), await aPerson('auditor')]
    await say(officer, null, 11, refusedTry, 'refused')
    await raiseFlags(now())
    await say(officer, null, 4, refusedTry, 'refused')
    await raiseFlags(now())
    const flags = await prisma.conductFlag.findMany({ where: { accountId: officer.id } })
    expect(flags).toMatchObject([{ kind: 'refused-tries', count: 15, closedAt: null }])
    const told = await prisma.notice.findMany({ where: { accountId: auditor.id } })
    expect(told).toMatchObject([{ kind: 'flags-raised', caseId: null }])
    expect(JSON.stringify(told)).not.toContain('refused')
    expect(await prisma.notice.count({ where: { accountId: officer.id } })).toBe(0)
    const raised = (await entries({})).filter(({ type }) => type === 'flags.raised')
    expect(raised.every(({ body }) => !body?.includes(officer.id))).toBe(true)
  })

  test('stays as it was found once it is closed, and is closed once', async () => {
    const { auditor } = company.cast
    const officer = await aPerson('officer')
    await say(officer, null, 12, refusedTry, 'refused')
    await raiseFlags(now())
    const { id: flagId } = await prisma.conductFlag.findFirstOrThrow({ where: { accountId: officer.id } })
    const said = { flagId, verdict: 'breach', words: 'He guessed numbers.' }
    await expect(run(closeFlag, auditor, said, at())).rejects.toThrow('measure-missing')
    await run(closeFlag, auditor, { ...said, measure: 'He is heard by his unit.' }, at())
    await expect(run(closeFlag, auditor, { ...said, verdict: 'in_order' }, at())).rejects.toThrow(
      'already-found',
    )
    await say(officer, null, 9, refusedTry, 'refused')
    await raiseFlags(now())
    const view = await run(viewFlag, auditor, { flagId }, at())
    expect(view).toMatchObject({ flag: { count: 12 }, finding: { verdict: 'breach' } })
    await expect(
      prisma.$executeRaw`UPDATE "ConductFlag" SET "count" = 99 WHERE "id" = ${flagId}::uuid`,
    ).rejects.toThrow('stays as it is')
    await expect(prisma.$executeRaw`UPDATE "Finding" SET "words" = 'Nothing.'`).rejects.toThrow()
  })

  test('about an auditor is for another auditor, in the list, by its address and to be closed', async () => {
    const [one, other] = [await aPerson('auditor'), await aPerson('auditor')]
    const flagId = await aFlag(company.cast.lead.id, { otherId: one.id })
    const close = { flagId, verdict: 'in_order', words: 'All is well.' }
    await expect(run(viewFlag, one, { flagId }, at())).rejects.toThrow(NotFound)
    await expect(run(closeFlag, one, close, at())).rejects.toThrow(NotFound)
    const ids = async (who: Actor) => (await run(viewFlags, who, {}, at())).flags.map((flag) => flag.flagId)
    expect(await ids(one)).not.toContain(flagId)
    expect(await ids(other)).toContain(flagId)
    await run(closeFlag, other, close, at())
  })

  test('of a sealed case does not say which', async () => {
    const { auditor, lead } = company.cast
    const caseId = await aFile(company)
    const flagId = await aFlag(lead.id, { caseId })
    expect((await run(viewFlag, auditor, { flagId }, at())).flag.number).not.toBeNull()
    await prisma.case.update({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    expect((await run(viewFlag, auditor, { flagId }, at())).flag).toMatchObject({
      ofCase: true,
      number: null,
    })
  })

  test('is found again page after page, each once', async () => {
    const lead = await aPerson('officer')
    const made = []
    for (let n = 0; n < 60; n++)
      made.push(await aFlag(lead.id, { raisedAt: new Date(Date.UTC(2024, 0, 1, 0, n % 7)) }))
    const seen: string[] = []
    let before: string | null = null
    do {
      const page: Awaited<ReturnType<typeof viewFlags.perform>> = await run(
        viewFlags,
        company.cast.auditor,
        before ? { before } : {},
        at(),
      )
      seen.push(...page.flags.map(({ flagId }) => flagId))
      before = page.later
    } while (before)
    expect(new Set(seen).size).toBe(seen.length)
    expect(made.every((id) => seen.includes(id))).toBe(true)
  })

  test('has words in both languages whatever its kind', async () => {
    for (const language of ['en', 'km'] as const) {
      const { auditPage } = (await import(`@/messages/${language}.json`)).default
      for (const kind of flagKinds)
        expect([auditPage.kind[kind], auditPage.what[kind], auditPage.why[kind]].every(Boolean)).toBe(true)
    }
  })
})
