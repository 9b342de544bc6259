import { describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { changeCase } from '@/lib/server/cases/change-case'
import { run } from '@/lib/server/kernel/run'
import { casesBehind } from '@/lib/server/readiness/behind'
import { readingsOf } from '@/lib/server/readiness/readings'
import { settle } from '@/lib/server/readiness/settle'
import '@/lib/server/readiness/settle-on-change'
import { expireApprovals } from '@/lib/worker/expire-approvals'
import { settleBehind } from '@/lib/worker/settle-behind'
import { sweepUploads } from '@/lib/worker/sweep-uploads'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { at, today } from '../../support/people'

/** A case in which a leader is charged and one statement shows the substance. */
async function aChargedCase() {
  const { caseId, officer } = await aCase()
  const partyId = await aSuspect(caseId)
  const countId = await aCount(caseId)
  const chargeId = await aCharge(caseId, { countId, partyId })
  const itemId = await anItem(caseId, { grade: { source: 'B', information: 2 } })
  await aLink(caseId, { itemId, countId, element: 'SUBST' })
  return { caseId, officer, chargeId, countId, itemId }
}

const revisionOf = async (caseId: string) =>
  (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).revision

describe('readings', () => {
  test('are computed when a case changes, as assessed and if cleared as recorded', async () => {
    const { caseId, officer, chargeId } = await aChargedCase()
    await run(changeCase, officer, { caseId, version: 1, title: 'River' }, at())
    const revision = await revisionOf(caseId)
    const reading = (await readingsOf(prisma, caseId, revision)).get(chargeId)
    expect(reading).toMatchObject({ revision, behind: false, model: 'crm-1.0.0', templateId: 'KH-T01@0.1.0' })
    const [assessed, ifCleared] = [
      reading?.assessed.elements.SUBST?.points,
      reading?.ifCleared.elements.SUBST?.points,
    ]
    expect(assessed).toBeGreaterThan(0)
    expect(ifCleared).toBeCloseTo(2 * (assessed ?? 0), 9)
    expect(reading?.limit).toMatch(/:nothing_linked$/)
  })

  test('two that settle at once keep one, and the whole results of older ones go', async () => {
    const { caseId, chargeId, itemId, countId } = await aChargedCase()
    await Promise.all([settle(caseId, today), settle(caseId, today), settle(caseId, today)])
    await aLink(caseId, { itemId, countId, element: 'QTY' })
    await settle(caseId, today)
    const rows = await prisma.reading.findMany({ where: { chargeId }, orderBy: { revision: 'asc' } })
    expect(rows.map(({ result }) => result === null)).toEqual([true, false])
    expect(rows.map(({ resultIfCleared }) => resultIfCleared === null)).toEqual([true, false])
  })

  test('of a charge that a change does not touch are carried over, and say the same as if computed again', async () => {
    const { caseId, officer, chargeId, itemId, countId } = await aChargedCase()
    await settle(caseId, today)
    const first = await prisma.reading.findFirstOrThrow({ where: { chargeId } })
    await run(changeCase, officer, { caseId, version: 1, title: 'River' }, at())
    const carried = await prisma.reading.findFirstOrThrow({
      where: { chargeId, revision: await revisionOf(caseId) },
    })
    const { id: _, revision: __, computedAt: ___, ...said } = first
    expect(carried).toMatchObject(said)
    await aLink(caseId, { itemId, countId, element: 'QTY' })
    await settle(caseId, today)
    const anew = await prisma.reading.findFirstOrThrow({
      where: { chargeId, revision: await revisionOf(caseId) },
    })
    expect(anew.inputHash).not.toBe(first.inputHash)
    expect(anew.result).not.toEqual(first.result)
  })

  test('that are behind are shown as such, found by the worker, and caught up', async () => {
    const { caseId, chargeId, itemId, countId } = await aChargedCase()
    await settle(caseId, today)
    await aLink(caseId, { itemId, countId, element: 'QTY' })
    const revision = await revisionOf(caseId)
    expect((await readingsOf(prisma, caseId, revision)).get(chargeId)?.behind).toBe(true)
    expect(await casesBehind(100)).toContain(caseId)
    await settleBehind(today)
    expect(await casesBehind(100)).not.toContain(caseId)
    expect((await readingsOf(prisma, caseId, revision)).get(chargeId)?.behind).toBe(false)
  })

  test('a withdrawn charge is not read', async () => {
    const { caseId, chargeId } = await aChargedCase()
    await prisma.charge.update({
      where: { id: chargeId },
      data: { withdrawnAt: today, withdrawnReason: 'Wrong count' },
    })
    await settle(caseId, today)
    expect(await prisma.reading.count({ where: { chargeId } })).toBe(0)
    expect(await casesBehind(100)).not.toContain(caseId)
  })
})

describe('the worker', () => {
  test('lets approvals expire when their time has passed', async () => {
    const { caseId, officer } = await aCase()
    const approval = (id: string, expiresAt: Date) =>
      prisma.approval.create({
        data: {
          id,
          act: 'submit-case',
          input: { caseId },
          contentHash: 'x',
          caseId,
          requestedById: officer.id,
          requestedAt: today,
          expiresAt,
        },
      })
    await approval('019a0000-0000-7000-8000-000000000001', today)
    await approval('019a0000-0000-7000-8000-000000000002', new Date(today.getTime() + 1))
    expect(await expireApprovals(today)).toBe(1)
    expect(await expireApprovals(today)).toBe(0)
  })

  test('throws away uploads that nobody went on with for a week', async () => {
    const { caseId, officer } = await aCase()
    const itemId = await anItem(caseId)
    const upload = (id: string, startedAt: Date) =>
      prisma.upload.create({
        data: { id, caseId, itemId, accountId: officer.id, name: 'a.pdf', size: 1, startedAt },
      })
    await upload('a'.repeat(32), new Date(today.getTime() - 8 * 24 * 3_600_000))
    await upload('b'.repeat(32), today)
    expect(await sweepUploads(today)).toBe(1)
    expect(await prisma.upload.findMany({ select: { id: true } })).toEqual([{ id: 'b'.repeat(32) }])
  })
})
