import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import { published } from '@/lib/domain/readiness/parameters'
import { hashOfPolicy, parameterHash } from '@/lib/domain/readiness/record'
import { viewCase } from '@/lib/server/cases/view-case'
import { run } from '@/lib/server/kernel/run'
import { adoptPolicy } from '@/lib/server/policy/adopt-policy'
import { draftPolicy } from '@/lib/server/policy/draft-policy'
import { viewPolicies } from '@/lib/server/policy/view-policies'
import { viewPolicy } from '@/lib/server/policy/view-policy'
import { casesBehind } from '@/lib/server/readiness/behind'
import { settle } from '@/lib/server/readiness/settle'
import { takeSnapshotNow } from '@/lib/server/readiness/take-snapshot'
import { viewSnapshots } from '@/lib/server/readiness/view-snapshots'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aPolicyDraft, numbersWith } from '../../support/law-fixtures'
import { aPerson, at, today } from '../../support/people'
import { approvedBy } from '../../support/second-person'

/** A policy is drafted, looked at side by side, approved by a second person, and used; the past keeps its own. */
let admin: Actor
let second: Actor
let officer: Actor
let caseId: string

// Every step of the procedure caps at a little less, so that the one charge moves.
const stricter = numbersWith({
  limits: { ...published.limits, no_live_item: 0.2, not_cleared: 0.5, uncorroborated: 0.4 },
  strength: { ...published.strength, shows: 18 },
})

beforeAll(async () => {
  admin = await aPerson('administrator')
  second = await aPerson('administrator')
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  const countId = await aCount(caseId)
  await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
  const itemId = await anItem(caseId, { grade: { source: 'B', information: 2 } })
  await aLink(caseId, { itemId, countId, element: 'ACT' })
  await settle(caseId, today)
})

const reading = async () => (await run(viewCase, officer, { caseId }, at())).charges[0]?.reading
const coverage = async () =>
  (
    (await prisma.reading.findFirstOrThrow({ where: { caseId }, orderBy: { computedAt: 'desc' } }))
      .result as { elements: Record<string, { coverage: number }> }
  ).elements.ACT?.coverage

describe('a drafted policy', () => {
  test('is read by nothing, and stands beside the one in use with what each open charge would read', async () => {
    const { policyId } = await run(draftPolicy, admin, { numbers: stricter, reason: 'Too easily met.' }, at())
    expect((await run(viewPolicies, officer, {}, at())).inUse).toMatchObject({
      version: 1,
      hash: parameterHash,
    })
    const view = await run(viewPolicy, admin, { policyId }, at())
    expect(view.changes.map(({ place }) => place)).toEqual([
      'strength.shows',
      'limits.no_live_item',
      'limits.uncorroborated',
      'limits.not_cleared',
    ])
    expect(view.report.sum.charges).toBe(1)
    expect(JSON.stringify(view.report)).not.toContain(caseId)
  })

  test('that breaks a promise of the method is refused beside its number', async () => {
    const said = (numbers: object) => run(draftPolicy, admin, { numbers, reason: 'Why not.' }, at())
    const { strength, source, lids } = published
    const { step } = lids
    await expect(said(numbersWith())).rejects.toThrow('policy-unchanged')
    await expect(said(numbersWith({ strength: { ...strength, fits: 30 } }))).rejects.toThrow(
      'strengths-out-of-order',
    )
    await expect(said(numbersWith({ source: { ...source, E: 0.9 } }))).rejects.toThrow('grades-out-of-order')
    await expect(said(numbersWith({ lids: { ...lids, step: { ...step, blocker: 60 } } }))).rejects.toThrow(
      'cap-reaches-a-band',
    )
    await expect(said(numbersWith({ strength: { ...strength, shows: Number.NaN } }))).rejects.toThrow()
    await expect(said({ ...stricter, bands: { building: 10 } })).rejects.toThrow()
  })
})

describe('two people', () => {
  test('who drafted it never is the second, whoever asked', async () => {
    const policyId = await aPolicyDraft(admin.id, stricter)
    const byDrafter = await run(adoptPolicy, admin, { policyId }, at())
    await expect(approvedBy(admin, byDrafter)).rejects.toThrow('second-person-is-the-first')
    const byOther = await run(adoptPolicy, second, { policyId }, at())
    await expect(approvedBy(admin, byOther)).rejects.toThrow('second-person-wrote-it')
    expect(await prisma.scoringPolicy.count({ where: { version: { not: null } } })).toBe(0)
  })

  test('nor does the database take one name for two, or other numbers than were read', async () => {
    const policyId = await aPolicyDraft(admin.id, stricter)
    const adopted = { version: 2, adoptedAt: today, askedById: second.id, approvedById: admin.id }
    await expect(prisma.scoringPolicy.update({ where: { id: policyId }, data: adopted })).rejects.toThrow()
    await expect(
      prisma.scoringPolicy.update({ where: { id: policyId }, data: { numbers: {} } }),
    ).rejects.toThrow()
    await expect(prisma.scoringPolicy.delete({ where: { id: policyId } })).rejects.toThrow()
  })
})

describe('an adopted policy', () => {
  test('is used from then on as it was shown, and an old snapshot is still the same to the byte', async () => {
    const before = await run(takeSnapshotNow, officer, { caseId, note: 'Under version 1' }, at())
    const capped = await coverage()
    const policyId = await aPolicyDraft(admin.id, stricter)
    const promised = (await run(viewPolicy, admin, { policyId }, at())).report.rows[0]?.after
    await approvedBy(second, await run(adoptPolicy, admin, { policyId }, at()))

    // Until the worker comes, the old reading is shown as one that is behind.
    expect(await reading()).toMatchObject({ behind: true, parameterHash })
    expect(await casesBehind(10)).toContain(caseId)
    await settle(caseId, new Date(today.getTime() + 1000))
    expect(await reading()).toMatchObject({
      behind: false,
      parameterHash: hashOfPolicy(stricter),
      assessed: { display: promised?.display },
    })
    expect(await coverage()).toBeLessThan(capped ?? 0)
    expect(await casesBehind(10)).not.toContain(caseId)

    const after = await run(takeSnapshotNow, officer, { caseId, note: 'Under version 2' }, at())
    for (const { snapshotId } of [before, after]) {
      const { compared } = await run(viewSnapshots, officer, { caseId, from: snapshotId }, at())
      expect(compared?.again).toEqual([{ chargeId: expect.any(String), same: true }])
    }
    const { compared } = await run(
      viewSnapshots,
      officer,
      { caseId, from: before.snapshotId, to: after.snapshotId },
      at(),
    )
    expect(compared?.charges[0]?.change?.otherRules).toBe(true)
  })

  test('is never adopted again and never changed; going back is another version', async () => {
    const used = await prisma.scoringPolicy.findFirstOrThrow({ where: { version: 2 } })
    await expect(run(adoptPolicy, second, { policyId: used.id }, at())).rejects.toThrow('adopted-already')
    await expect(
      prisma.scoringPolicy.update({ where: { id: used.id }, data: { reason: 'Another' } }),
    ).rejects.toThrow()
    const { policyId } = await run(draftPolicy, admin, { numbers: numbersWith(), reason: 'Back.' }, at())
    await approvedBy(second, await run(adoptPolicy, admin, { policyId }, at()))
    expect((await run(viewPolicies, officer, {}, at())).inUse).toMatchObject({
      version: 3,
      hash: parameterHash,
    })
    // The rows of before are there already; the one of the policy in use is shown, not the one computed last.
    expect(await reading()).toMatchObject({ parameterHash })
  })
})
