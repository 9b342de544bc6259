import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import type { Event } from '@/lib/domain/log/event'
import { exportHistory } from '@/lib/server/cases/export-history'
import { viewCase } from '@/lib/server/cases/view-case'
import { viewHistory } from '@/lib/server/cases/view-history'
import { viewItem } from '@/lib/server/evidence/view-item'
import { appendToLog } from '@/lib/server/kernel/log'
import { run } from '@/lib/server/kernel/run'
import { exportLog } from '@/lib/server/log/export-log'
import { mostExported } from '@/lib/server/log/read-entries'
import { sealLog } from '@/lib/server/log/seal-log'
import { aLink } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aScene } from '../../support/every-act'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const say = (actor: Actor, caseId: string, event: Event, times = 1) =>
  appendToLog(
    prisma,
    Array.from({ length: times }, () => ({
      actor,
      caseId,
      outcome: 'done' as const,
      requestId: newId(),
      event,
    })),
  )
const day = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

describe('a history taken along', () => {
  test('is what its reader sees, whole, and says how far the log was signed', async () => {
    const { lead } = company.cast
    const caseId = await aFile(company)
    await run(viewCase, lead, { caseId }, at())
    await sealLog(today)
    const made = await run(exportHistory, lead, { caseId }, at())
    const shown = await run(viewHistory, lead, { caseId }, at())
    // The last entry is that it was taken along.
    expect(shown.entries[0]).toMatchObject({
      type: 'history.exported',
      details: { entries: made.entries.length },
    })
    expect(made.entries).toEqual(shown.entries.slice(1))
    expect(made.checkpoint?.size).toBeGreaterThan(made.entries[0]?.seq ?? 0)
    expect(shown.verified?.size).toBe(made.checkpoint?.size)
    expect(made.entries.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash))).toBe(true)
  })

  test('of an item holds what was done to it and its links, and nothing else', async () => {
    const { caseId, cast, statement, seizure, chargeId, leader } = await aScene(company)
    await run(viewItem, cast.lead, { caseId, itemId: statement }, at())
    await run(viewItem, cast.lead, { caseId, itemId: seizure }, at())
    const linkId = await aLink(caseId, { itemId: seizure, chargeId, element: 'KNOW' })
    const confirmed = { item: 1, target: 'KNOW', reason: 'He hid it himself.' }
    await say(cast.lead, caseId, { type: 'link.confirmed', objectId: linkId, details: confirmed })
    const types = async (about: string) =>
      (await run(exportHistory, cast.lead, { caseId, about }, at())).entries.map(({ type }) => type)
    expect(await types(statement)).toEqual(['evidence.viewed'])
    expect(await types(seizure)).toEqual(['link.confirmed', 'evidence.viewed'])
    expect(await types(newId())).toEqual([])
    expect((await run(viewHistory, cast.lead, { caseId, about: statement }, at())).about).toMatchObject({
      kind: 'item',
    })
    expect((await run(viewHistory, cast.lead, { caseId, about: leader }, at())).about).toMatchObject({
      kind: 'person',
      person: { nameLatin: 'Popok Visal' },
    })
  })

  test('of another case’s item holds nothing and names nothing', async () => {
    const [one, other] = [await aScene(company), await aScene(await theCompany())]
    await run(viewItem, other.cast.lead, { caseId: other.caseId, itemId: other.statement }, at())
    const asked = { caseId: one.caseId, about: other.statement }
    expect((await run(exportHistory, one.cast.lead, asked, at())).entries).toEqual([])
    expect((await run(viewHistory, one.cast.lead, asked, at())).about).toBeNull()
  })

  test('is narrowed to days of Phnom Penh, and refused when it is no paper anybody reads', async () => {
    const { lead } = company.cast
    const caseId = await aFile(company)
    const look = { type: 'case.viewed', objectId: null, details: { part: 'overview' } } as const
    await say(lead, caseId, look, mostExported)
    const now = new Date()
    const tomorrow = day(new Date(now.getTime() + 86_400_000))
    expect((await run(exportHistory, lead, { caseId, from: tomorrow }, at())).entries).toEqual([])
    expect((await run(exportHistory, lead, { caseId, to: '2026-01-01' }, at())).entries).toEqual([])
    await expect(run(exportHistory, lead, { caseId }, at())).rejects.toThrow('too-many-entries')
    await expect(run(exportHistory, lead, { caseId, from: '2026-01-01' }, at())).rejects.toThrow(
      'too-many-entries',
    )
  })

  test('of the whole log bears no detail, no title and no number of a sealed case', async () => {
    const fresh = await theCompany()
    const { lead, auditor } = fresh.cast
    const caseId = await aFile(fresh)
    const { number, title } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    await run(viewCase, lead, { caseId }, at())
    const asked = { actorId: lead.id, kind: 'looks', from: day(new Date()) }
    await prisma.case.updateMany({ where: { id: caseId }, data: { sensitivity: 'sealed' } })
    const made = await run(exportLog, auditor, asked, at())
    const said = JSON.stringify(made)
    expect(made.entries.length).toBeGreaterThan(0)
    expect(said).not.toContain(number)
    expect(said).not.toContain(title)
    expect(said).not.toContain(caseId)
  })
})
