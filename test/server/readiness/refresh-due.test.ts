import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { casesBehind } from '@/lib/server/readiness/behind'
import { refreshDue } from '@/lib/server/readiness/refresh-due'
import { settle } from '@/lib/server/readiness/settle'
import { aCase, aCharge, aCount, aLink, anItem, aProcedure, aSuspect } from '../../support/cases'
import { aPerson, today } from '../../support/people'

const hour = 3_600_000
const hoursOn = (hours: number) => new Date(today.getTime() + hours * hour)

/** Somebody in custody, with a statement taken there: the law asks for a permission once 48 hours are over. */
let caseId: string
beforeAll(async () => {
  const officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  const partyId = await aSuspect(caseId)
  const countId = await aCount(caseId)
  await aCharge(caseId, { countId, partyId })
  const procedureId = await aProcedure(caseId, { kind: 'arrest', at: today, until: null, partyId })
  const itemId = await anItem(caseId, { procedureId, grade: { source: 'B', information: 2 } })
  await aLink(caseId, { itemId, countId, element: 'ACT' })
})

const newest = () => prisma.reading.findFirstOrThrow({ where: { caseId }, orderBy: { revision: 'desc' } })
const steps = async () =>
  ((await newest()).result as { limits: { limit: string }[] }).limits
    .map(({ limit }) => limit)
    .filter((limit) => limit.startsWith('step:custody_extension'))

describe('a step that comes due while nobody touches the case', () => {
  test('changes the reading when its moment has passed, and not before', async () => {
    await settle(caseId, hoursOn(1))
    const before = await newest()
    expect(await steps()).toEqual([])
    const { duesAt } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    expect(duesAt).not.toBeNull()

    expect(await refreshDue(hoursOn(2))).toBe(0)
    expect(await newest()).toEqual(before)

    const late = new Date((duesAt as Date).getTime() + hour)
    expect(await refreshDue(late)).toBe(1)
    const now = await newest()
    expect(now).toMatchObject({ revision: before.revision + 1, computedAt: late })
    expect(now.inputHash).not.toBe(before.inputHash)
    expect(await steps()).toHaveLength(1)
    expect(await casesBehind(10)).not.toContain(caseId)
    // What has come due once does not come due again.
    expect(await refreshDue(late)).toBe(0)
  })
})
