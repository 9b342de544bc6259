import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { placeItem } from '@/lib/server/evidence/place-item'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, anItem } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit } from '../../support/people'

let officer: Actor
let prosecutor: Actor
let caseId: string

const holdall = {
  type: 'drug_seizure',
  title: 'Blue holdall, 12 packages',
  obtainedAt: '2026-11-01T18:40',
  obtainedBy: 'Lt. Mlih Bopha',
  originName: 'Blue holdall',
  originKind: 'exhibit',
  // What cannot be made good later may be missing, when the officer says why.
  remarks: 'Taken from the water at night; nothing could be recorded on the spot.',
} as const

beforeAll(async () => {
  officer = await aPerson('officer')
  const officeId = await aUnit('prosecution_office')
  prosecutor = await aPerson('prosecutor', officeId)
  caseId = (await aCase({ officer, officeId, status: 'submitted' })).caseId
})

describe('logging an item', () => {
  test('gives it the next number, keeps what was typed with its zone, and says so in the log without its words', async () => {
    const { requestId, now } = at()
    const { itemId, number } = await run(
      logEvidence,
      officer,
      { caseId, ...holdall, facts: { net_weight: '១២៣១០' } },
      { requestId, now },
    )
    const item = await prisma.item.findUniqueOrThrow({ where: { id: itemId } })
    expect(item).toMatchObject({
      number,
      title: holdall.title,
      obtainedZone: 'Asia/Phnom_Penh',
      facts: { net_weight: 12310 },
    })
    expect(item.obtainedAt.toISOString()).toBe('2026-11-01T11:40:00.000Z')
    const said = await entries({ requestId })
    expect(said.map(({ type }) => type)).toEqual(['origin.added', 'evidence.logged', 'custody.begun'])
    expect(said.map(({ payload }) => payload).join()).not.toContain('holdall')
    expect(said.map(({ body }) => body).join()).toContain('Blue holdall')
  })

  test('two items of one source have one origin', async () => {
    const { itemId: one } = await run(
      logEvidence,
      officer,
      { caseId, ...holdall, originName: 'Touk Chan', originKind: 'witness' },
      at(),
    )
    const { itemId: two } = await run(
      logEvidence,
      officer,
      { caseId, ...holdall, originName: 'Touk Chan', originKind: 'witness' },
      at(),
    )
    const items = await prisma.item.findMany({ where: { id: { in: [one, two] } } })
    expect(new Set(items.map(({ originId }) => originId)).size).toBe(1)
    await expect(
      run(logEvidence, officer, { caseId, ...holdall, originName: 'Touk Chan', originKind: 'device' }, at()),
    ).rejects.toThrow('origin-of-other-kind')
  })

  test('a thing that nobody named a source for is its own, also beside another of its name', async () => {
    const { originName: _, originKind: __, ...bag } = holdall
    const one = await run(logEvidence, officer, { caseId, ...bag, title: 'Black bag' }, at())
    const two = await run(logEvidence, officer, { caseId, ...bag, title: 'Black bag' }, at())
    const items = await prisma.item.findMany({ where: { id: { in: [one.itemId, two.itemId] } } })
    expect(new Set(items.map(({ originId }) => originId)).size).toBe(2)
  })

  test('32 at once have 32 numbers without a gap', async () => {
    const { caseId } = await aCase({ officer })
    const logged = await Promise.all(
      Array.from({ length: 32 }, (_, n) =>
        run(logEvidence, officer, { caseId, ...holdall, originName: `Bag ${n}` }, at()),
      ),
    )
    expect(logged.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 32 }, (_, n) => n + 1),
    )
  })

  test.each([
    ['from tomorrow', { obtainedAt: '2026-11-03T18:40' }, 'obtained-in-future'],
    [
      'without a source',
      { type: 'witness_statement', originName: undefined, originKind: undefined },
      'origin-missing',
    ],
    ['witnessed by the one who collected it', { witnessOne: 'lt. mlih bopha' }, 'witness-is-collector'],
    ['of a purity over 100', { type: 'laboratory_report', facts: { purity: '137' } }, 'number-too-large'],
  ])('%s is refused, and its number is given back', async (_, wrong, because) => {
    const { itemsNumbered: before } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    await expect(run(logEvidence, officer, { caseId, ...holdall, ...wrong }, at())).rejects.toThrow(because)
    expect((await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).itemsNumbered).toBe(before)
  })

  test('a procedure, a source or a parent of another case is not there', async () => {
    const other = await aCase()
    const foreign = await anItem(other.caseId)
    const { originId } = await prisma.item.findUniqueOrThrow({ where: { id: foreign } })
    const { originName: _n, originKind: _k, ...plain } = holdall
    await expect(
      run(logEvidence, officer, { caseId, ...holdall, derivedFrom: foreign }, at()),
    ).rejects.toThrow(NotFound)
    await expect(run(logEvidence, officer, { caseId, ...plain, originId }, at())).rejects.toThrow(NotFound)
    await expect(
      run(logEvidence, officer, { caseId, ...holdall, procedureId: foreign }, at()),
    ).rejects.toThrow(NotFound)
  })

  test('a closed case takes no more', async () => {
    const { caseId } = await aCase({ officer, status: 'closed' })
    await expect(run(logEvidence, officer, { caseId, ...holdall }, at())).rejects.toThrow('case-closed')
  })
})

describe('an item on file', () => {
  const logged = async () => (await run(logEvidence, officer, { caseId, ...holdall }, at())).itemId

  test('is corrected from its version; the history says which answers changed', async () => {
    const itemId = await logged()
    const change = { caseId, itemId, version: 1, ...holdall, title: 'Blue holdall, 13 packages' }
    const { requestId, now } = at()
    await run(changeEvidence, officer, change, { requestId, now })
    expect(JSON.parse((await entries({ requestId })).at(-1)?.body ?? '{}')).toMatchObject({
      changed: ['title'],
    })
    const stale = await run(changeEvidence, officer, change, at()).catch((error: unknown) => error)
    expect(stale).toBeInstanceOf(Stale)
    await expect(
      run(changeEvidence, officer, { ...change, version: 2, type: 'device' }, at()),
    ).rejects.toThrow('type-stays')
  })

  test('is graded on the scale of its type, again and again; the database keeps every grade', async () => {
    const itemId = await logged()
    const grade = { caseId, itemId, source: 'P1', information: 2, reason: 'Sealed and weighed by the book.' }
    await run(gradeItem, officer, grade, at())
    await run(gradeItem, prosecutor, { ...grade, source: 'P2' }, at())
    await expect(run(gradeItem, officer, { ...grade, source: 'A' }, at())).rejects.toThrow(
      'grade-of-other-scale',
    )
    expect(await prisma.grade.count({ where: { itemId } })).toBe(2)
    await expect(
      prisma.$executeRaw`UPDATE "Grade" SET "source" = 'P4' WHERE "itemId" = ${itemId}::uuid`,
    ).rejects.toThrow(/permission denied/)
  })

  test('is assessed by the prosecutor who has the file, and by nobody else', async () => {
    const itemId = await logged()
    const view = { caseId, itemId, value: 'cleared', reason: 'Authority and seals checked.' }
    await run(assessItem, prosecutor, view, at())
    await expect(run(assessItem, prosecutor, view, at())).rejects.toThrow('already-assessed-so')
    await expect(run(assessItem, officer, view, at())).rejects.toThrow(NotFound)
    await expect(run(assessItem, await aPerson('prosecutor'), view, at())).rejects.toThrow(NotFound)
  })

  test('is given its place; intelligence never goes into the court file', async () => {
    const itemId = await logged()
    await run(
      placeItem,
      officer,
      { caseId, itemId, version: 1, filePlace: 'unused', exculpatory: 'yes' },
      at(),
    )
    expect(await prisma.item.findUniqueOrThrow({ where: { id: itemId } })).toMatchObject({
      filePlace: 'unused',
      exculpatory: true,
    })
    const tip = await anItem(caseId, { type: 'informant_information', class: 'informant' })
    await expect(
      run(placeItem, officer, { caseId, itemId: tip, version: 1, filePlace: 'in_file' }, at()),
    ).rejects.toThrow('intelligence-not-in-file')
  })
})
