import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { viewLogForm } from '@/lib/server/evidence/view-log-form'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { chooseLesson } from '@/lib/server/learning/choose-lesson'
import { viewLessons } from '@/lib/server/learning/view-lessons'
import { viewUnitLearning } from '@/lib/server/learning/view-unit-learning'
import { decideDefect } from '@/lib/server/returns/decide-defect'
import { noteDefect } from '@/lib/server/returns/note-defect'
import { returnCase } from '@/lib/server/returns/return-case'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect, onTeam } from '../../support/cases'
import { type Company, theCompany } from '../../support/cast'
import { aPerson, at, aUnit, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

/** A file of a new officer with a seizure they logged, an element they linked, submitted to the office of the cast. */
async function submitted(unitId?: string) {
  const officer = await aPerson('officer', unitId)
  const { caseId } = await aCase({ officer, officeId: company.officeId, status: 'submitted' })
  const itemId = await anItem(caseId, {
    type: 'drug_seizure',
    class: 'official',
    spoken: false,
    loggedById: officer.id,
  })
  const partyId = await aSuspect(caseId)
  const countId = await aCount(caseId, { seizures: [itemId] })
  const chargeId = await aCharge(caseId, { countId, partyId })
  return { officer, caseId, itemId, countId, chargeId }
}

const note = (caseId: string, code: DefectCode, about: string) =>
  run(
    noteDefect,
    company.cast.prosecutor,
    { caseId, defect: code, about, words: 'The second witness is missing.' },
    at(),
  )
const send = (caseId: string) => run(returnCase, company.cast.prosecutor, { caseId, due: '2027-01-31' }, at())
const codes = async (officer: Awaited<ReturnType<typeof aPerson>>) =>
  (await run(viewLessons, officer, {}, at())).lessons.map(({ code }) => code)

describe('an officer learns', () => {
  test('from what came back of an item they logged, and nobody else on the team from that', async () => {
    const { officer, caseId, itemId } = await submitted()
    const other = await onTeam(caseId, await aPerson('officer'))
    await note(caseId, 'search_witnesses', `item:${itemId}`)
    expect(await codes(officer)).toEqual([])
    await send(caseId)
    expect(await codes(officer)).toEqual(['search_witnesses'])
    expect(await codes(other)).toEqual([])
  })

  test('from a cell they linked to, and as lead from one nobody linked to and from the whole file', async () => {
    const { officer, caseId, itemId, countId, chargeId } = await submitted()
    const linker = await onTeam(caseId, await aPerson('officer'))
    await aLink(caseId, {
      itemId,
      countId,
      element: 'ACT',
      proposedById: linker.id,
      proposedAt: new Date(today.getTime() - 1000),
    })
    await note(caseId, 'reasoning_unclear', `count:${countId}:ACT`)
    await note(caseId, 'knowledge_unproved', `charge:${chargeId}:KNOW`)
    await note(caseId, 'material_undisclosed', 'file')
    await send(caseId)
    expect(await codes(linker)).toEqual(['reasoning_unclear'])
    expect((await codes(officer)).sort()).toEqual(['knowledge_unproved', 'material_undisclosed'])
  })

  test('nothing from a defect that was lifted, nor of a case they left', async () => {
    const { officer, caseId, itemId } = await submitted()
    const { defectId } = await note(caseId, 'search_witnesses', `item:${itemId}`)
    await note(caseId, 'night_search', `item:${itemId}`)
    await send(caseId)
    await run(
      decideDefect,
      company.cast.prosecutor,
      { caseId, defectId, decision: 'lifted', reason: 'It was none.' },
      at(),
    )
    expect(await codes(officer)).toEqual(['night_search'])
    await prisma.teamMember.updateMany({
      where: { caseId, accountId: officer.id },
      data: { until: today },
    })
    expect(await codes(officer)).toEqual([])
  })

  test('in the form itself, until they set the card aside', async () => {
    const { officer, caseId, itemId } = await submitted()
    await note(caseId, 'search_witnesses', `item:${itemId}`)
    await send(caseId)
    const { caseId: next } = await aCase({ officer })
    const cards = async () =>
      (await run(viewLogForm, officer, { caseId: next }, at())).lessons.map(({ shown }) => shown)
    expect(await cards()).toEqual([true])
    await run(chooseLesson, officer, { lesson: 'search_witnesses', shown: 'no' }, at())
    expect(await cards()).toEqual([false])
    await run(chooseLesson, officer, { lesson: 'search_witnesses', shown: 'yes' }, at())
    expect(await cards()).toEqual([true])
  })
})

describe('what the returns of a year teach', () => {
  /** As many files as asked, submitted for the first time today, of which some came back first. */
  async function files(
    unitId: string,
    many: number,
    back: number,
    sensitivity: 'normal' | 'sealed' = 'normal',
  ) {
    const officer = await aPerson('officer', unitId)
    for (let n = 0; n < many; n += 1) {
      const { caseId } = await aCase({ officer, officeId: company.officeId, status: 'decided', sensitivity })
      const days = (days: number) => new Date(today.getTime() + days * 86_400_000)
      await prisma.case.update({ where: { id: caseId }, data: { openedAt: days(-10), changedAt: days(4) } })
      const snapshotId = newId()
      await prisma.snapshot.create({
        data: {
          id: snapshotId,
          caseId,
          number: 1,
          because: 'submitted',
          takenAt: today,
          takenById: officer.id,
          revision: 1,
        },
      })
      await prisma.submission.create({
        data: {
          ...{
            id: newId(),
            caseId,
            number: 1,
            officeId: company.officeId,
            snapshotId,
            revision: 1,
            lacks: [],
            lacking: 0,
          },
          ...{ at: today, byId: officer.id, approvedById: company.cast.supervisor.id },
        },
      })
      if (n < back) {
        const returnId = newId()
        await prisma.return.create({
          data: { id: returnId, caseId, byId: company.cast.prosecutor.id, begunAt: today },
        })
        await prisma.defect.create({
          data: {
            id: newId(),
            caseId,
            returnId,
            place: 1,
            code: 'one_voice',
            words: 'One man.',
            addedAt: today,
          },
        })
        await prisma.return.update({
          where: { id: returnId },
          data: { number: 1, sentAt: days(2), due: new Date('2027-01-31') },
        })
      }
      await prisma.decision.create({
        data: { id: newId(), caseId, number: 1, at: days(3), byId: company.cast.prosecutor.id },
      })
    }
  }

  test('is told to a supervisor of their line, to a prosecutor of their office, to an administrator of all; sealed files nowhere', async () => {
    const above = await aUnit()
    const [one, other] = [await aUnit('police', above), await aUnit('police', above)]
    const supervisor = await aPerson('supervisor', above)
    const stranger = await aPerson('supervisor')
    await files(one, 12, 11)
    await files(other, 10, 0)
    await files(other, 3, 3, 'sealed')
    const year = { year: today.getUTCFullYear() }
    const seen = await run(viewUnitLearning, supervisor, year, at())
    expect(seen.firstTime.all).toMatchObject({ answered: 22, right: 11 })
    expect(seen.firstTime.units.map(({ unitId, rate }) => [unitId, rate?.right])).toEqual(
      expect.arrayContaining([
        [one, 1],
        [other, 10],
      ]),
    )
    expect(seen.causes.byUnit).toEqual([{ key: one, cells: expect.arrayContaining([11]) }])
    expect(seen.stays.find(({ stay }) => stay === 'draft')?.time).toMatchObject({ count: 22, median: 10 })
    expect(seen.stays.find(({ stay }) => stay === 'submitted')?.time).toMatchObject({ count: 22 })
    expect(seen.stays.find(({ stay }) => stay === 'returned')?.time).toMatchObject({ count: 11, median: 1 })
    expect((await run(viewUnitLearning, stranger, year, at())).empty).toBe(true)
    expect((await run(viewUnitLearning, supervisor, { year: 2020 }, at())).empty).toBe(true)
    for (const actor of [company.cast.prosecutor, company.cast.administrator])
      expect((await run(viewUnitLearning, actor, year, at())).firstTime.all?.answered).toBeGreaterThanOrEqual(
        22,
      )
    await expect(run(viewUnitLearning, company.cast.lead, year, at())).rejects.toThrow(NotFound)
  })
})
