import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { confirmLink } from '@/lib/server/proof/confirm-link'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { withdrawLink } from '@/lib/server/proof/withdraw-link'
import { aCase, aCharge, aCount, anItem, aSuspect, onTeam } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

let officer: Actor
let prosecutor: Actor
let [caseId, itemId, countId, chargeId] = ['', '', '', '']
const reason = 'Row 14 is in his own words.'

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  prosecutor = await onTeam(caseId, await aPerson('prosecutor'))
  itemId = await anItem(caseId)
  countId = await aCount(caseId)
  chargeId = await aCharge(caseId, { countId, partyId: await aSuspect(caseId) })
})

const propose = async (by = officer, more: object = {}) => {
  const said = { caseId, itemId, polarity: 'supports', strength: 'shows', locator: { in: 'row', row: '14' } }
  const { linkIds } = await run(
    linkEvidence,
    by,
    {
      ...said,
      reasoning: 'He orders the boat to leave.',
      targets: [`charge:${chargeId}:INSTIG.ACT`],
      ...more,
    },
    at(),
  )
  return linkIds
}
const confirm = (linkId: string | undefined, by = prosecutor) =>
  run(confirmLink, by, { caseId, linkId, reason }, at())

describe('confirming a link', () => {
  test('a prosecutor confirms it, and the log says who, what and why', async () => {
    const [linkId] = await propose()
    await confirm(linkId)
    expect(await prisma.linkReview.findFirst({ where: { linkId } })).toMatchObject({
      ...{ verdict: 'confirmed', reason, byId: prosecutor.id },
    })
    const said = (await entries({ caseId })).filter(({ type }) => type === 'link.confirmed')
    expect(said).toHaveLength(1)
  })

  test('nobody confirms their own, a withdrawn one, or the same one twice', async () => {
    const [own] = await propose(prosecutor)
    await expect(confirm(own)).rejects.toThrow('own-link')
    const [twice] = await propose()
    await confirm(twice)
    await expect(confirm(twice)).rejects.toThrow('already-confirmed')
    const [gone] = await propose()
    await run(withdrawLink, officer, { caseId, linkId: gone, because: 'Another boat.' }, at())
    await expect(confirm(gone)).rejects.toThrow('already-withdrawn')
  })

  test('an officer cannot, and a link of another case is not there', async () => {
    const [linkId] = await propose()
    await expect(confirm(linkId, officer)).rejects.toThrow(NotFound)
    await expect(confirm(itemId)).rejects.toThrow(NotFound)
  })

  test('what was said stays as it was said', async () => {
    const [linkId] = await propose()
    await confirm(linkId)
    await expect(prisma.linkReview.updateMany({ where: { linkId }, data: { reason: 'x' } })).rejects.toThrow()
    await expect(prisma.linkReview.deleteMany({ where: { linkId } })).rejects.toThrow()
  })
})

describe('one item, many cells', () => {
  test('each cell can have a sentence of its own; the others share one', async () => {
    const targets = [
      `charge:${chargeId}:INSTIG.ACT`,
      `charge:${chargeId}:INSTIG.CAUSE`,
      `count:${countId}:ACT`,
    ]
    const linkIds = await propose(officer, { targets, reasons: { 1: 'The boat leaves an hour later.' } })
    const links = await prisma.proofLink.findMany({ where: { id: { in: linkIds } } })
    expect(Object.fromEntries(links.map(({ element, reasoning }) => [element, reasoning]))).toEqual({
      'INSTIG.ACT': 'He orders the boat to leave.',
      'INSTIG.CAUSE': 'The boat leaves an hour later.',
      ACT: 'He orders the boat to leave.',
    })
  })

  test('all or nothing: one cell that cannot be linked leaves the others as they were', async () => {
    const before = await prisma.proofLink.count({ where: { caseId } })
    const targets = [`count:${countId}:ACT`, `charge:${chargeId}`]
    await expect(propose(officer, { targets })).rejects.toThrow('support-names-an-element')
    expect(await prisma.proofLink.count({ where: { caseId } })).toBe(before)
  })
})
