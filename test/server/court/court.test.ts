import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { projectCharge } from '@/lib/domain/cases/projection'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { recordOrder } from '@/lib/server/court/record-order'
import { recordOutcome } from '@/lib/server/court/record-outcome'
import { viewCalibration } from '@/lib/server/court/view-calibration'
import { viewCourt } from '@/lib/server/court/view-court'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aReading, asDecided, asSubmitted } from '../../support/court'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const court = 'Court of Stueng Kumru'

async function atCourt(display = 71) {
  const caseId = await aFile(company)
  const partyId = await aSuspect(caseId, {})
  const countId = await aCount(caseId, {})
  const chargeId = await aCharge(caseId, { countId, partyId, modes: ['INSTIG'] })
  const itemId = await anItem(caseId, {})
  await aLink(caseId, { itemId, chargeId, element: 'KNOW' })
  await asDecided(caseId, [chargeId], company.cast.prosecutorOnTeam.id)
  await aReading(caseId, chargeId, display)
  return { caseId, chargeId, itemId }
}
const says = (of: { caseId: string; chargeId: string }, word: string, stage = 'first_instance') => ({
  ...{ caseId: of.caseId, chargeId: of.chargeId, word, stage, court, on: '2026-11-10' },
  words: 'As the judgment says.',
})

describe('an order of the court', () => {
  test('that excludes an item excludes it in the readings, by the path of any exclusion', async () => {
    const { caseId, chargeId, itemId } = await atCourt()
    const used = async () =>
      JSON.stringify(projectCharge(await loadCaseView(prisma, caseId, today), chargeId)).includes(
        '"excluded"',
      )
    expect(await used()).toBe(false)
    const say = { caseId, order: 'item_excluded', itemId, court, words: 'The search had no authority.' }
    await run(recordOrder, company.cast.prosecutorOnTeam, say, at())
    expect(await used()).toBe(true)
    expect(await prisma.assessment.findMany({ where: { itemId } })).toMatchObject([{ value: 'excluded' }])
    await expect(run(recordOrder, company.cast.prosecutorOnTeam, say, at())).rejects.toThrow(
      'already-excluded',
    )
  })

  test('for further investigation becomes a task of somebody on the team', async () => {
    const { caseId } = await atCourt()
    const { prosecutorOnTeam: prosecutor, lead, colleague } = company.cast
    const say = { caseId, order: 'further_investigation', court, words: 'Hear the neighbour.' }
    await expect(run(recordOrder, prosecutor, say, at())).rejects.toThrow('missing')
    await expect(run(recordOrder, prosecutor, { ...say, ownerId: colleague.id }, at())).rejects.toThrow()
    await run(recordOrder, prosecutor, { ...say, ownerId: lead.id }, at())
    expect(await prisma.task.findMany({ where: { caseId } })).toMatchObject([
      { title: 'Hear the neighbour.', ownerId: lead.id, state: 'open' },
    ])
  })

  test('is of a file that was decided, and written down by no officer', async () => {
    const { cast } = company
    const caseId = await aFile(company)
    await asSubmitted(caseId)
    const say = { caseId, order: 'other', court, words: 'The hearing is adjourned.' }
    await expect(run(recordOrder, cast.prosecutorOnTeam, say, at())).rejects.toThrow('not-at-court-yet')
    const { caseId: decided } = await atCourt()
    await expect(run(recordOrder, cast.lead, { ...say, caseId: decided }, at())).rejects.toThrow(NotFound)
  })
})

describe('what a court says of a charge', () => {
  test('is superseded by a higher court, and nothing of it is deleted', async () => {
    const file = await atCourt()
    const { prosecutorOnTeam: prosecutor, lead } = company.cast
    await run(recordOutcome, prosecutor, says(file, 'convicted'), at())
    await run(recordOutcome, prosecutor, says(file, 'reversed', 'appeal'), at())
    await expect(run(recordOutcome, prosecutor, says(file, 'acquitted'), at())).rejects.toThrow(
      'higher-court-spoke',
    )
    const [charge] = (await run(viewCourt, lead, { caseId: file.caseId }, at())).charges
    expect(charge?.outcomes.map(({ word, cameTo }) => [word, cameTo])).toEqual([
      ['reversed', false],
      ['convicted', true],
    ])
    const { chargeId } = file
    await expect(prisma.outcome.deleteMany({ where: { chargeId } })).rejects.toThrow()
    await expect(prisma.outcome.updateMany({ where: { chargeId }, data: { cameTo: true } })).rejects.toThrow()
  })

  test('feeds the calibration, the latest word of each charge alone; only two roles see it', async () => {
    const { prosecutorOnTeam: prosecutor, supervisor, administrator, lead } = company.cast
    const before = await run(viewCalibration, supervisor, {}, at())
    const [one, other] = [await atCourt(90), await atCourt(30)]
    await run(recordOutcome, prosecutor, says(one, 'acquitted'), at())
    await run(recordOutcome, prosecutor, says(one, 'reversed', 'appeal'), at())
    await run(recordOutcome, prosecutor, says(other, 'dismissed'), at())
    const after = await run(viewCalibration, administrator, {}, at())
    expect([after.events - before.events, after.others - before.others]).toEqual([1, 1])
    expect(after.whole).toBeNull()
    for (const actor of [prosecutor, lead])
      await expect(run(viewCalibration, actor, {}, at())).rejects.toThrow(NotFound)
  })
})
