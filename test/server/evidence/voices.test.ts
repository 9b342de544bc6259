import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewHistory } from '@/lib/server/cases/view-history'
import { changeEvidence } from '@/lib/server/evidence/change-evidence'
import { declareDependence } from '@/lib/server/evidence/declare-dependence'
import { declineSuggestion } from '@/lib/server/evidence/decline-suggestion'
import { gradeItem } from '@/lib/server/evidence/grade-item'
import { liftDependence } from '@/lib/server/evidence/lift-dependence'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { mergeOrigins } from '@/lib/server/evidence/merge-origins'
import { moveToOrigin } from '@/lib/server/evidence/move-to-origin'
import { undoMerge } from '@/lib/server/evidence/undo-merge'
import { viewItem } from '@/lib/server/evidence/view-item'
import { viewOrigins } from '@/lib/server/evidence/view-origins'
import { approve } from '@/lib/server/identity/decide-approval'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { viewAttribution } from '@/lib/server/network/view-attribution'
import { exportMatrix } from '@/lib/server/proof/export-matrix'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewMatrix } from '@/lib/server/proof/view-matrix'
import { viewSpread } from '@/lib/server/proof/view-spread'
import { viewReading } from '@/lib/server/readiness/view-reading'
import '@/lib/server/readiness/settle-on-change'
import {
  aCase,
  aCharge,
  aCount,
  aLink,
  anAttribution,
  anIdentifier,
  anItem,
  anOrigin,
  aSuspect,
} from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit } from '../../support/people'

let officer: Actor
let prosecutor: Actor
let caseId: string
const reason = 'One man, written in two ways.'

beforeAll(async () => {
  officer = await aPerson('officer')
  const officeId = await aUnit('prosecution_office')
  prosecutor = await aPerson('prosecutor', officeId)
  caseId = (await aCase({ officer, officeId, status: 'submitted' })).caseId
})

const look = () => run(viewOrigins, officer, { caseId }, at())
const grade = { source: 'B', information: 2 } as const

describe('two sources', () => {
  test('are merged with a reason and fall as corroboration, until the merge is undone', async () => {
    const [oneId, otherId] = [await anOrigin(caseId, 'Sok Dara'), await anOrigin(caseId, 'Dara Sok')]
    const [one, other] = [
      await anItem(caseId, { originId: oneId, grade, assessed: 'cleared' }),
      await anItem(caseId, { originId: otherId, grade, assessed: 'cleared' }),
    ]
    const countId = await aCount(caseId)
    await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
    for (const itemId of [one, other]) await aLink(caseId, { itemId, countId, element: 'ACT' })
    const { joinId } = await run(mergeOrigins, officer, { caseId, oneId, otherId, reason }, at())
    const { voices, cost } = await look()
    expect(voices.find(({ voiceId }) => voiceId === oneId)?.origins.map(({ name }) => name)).toEqual([
      'Sok Dara',
      'Dara Sok',
    ])
    expect(cost.flatMap(({ elements }) => elements.map(({ id, to }) => [id, to]))).toEqual([['ACT', 0.59]])
    await expect(
      run(mergeOrigins, officer, { caseId, oneId: otherId, otherId: oneId, reason }, at()),
    ).rejects.toMatchObject({
      refusals: [{ because: 'already-one-voice' }],
    })
    await run(undoMerge, officer, { caseId, joinId, reason: 'They are father and son.' }, at())
    expect((await look()).cost).toEqual([])
    await expect(run(undoMerge, officer, { caseId, joinId, reason }, at())).rejects.toMatchObject({
      refusals: [{ because: 'already-parted' }],
    })
  })

  test('are declared one voice by a prosecutor alone, and only a prosecutor lifts it', async () => {
    const both = { caseId, oneId: await anOrigin(caseId), otherId: await anOrigin(caseId), reason }
    await expect(run(declareDependence, officer, both, at())).rejects.toBeInstanceOf(NotFound)
    const { joinId } = await run(declareDependence, prosecutor, both, at())
    await expect(run(liftDependence, officer, { caseId, joinId, reason }, at())).rejects.toBeInstanceOf(
      NotFound,
    )
    // The way by which officers part a merge does not reach what a prosecutor declared.
    await expect(run(undoMerge, officer, { caseId, joinId, reason }, at())).rejects.toBeInstanceOf(NotFound)
    await run(liftDependence, prosecutor, { caseId, joinId, reason }, at())
  })

  test('that were said to be two stay two until the facts change', async () => {
    const [oneId, otherId] = [await anOrigin(caseId), await anOrigin(caseId)].sort()
    const facts = { speaker: 'Chea Rith' }
    for (const originId of [oneId, otherId]) await anItem(caseId, { originId, facts })
    const asked = async () =>
      (await look()).suggestions.some((one) => one.one === oneId && one.other === otherId)
    expect(await asked()).toBe(true)
    const pair = { caseId, oneId, otherId, why: 'same_person', reason: 'Two men of one name.' } as const
    await run(declineSuggestion, officer, pair, at())
    expect(await asked()).toBe(false)
    expect((await look()).declined.map((one) => one.reason)).toContain('Two men of one name.')
    const [item] = await prisma.item.findMany({ where: { originId: otherId } })
    await prisma.item.create({ data: { ...item, id: crypto.randomUUID(), number: 9_000, facts } as never })
    await prisma.case.update({ where: { id: caseId }, data: { revision: { increment: 1 } } })
    expect(await asked()).toBe(false)
    await prisma.item.updateMany({
      where: { originId: oneId },
      data: { facts: { speaker: 'CHEA  RITH', relation: 'uncle' } },
    })
    await prisma.case.update({ where: { id: caseId }, data: { revision: { increment: 1 } } })
    expect(await asked()).toBe(false)
    const third = await anOrigin(caseId)
    await anItem(caseId, { originId: third, facts })
    expect(
      (await look()).suggestions.filter(({ why }) => why === 'same_person').length,
    ).toBeGreaterThanOrEqual(2)
  })

  test('of another case are not there', async () => {
    const elsewhere = (await aCase({ officer: await aPerson('officer') })).caseId
    const otherId = await anOrigin(elsewhere)
    const oneId = await anOrigin(caseId)
    await expect(run(mergeOrigins, officer, { caseId, oneId, otherId, reason }, at())).rejects.toBeInstanceOf(
      NotFound,
    )
    await expect(
      prisma.originJoin.create({
        data: {
          id: crypto.randomUUID(),
          caseId,
          oneId,
          otherId,
          kind: 'merged',
          reason,
          at: new Date(),
          byId: officer.id,
        },
      }),
    ).rejects.toThrow(/OriginJoin_other/)
  })
})

describe('an item that is moved to another source', () => {
  test('raises the file only once a prosecutor agreed; what does not raise it is done at once', async () => {
    const spoke = await anOrigin(caseId, 'The boatman')
    const [one, other] = [
      await anItem(caseId, { originId: spoke, grade, assessed: 'cleared' }),
      await anItem(caseId, { originId: spoke, grade, assessed: 'cleared' }),
    ]
    const countId = await aCount(caseId)
    const chargeId = await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
    for (const itemId of [one, other]) await aLink(caseId, { itemId, countId, element: 'ACT' })
    const originOf = async () => (await prisma.item.findUniqueOrThrow({ where: { id: other } })).originId
    const move = {
      ...{ caseId, itemId: other, originId: await anOrigin(caseId, 'His brother') },
      reason: 'It was his brother who spoke.',
    }
    const asked = await run(moveToOrigin, officer, move, at())
    expect(asked).toMatchObject({ pending: true })
    expect(await originOf()).toBe(spoke)
    const approvalId = 'approvalId' in asked ? asked.approvalId : ''
    const { contentHash } = await prisma.approval.findUniqueOrThrow({ where: { id: approvalId } })
    await expect(run(approve, officer, { approvalId, contentHash }, at())).rejects.toThrow()
    await run(approve, prosecutor, { approvalId, contentHash }, at())
    expect(await originOf()).toBe(move.originId)
    // Back to one voice lowers it: that takes nobody else.
    expect(await run(moveToOrigin, officer, { ...move, originId: spoke }, at())).toMatchObject({
      itemId: other,
    })
    expect(chargeId).toBeTruthy()
  })
})

describe('the labels of an item', () => {
  test('change only with a row that says so, and the reviewer sees it', async () => {
    const itemId = await anItem(caseId)
    const originId = await anOrigin(caseId, 'Her handset', 'device')
    const { requestId, ...when } = at()
    await run(
      moveToOrigin,
      officer,
      { caseId, itemId, originId, reason: 'Taken from her handset.' },
      { requestId, ...when },
    )
    const { labels } = await run(viewItem, prosecutor, { caseId, itemId }, at())
    expect(labels).toMatchObject([
      { label: 'origin', after: 'Her handset', reason: 'Taken from her handset.' },
    ])
    expect((await entries({ requestId })).map(({ type }) => type)).toContain('origin.item-moved')
    await expect(prisma.item.update({ where: { id: itemId }, data: { spoken: false } })).rejects.toThrow(
      /label/,
    )
  })

  test('that are corrected with the record are told too', async () => {
    const itemId = await anItem(caseId)
    const item = await prisma.item.findUniqueOrThrow({ where: { id: itemId } })
    const said = {
      ...{
        caseId,
        itemId,
        version: item.version,
        type: item.type,
        title: item.title,
        originId: item.originId,
      },
      ...{ obtainedAt: '2026-11-01T18:40', obtainedBy: item.obtainedBy, hearsay: 'yes' },
    }
    await run(changeEvidence, officer, said, at())
    const { labels } = await run(viewItem, officer, { caseId, itemId }, at())
    expect(labels).toMatchObject([{ label: 'hearsay', before: 'no', after: 'yes', reason: null }])
  })
})

describe('a second grade', () => {
  test('is given without seeing the first, and a difference is flagged once both are known', async () => {
    const itemId = await anItem(caseId)
    const because = 'Near, and it was light.'
    await run(gradeItem, officer, { caseId, itemId, source: 'B', information: 2, reason: because }, at())
    const covered = await run(viewItem, prosecutor, { caseId, itemId }, at())
    expect(covered.grade).toMatchObject({ unseen: 1, standing: null, all: [] })
    await run(gradeItem, prosecutor, { caseId, itemId, source: 'D', information: 2, reason: because }, at())
    const seen = await run(viewItem, prosecutor, { caseId, itemId }, at())
    expect(seen.grade).toMatchObject({ unseen: 0, byTwo: true, differ: 'source' })
    expect(seen.grade.all.map(({ blind }) => blind)).toEqual([false, true])
  })

  test('finds the first nowhere until it is given: not in the list, history, reading, matrix, small case or export', async () => {
    const because = 'He stood in the light of the pier.'
    const [countId, partyId] = [await aCount(caseId), await aSuspect(caseId)]
    const chargeId = await aCharge(caseId, { countId, partyId })
    const itemId = await anItem(caseId, { assessed: 'cleared' })
    const attributionId = await anAttribution(caseId, { identifierId: await anIdentifier(caseId), partyId })
    await aLink(caseId, { itemId, chargeId, element: 'KNOW' })
    await aLink(caseId, { itemId, attributionId })
    const by = { caseId, itemId, information: 3, reason: because }
    await run(gradeItem, officer, { ...by, source: 'C' }, at())
    const looks = async (actor: Actor) => ({
      item: (await run(viewItem, actor, { caseId, itemId }, at())).grade,
      list: (await run(listEvidence, actor, { caseId }, at())).items.filter((one) => one.itemId === itemId),
      history: (await run(viewHistory, actor, { caseId }, at())).entries
        .filter(({ type, objectId }) => type === 'evidence.graded' && objectId === itemId)
        .map(({ details }) => details),
      cell: (await run(viewCell, actor, { caseId, cell: `${chargeId}:KNOW` }, at())).links.map((link) => [
        link.item.grade,
        link.weight,
      ]),
      spread: (await run(viewSpread, actor, { caseId, chargeId, by: 'items' }, at())).rows.flatMap(
        ({ bits }) => bits.flatMap((bit) => (bit ? [bit.adds] : [])),
      ),
      reading: (await run(viewReading, actor, { caseId, chargeId }, at())).rows
        .filter(({ id }) => id.startsWith('E-'))
        .map(({ source, information }) => [source, information]),
      // Sums out of which the one covered grade could be worked back.
      sums: [
        (await run(viewCell, actor, { caseId, cell: `${chargeId}:KNOW` }, at())).cell.points,
        (await run(viewSpread, actor, { caseId, chargeId, by: 'origins' }, at())).rows.find(
          ({ element }) => element === 'KNOW',
        )?.bits[0]?.adds,
        (await run(viewReading, actor, { caseId, chargeId }, at())).result?.elements.KNOW?.points,
        (await run(viewReading, actor, { caseId, chargeId }, at())).result?.elements.KNOW?.ledger[0]?.points,
        (await run(viewMatrix, actor, { caseId }, at())).tables
          .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
          .find((one) => one?.key === `${chargeId}:KNOW`)?.supports.points,
        (await run(exportMatrix, actor, { caseId, format: 'json' }, at())).lines.find(
          (one) => one.element === 'KNOW' && one.item !== null && one.charge === 'INSTIG',
        )?.points,
      ],
      small: (await run(viewAttribution, actor, { caseId, attributionId }, at())).evidence.map((one) => [
        one.grade,
        one.points,
      ]),
      export: (await run(exportMatrix, actor, { caseId, format: 'json' }, at())).lines
        .filter((one) => one.element === 'KNOW' && one.charge === 'INSTIG' && one.item !== null)
        .map(({ source, information, weight }) => [source, information, weight]),
    })
    const before = await looks(prosecutor)
    expect(JSON.stringify(before)).not.toContain('"C"')
    expect(JSON.stringify(before)).not.toContain('C3')
    expect(JSON.stringify(before)).not.toContain(because)
    expect(before.cell).toEqual([[null, null]])
    expect(before.small).toEqual([[null, null]])
    expect(before.sums).toEqual([null, null, null, null, null, null])
    expect(new Set(before.spread)).toEqual(new Set([null]))
    // Who gave it sees it.
    const own = await looks(officer)
    expect(own.item.standing).toEqual({ source: 'C', information: 3 })
    expect(own.cell[0]?.[0]).toMatchObject({ source: 'C', information: 3 })
    expect(own.history).toMatchObject([{ grade: 'C3', reason: because }])
    expect(own.sums.every((one) => typeof one === 'number' && one > 0)).toBe(true)
    await run(gradeItem, prosecutor, { ...by, source: 'B', reason: 'Another reason.' }, at())
    const after = await looks(prosecutor)
    expect(after.history.map(({ grade: said }) => said).toSorted()).toEqual(['B3', 'C3'])
    expect(after.cell[0]?.[0]).toMatchObject({ source: 'B' })
    expect(after.cell[0]?.[1]).toBeGreaterThan(0)
    expect(after.sums.every((one) => typeof one === 'number' && one > 0)).toBe(true)
  })

  test('on a British scale is kept as it was written, with the version of the map', async () => {
    const itemId = await anItem(caseId)
    const given = {
      originalSource: 'uk_3x5x2:2',
      originalInformation: 'uk_3x5x2:C',
      reason: 'Came so from abroad.',
    }
    await run(gradeItem, officer, { caseId, itemId, ...given }, at())
    expect(await prisma.grade.findFirst({ where: { itemId } })).toMatchObject({
      ...{ source: 'F', information: 4, mapping: 'grades-2' },
      ...{ originalScale: 'uk_3x5x2', originalSource: '2', originalInformation: 'C' },
    })
    await expect(
      run(gradeItem, officer, { caseId, itemId, ...given, originalInformation: 'uk_5x5x5:1' }, at()),
    ).rejects.toMatchObject({ refusals: [{ because: 'grades-of-two-scales' }] })
  })
})
