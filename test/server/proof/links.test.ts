import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { proposeAttribution } from '@/lib/server/network/propose-attribution'
import { addCharge } from '@/lib/server/offences/add-charge'
import { addCount } from '@/lib/server/offences/add-count'
import { addIdentifier } from '@/lib/server/people/add-identifier'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import { viewLinkForm } from '@/lib/server/proof/view-link-form'
import { withdrawLink } from '@/lib/server/proof/withdraw-link'
import { aCase, anItem, aSuspect } from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string
let itemId: string
let countId: string
let chargeId: string
let attributionId: string

const offence = {
  offence: 'KH-T01',
  title: 'Sale of 12 kg by boat',
  from: '2026-10-30',
  to: '2026-11-02',
  place: 'Kampong Kumru',
}
const said = {
  polarity: 'supports',
  strength: 'shows',
  reasoning: 'He tells the boatman when to leave.',
  locator: { in: 'page', page: '2' },
}

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  itemId = await anItem(caseId)
  const partyId = await aSuspect(caseId)
  countId = (await run(addCount, officer, { caseId, ...offence }, at())).countId
  chargeId = (await run(addCharge, officer, { caseId, countId, partyId, modes: 'INSTIG' }, at())).chargeId
  const { identifierId } = await run(
    addIdentifier,
    officer,
    { caseId, kind: 'phone', identifier: '012 000 147', label: 'N1' },
    at(),
  )
  attributionId = (await run(proposeAttribution, officer, { caseId, identifierId, partyId }, at()))
    .attributionId
})

const link = (more: object) => run(linkEvidence, officer, { caseId, itemId, ...said, ...more }, at())

describe('linking evidence to what it proves', () => {
  test('the form marks what speaks only of the offence or of a courier, for what asks for a leader’s own part', async () => {
    const own = (await aCase({ officer })).caseId
    const [leader, courier] = [
      await aSuspect(own, { nameLatin: 'Popok Visal' }),
      await aSuspect(own, { nameLatin: 'Touk Chan', role: 'courier', tier: 3 }),
    ]
    const { countId: count } = await run(addCount, officer, { caseId: own, ...offence }, at())
    const charged = async (partyId: string, modes: string) =>
      (await run(addCharge, officer, { caseId: own, countId: count, partyId, modes }, at())).chargeId
    const [above, below] = [await charged(leader, 'INSTIG'), await charged(courier, 'PERP')]
    const [seizure, silent] = [await anItem(own), await anItem(own)]
    const form = (more: object = {}) => run(viewLinkForm, officer, { caseId: own, ...more }, at())
    const linked = (target: string) =>
      run(linkEvidence, officer, { caseId: own, itemId: seizure, ...said, targets: [target] }, at())

    // What supports nothing yet is not marked.
    expect((await form()).items.map(({ ofOthers }) => ofOthers)).toEqual([false, false])
    await linked(`charge:${below}:KNOW`)
    const { items, leaders } = await form()
    expect(items.map(({ itemId: one, ofOthers }) => [one, ofOthers])).toEqual([
      [seizure, true],
      [silent, false],
    ])
    expect(leaders).toMatchObject([{ party: { id: leader }, otherwise: null }])
    expect(leaders[0]?.targets).toContain(`charge:${above}:KNOW`)
    expect(leaders[0]?.targets.some((key) => key.startsWith('count:') || key.includes(below))).toBe(false)
    expect((await form({ itemId: seizure })).leaders).toMatchObject([
      { otherwise: { offence: false, parties: [{ id: courier }] } },
    ])
    expect((await form({ itemId: silent })).leaders).toEqual([])
    // Once it speaks of the leader himself, nothing is said any more.
    await linked(`charge:${above}:KNOW`)
    expect((await form({ itemId: seizure })).leaders).toEqual([])
  })

  test('one reasoning can be linked to many cells at once, each with its place and what it rests on', async () => {
    const { linkIds } = await link({
      targets: [`count:${countId}:ACT`, `charge:${chargeId}:INSTIG.ACT`],
      restsOn: attributionId,
    })
    const links = await prisma.proofLink.findMany({ where: { id: { in: linkIds } } })
    expect(links.map(({ element }) => element).sort()).toEqual(['ACT', 'INSTIG.ACT'])
    expect(links[0]?.locator).toEqual({ in: 'page', page: 2 })
    expect(await prisma.proofBasis.count({ where: { linkId: { in: linkIds } } })).toBe(2)
  })

  test('it can bear on who used a phone, or point away from a charge as a whole', async () => {
    await link({ targets: `attribution:${attributionId}` })
    await link({ targets: `charge:${chargeId}`, polarity: 'undermines' })
  })

  test.each([
    ['support of a charge as a whole', () => ({ targets: `charge:${chargeId}` }), 'support-names-an-element'],
    [
      'a reasoning of three letters',
      () => ({ targets: `count:${countId}:ACT`, reasoning: 'yes' }),
      'reasoning-too-short',
    ],
    ['a link to nothing', () => ({ targets: [] }), 'missing'],
    [
      'what points away but rests on an attribution',
      () => ({ targets: `count:${countId}:ACT`, polarity: 'undermines', restsOn: attributionId }),
      'undermining-rests-on-nothing',
    ],
    [
      'an attribution that does not stand',
      () => ({ targets: `count:${countId}:ACT`, restsOn: chargeId }),
      'rests-on-other',
    ],
  ])('%s is refused', async (_, more, because) => {
    const before = await prisma.proofLink.count({ where: { caseId } })
    await expect(link(more())).rejects.toThrow(because)
    expect(await prisma.proofLink.count({ where: { caseId } })).toBe(before)
  })

  test('an element the charge does not have, another case’s charge and another case’s item are not there', async () => {
    const other = await aCase()
    await expect(link({ targets: `charge:${chargeId}:COPERP.AGREE` })).rejects.toThrow(NotFound)
    await expect(link({ targets: `count:${other.caseId}:ACT` })).rejects.toThrow(NotFound)
    await expect(
      link({ targets: `count:${countId}:ACT`, itemId: await anItem(other.caseId) }),
    ).rejects.toThrow(NotFound)
  })

  test('what supports can be taken back with a reason; what points away cannot', async () => {
    const {
      linkIds: [support = ''],
    } = await link({ targets: `count:${countId}:ACT` })
    await run(withdrawLink, officer, { caseId, linkId: support, because: 'It was another boat.' }, at())
    await expect(
      run(withdrawLink, officer, { caseId, linkId: support, because: 'Again.' }, at()),
    ).rejects.toThrow('already-withdrawn')
    const {
      linkIds: [against = ''],
    } = await link({ targets: `charge:${chargeId}`, polarity: 'undermines' })
    await expect(
      run(withdrawLink, officer, { caseId, linkId: against, because: 'It is inconvenient.' }, at()),
    ).rejects.toThrow('undermining-is-answered')
  })
})
