import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { answerContradiction } from '@/lib/server/defence/answer-contradiction'
import { makeLine } from '@/lib/server/enquiries/make-line'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { listAttributions } from '@/lib/server/network/list-attributions'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { viewMatrix } from '@/lib/server/proof/view-matrix'
import { settle } from '@/lib/server/readiness/settle'
import { aCase, aCharge, aControlLink, aCount, aLink, anItem, aSuspect, onTeam } from '../../support/cases'
import { aPerson, at, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

/** What is wrong with proof is refused, or shown as what it is, in words. */
let officer: Actor
let caseId: string
let countId: string
let chargeId: string
let leader: string
beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  leader = await aSuspect(caseId, { nameLatin: 'Popok Visal' })
  countId = await aCount(caseId)
  chargeId = await aCharge(caseId, { countId, partyId: leader })
})

const paper = {
  ...{ type: 'document_ledger', title: 'Order book', obtainedAt: '2026-11-01T18:40' },
  ...{ obtainedBy: 'Lt. Mlih Bopha', originName: 'Order book', originKind: 'exhibit' },
  remarks: 'Copied; nothing of a scene could be recorded.',
} as const
const link = (more: object) => ({
  ...{ caseId, polarity: 'supports', strength: 'shows', reasoning: 'The orders are in his hand.' },
  ...{ locator: { in: 'page', page: 2 }, ...more },
})

describe('what goes round', () => {
  test('in derivation is refused: nothing is made of what was made of it', async () => {
    const { itemId: original } = await run(logEvidence, officer, { caseId, ...paper }, at())
    const { originName: _name, originKind: _kind, ...plain } = paper
    const { originId } = await prisma.item.findUniqueOrThrow({ where: { id: original } })
    const copy = { caseId, ...plain, originId, title: 'Copy of it', derivedFrom: original }
    const { itemId } = await run(logEvidence, officer, copy, at())
    const { itemId: further } = await run(logEvidence, officer, { ...copy, derivedFrom: itemId }, at())
    const change = { ...copy, title: paper.title, itemId: original, version: 1, derivedFrom: further }
    await expect(run(changeEvidence, officer, change, at())).rejects.toThrow('made-of-itself')
  })

  test('among those who direct and pay each other is shown as what it is, and the case is read all the same', async () => {
    const lieutenant = await aSuspect(caseId, { nameLatin: 'Thmar Rithy' })
    await aControlLink(caseId, { fromPartyId: leader, toPartyId: lieutenant, kind: 'directed' })
    await aControlLink(caseId, { fromPartyId: lieutenant, toPartyId: leader, kind: 'paid' })
    const { rounds } = await run(listAttributions, officer, { caseId }, at())
    expect(rounds).toHaveLength(1)
    await settle(caseId, today)
    expect(await prisma.reading.count({ where: { chargeId } })).toBeGreaterThan(0)
  })
})

describe('a link', () => {
  test('to an item of another case is not there, and the database refuses it as well', async () => {
    const foreign = await anItem((await aCase({ officer })).caseId)
    const targets = [`count:${countId}:ACT`]
    await expect(run(linkEvidence, officer, link({ itemId: foreign, targets }), at())).rejects.toThrow(
      NotFound,
    )
    await expect(aLink(caseId, { itemId: foreign, countId, element: 'ACT' })).rejects.toThrow()
  })

  test('to an element that the law of the count does not have is not there; one that is stored counts nowhere', async () => {
    const itemId = await anItem(caseId)
    const targets = [`count:${countId}:NOWHERE`]
    await expect(run(linkEvidence, officer, link({ itemId, targets }), at())).rejects.toThrow(NotFound)
    await aLink(caseId, { itemId, countId, element: 'NOWHERE' })
    await settle(caseId, today)
    const { tables } = await run(viewMatrix, officer, { caseId }, at())
    const elements = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map((cell) => cell?.element)),
    )
    expect(elements).toContain('ACT')
    expect(elements).not.toContain('NOWHERE')
  })
})

describe('a grade', () => {
  test('on two scales at once is asked about, never guessed', async () => {
    const itemId = await anItem(caseId)
    const given = { caseId, itemId, source: 'A', information: 2, reason: 'A neighbour of long standing.' }
    const both = { ...given, originalSource: 'uk_5x5x5:E', originalInformation: 'uk_5x5x5:4' }
    await expect(run(gradeItem, officer, both, at())).rejects.toThrow('two-grades-at-once')
    await expect(run(gradeItem, officer, { ...given, source: 'P1' }, at())).rejects.toThrow(
      'grade-of-other-scale',
    )
    expect(await prisma.grade.count({ where: { itemId } })).toBe(0)
  })
})

describe('what undermines', () => {
  test('ends its line of enquiry once two people answered it, and not before', async () => {
    const supervisor = await aPerson('supervisor')
    await onTeam(caseId, supervisor)
    const itemId = await anItem(caseId, { assessed: 'cleared', grade: { source: 'B', information: 2 } })
    const linkId = await aLink(caseId, { itemId, chargeId, element: 'KNOW', polarity: 'undermines' })
    await aLink(caseId, { itemId: await anItem(caseId, { assessed: 'cleared' }), chargeId, element: 'KNOW' })
    const before = at(new Date(today.getTime() - 3_600_000))
    const line = `answer:item:${itemId}`
    const { taskId } = await run(makeLine, officer, { caseId, chargeId, line }, before)
    const stands = async () => (await prisma.task.findUniqueOrThrow({ where: { id: taskId } })).state
    const ticket = await anItem(caseId)
    const asked = await run(
      answerContradiction,
      officer,
      {
        ...{ caseId, linkId, answer: 'rejected', items: [ticket] },
        reason: 'The ticket shows that the neighbour was away that week.',
      },
      before,
    )
    expect(await stands()).toBe('open')
    await approvedBy(supervisor, asked)
    expect(await stands()).toBe('done')
  })
})
