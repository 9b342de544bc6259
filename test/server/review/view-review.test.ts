import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { judgeProof } from '@/lib/server/review/judge-proof'
import { keepNote } from '@/lib/server/review/keep-note'
import { keepPosition } from '@/lib/server/review/keep-position'
import { markSeen } from '@/lib/server/review/mark-seen'
import { reviewItem } from '@/lib/server/review/review-item'
import { viewReview } from '@/lib/server/review/view-review'
import { aLink, anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { at, today } from '../../support/people'
import { anUnjudgedCharge } from '../../support/review'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const reason = 'Nothing shows that he gave the order himself.'
async function submitted() {
  const caseId = await aFile(company)
  const { countId, chargeId } = await anUnjudgedCharge(caseId)
  const itemId = await anItem(caseId, {})
  await aLink(caseId, { itemId, countId, element: 'ACT' })
  await prisma.case.update({ where: { id: caseId }, data: { status: 'submitted', submittedAt: today } })
  return { caseId, countId, chargeId, itemId }
}
const look = (caseId: string, more: object = {}, by = company.cast.prosecutor) =>
  run(viewReview, by, { caseId, ...more }, at())

describe('the review of a file', () => {
  test('lists every cell of a charge with its links, and the judgement beside the engine', async () => {
    const { caseId, countId, chargeId } = await submitted()
    const place = `count:${countId}:ACT`
    await run(judgeProof, company.cast.prosecutor, { caseId, place, word: 'not_yet', reason, seq: 0 }, at())
    const { charges } = await look(caseId)
    expect(charges.map((one) => one.chargeId)).toEqual([chargeId])
    const cell = charges[0]?.cells.find(({ key }) => key === `${chargeId}:ACT`)
    expect(cell).toMatchObject({ links: 1, confirmed: 0, place, judgement: { word: 'not_yet', seq: 1 } })
    expect(charges[0]?.judgement).toBeNull()
  })

  test('shows a prosecutor their own notes and nobody else’s, whoever judged', async () => {
    const { caseId, itemId } = await submitted()
    const place = `item:${itemId}`
    await run(keepNote, company.cast.prosecutor, { caseId, place, words: 'Doubtful.', version: 0 }, at())
    expect((await look(caseId, { itemId })).notes).toMatchObject([{ place, words: 'Doubtful.', version: 1 }])
    expect((await look(caseId, { itemId }, company.cast.prosecutorOnTeam)).notes).toEqual([])
  })

  test('goes on where the reader was, and says what came since they had seen it', async () => {
    const { caseId, chargeId, countId, itemId } = await submitted()
    const by = company.cast.prosecutor
    await run(keepPosition, by, { caseId, cell: `${chargeId}:ACT` }, at())
    const first = await look(caseId)
    expect(first).toMatchObject({ changes: null, since: null, desk: { cell: `${chargeId}:ACT` } })
    await run(markSeen, by, { caseId, revision: first.header.revision }, at())
    expect(await look(caseId)).toMatchObject({ changes: [], since: 0 })
    const later = new Date(today.getTime() + 60_000)
    await aLink(caseId, { itemId, countId, element: 'UNLAW', polarity: 'undermines', proposedAt: later })
    const again = await look(caseId)
    expect(again.changes).toMatchObject([{ what: 'against', item: { itemId } }])
    expect(again.since).toBeGreaterThan(0)
  })

  test('holds what was answered of the open item, and opens no item of another case', async () => {
    const [{ caseId, itemId }, other] = [await submitted(), await submitted()]
    const said = { reliable: 'no', credible: 'with_care', reason, seq: 0 } as const
    await run(reviewItem, company.cast.prosecutor, { caseId, itemId, ...said }, at())
    expect((await look(caseId, { itemId })).review).toMatchObject({ reliable: 'no', seq: 1 })
    await expect(look(caseId, { itemId: other.itemId })).rejects.toBeInstanceOf(NotFound)
  })

  test('is not there for police, nor for a prosecutor whose office only knows of the case', async () => {
    const { caseId } = await submitted()
    for (const nobody of ['lead', 'supervisorOnTeam', 'reasoned', 'prosecutorElsewhere'] as const)
      await expect(look(caseId, {}, company.cast[nobody])).rejects.toBeInstanceOf(NotFound)
    await prisma.case.update({ where: { id: caseId }, data: { status: 'open', submittedAt: null } })
    await expect(look(caseId)).rejects.toBeInstanceOf(NotFound)
  })
})
