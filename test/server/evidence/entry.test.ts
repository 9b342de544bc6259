import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { ownerMark } from '@/lib/domain/evidence/field'
import type { Actor } from '@/lib/domain/identity/policy'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { placeItem } from '@/lib/server/evidence/place-item'
import { viewEntryQuality } from '@/lib/server/evidence/view-entry-quality'
import { viewFieldDesk } from '@/lib/server/evidence/view-field-desk'
import { viewItem } from '@/lib/server/evidence/view-item'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase } from '../../support/cases'
import { aPerson, at, aUnit } from '../../support/people'

let officer: Actor
let supervisor: Actor
let caseId: string
let number: string

const holdall = {
  type: 'drug_seizure',
  title: 'Blue holdall, 12 packages',
  obtainedAt: '2026-11-01T18:40',
  obtainedBy: 'Lt. Mlih Bopha',
  originName: 'Blue holdall',
  originKind: 'exhibit',
  remarks: 'Taken from the water at night; nothing could be recorded on the spot.',
} as const

beforeAll(async () => {
  const unitId = await aUnit()
  officer = await aPerson('officer', unitId)
  supervisor = await aPerson('supervisor', unitId)
  ;({ caseId, number } = await aCase({ officer }))
})

const log = async (more: object = {}) =>
  (await run(logEvidence, officer, { caseId, draftId: newId(), ...holdall, ...more }, at())).itemId

describe('what was missing at entry', () => {
  test('is kept as it was, and what came later is told beside it', async () => {
    const itemId = await log()
    await run(
      changeEvidence,
      officer,
      { caseId, itemId, version: 1, ...holdall, facts: { seal_no: 'KP-204681' } },
      at(),
    )
    await run(placeItem, officer, { caseId, itemId, version: 2, filePlace: 'in_file' }, at())
    const rows = await prisma.completeness.findMany({ where: { itemId }, orderBy: { version: 'asc' } })
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3])
    expect(rows[0]?.lost).toContain('facts.seal_no')
    expect(rows[1]?.missing).not.toContain('facts.seal_no')
    expect(rows[2]?.missing).not.toContain('filePlace')
    const { entry, checks } = await run(viewItem, officer, { caseId, itemId }, at())
    expect(entry?.missing).toContain('facts.seal_no')
    expect(checks.find(({ field }) => field === 'seal_no')?.given).toBe(true)
  })

  test('is told to the officer of their own items, and to the supervisor only of five or more', async () => {
    const { groups: own } = await run(viewEntryQuality, officer, {}, at())
    expect(own).toEqual([expect.objectContaining({ type: 'drug_seizure', few: false })])
    expect((await run(viewEntryQuality, supervisor, {}, at())).groups).toEqual([
      expect.objectContaining({ type: 'drug_seizure', few: true }),
    ])
    for (let n = 0; n < 5; n += 1) await log()
    const [group] = (await run(viewEntryQuality, supervisor, {}, at())).groups
    expect(group).toMatchObject({ few: false, items: 6 })
    expect(JSON.stringify(group)).not.toContain(caseId)
  })

  test('of a sealed case and of another line is not counted; a prosecutor does not see it at all', async () => {
    const sealed = await aCase({ officer, sensitivity: 'sealed' })
    await log({ caseId: sealed.caseId, type: 'device' })
    const types = (await run(viewEntryQuality, supervisor, {}, at())).groups.map(({ type }) => type)
    expect(types).not.toContain('device')
    expect((await run(viewEntryQuality, await aPerson('supervisor'), {}, at())).groups).toEqual([])
    await expect(run(viewEntryQuality, await aPerson('prosecutor'), {}, at())).rejects.toThrow(NotFound)
  })
})

describe('the desk of the field', () => {
  test('knows the number as it was typed, in Khmer digits too, and whose records may be sent', async () => {
    const khmer = number.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)))
    const desk = await run(
      viewFieldDesk,
      officer,
      { numbers: [` ${khmer.toLowerCase()} `, 'KUM-2026-9999'] },
      at(),
    )
    expect(desk.found.map((one) => one.caseId)).toEqual([caseId])
    expect(desk.owner).toBe(ownerMark(officer.id))
    expect(desk.owner).not.toContain(officer.id.slice(0, 8))
  })

  test('names no case that is another’s, closed or sealed', async () => {
    const foreign = await aCase()
    const sealed = await aCase({ officer, sensitivity: 'sealed' })
    const closed = await aCase({ officer, status: 'closed' })
    const desk = await run(
      viewFieldDesk,
      officer,
      { numbers: [foreign.number, sealed.number, closed.number] },
      at(),
    )
    expect(desk.found).toEqual([])
    const known = desk.cases.map((one) => one.caseId)
    for (const one of [foreign, sealed, closed]) expect(known).not.toContain(one.caseId)
  })
})
