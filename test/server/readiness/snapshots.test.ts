import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { closeCase } from '@/lib/server/cases/close-case'
import { reopenCase } from '@/lib/server/cases/reopen-case'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { takeSnapshotNow } from '@/lib/server/readiness/take-snapshot'
import { viewSnapshots } from '@/lib/server/readiness/view-snapshots'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string
let countId: string

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  countId = await aCount(caseId)
  await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
})

const take = (note = 'Before the meeting') => run(takeSnapshotNow, officer, { caseId, note }, at())
const look = (more: object = {}) => run(viewSnapshots, officer, { caseId, ...more }, at())

describe('a snapshot', () => {
  test('keeps each charge with the engine’s file and result, which the engine gives again to the byte', async () => {
    const { snapshotId, number } = await take()
    const { snapshots, compared } = await look({ from: snapshotId })
    expect(snapshots.find((one) => one.snapshotId === snapshotId)).toMatchObject({
      ...{ number, because: 'asked', note: 'Before the meeting' },
      readings: [{ count: 1, display: 0 }],
    })
    expect(compared?.again).toEqual([{ chargeId: expect.any(String), same: true }])
  })

  test('says in words and numbers what changed since, and what changed from one to the next', async () => {
    const first = await take()
    const itemId = await anItem(caseId, { grade: { source: 'B', information: 2 } })
    await aLink(caseId, { itemId, countId, element: 'ACT' })
    const { compared } = await look({ from: first.snapshotId })
    const [charge] = compared?.charges ?? []
    expect(charge?.change?.came).toHaveLength(1)
    expect(charge?.change?.elements).toMatchObject([{ name: 'ACT', from: 0 }])
    const second = await take()
    // Asked the wrong way round, the earlier one is still the one compared from.
    const between = await look({ from: second.snapshotId, to: first.snapshotId })
    expect(between.compared).toMatchObject({ from: first.number, to: second.number })
    expect(between.compared?.charges[0]?.change?.came).toHaveLength(1)
  })

  test('is told apart when what it keeps is no longer what the engine says', async () => {
    const { snapshotId } = await take()
    const row = await prisma.snapshotReading.findFirstOrThrow({ where: { snapshotId } })
    const forged = await take()
    await expect(
      prisma.snapshotReading.update({
        where: { snapshotId_chargeId: { snapshotId: forged.snapshotId, chargeId: row.chargeId } },
        data: { display: 99 },
      }),
    ).rejects.toThrow()
    const { snapshotId: id } = await prisma.snapshotReading.create({
      data: {
        ...row,
        ...(await prisma.snapshot
          .create({
            data: {
              ...{
                id: crypto.randomUUID(),
                caseId,
                number: 900,
                revision: 1,
                because: 'asked',
                note: 'Forged',
              },
              ...{ takenAt: new Date(), takenById: officer.id },
            },
          })
          .then(({ id: snapshotId }) => ({ snapshotId }))),
        result: row.result.replace('"readiness":', '"readiness":1'),
      },
    })
    expect((await look({ from: id })).compared?.again).toMatchObject([{ same: false }])
  })

  test('is taken by itself when a case is closed and reopened', async () => {
    const supervisor = await aPerson('supervisor', officer.unitId)
    const closing = await aCase({ officer })
    await run(closeCase, supervisor, { caseId: closing.caseId, because: 'Joined with another' }, at())
    await run(reopenCase, supervisor, { caseId: closing.caseId, because: 'Parted again' }, at())
    const rows = await prisma.snapshot.findMany({
      where: { caseId: closing.caseId },
      orderBy: { number: 'asc' },
    })
    expect(rows.map(({ because }) => because)).toEqual(['closed', 'reopened'])
  })

  test('of another case is not there', async () => {
    const other = await aCase({ officer })
    const { snapshotId } = await run(takeSnapshotNow, officer, { caseId: other.caseId, note: 'Other' }, at())
    await expect(look({ from: snapshotId })).rejects.toThrow(NotFound)
  })
})
