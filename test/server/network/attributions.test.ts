import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewHistory } from '@/lib/server/cases/view-history'
import { Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { correctAttribution } from '@/lib/server/network/correct-attribution'
import { correctControlLink } from '@/lib/server/network/correct-control-link'
import { listAttributions } from '@/lib/server/network/list-attributions'
import { proposeRival } from '@/lib/server/network/propose-rival'
import { viewAttribution } from '@/lib/server/network/view-attribution'
import { viewControlLink } from '@/lib/server/network/view-control-link'
import { withdrawAttribution } from '@/lib/server/network/withdraw-attribution'
import { withdrawControlLink } from '@/lib/server/network/withdraw-control-link'
import { linkEvidence } from '@/lib/server/proof/link-evidence'
import {
  aCase,
  aCharge,
  aControlLink,
  aCount,
  aLink,
  anAttribution,
  anIdentifier,
  anItem,
  aSuspect,
} from '../../support/cases'
import { aPerson, at } from '../../support/people'

let officer: Actor
let caseId: string
let leader: string
let brother: string
let attributionId: string
let witness: string
let countId: string
const grade = { source: 'A', information: 2 } as const

beforeAll(async () => {
  officer = await aPerson('officer')
  caseId = (await aCase({ officer })).caseId
  leader = await aSuspect(caseId, { nameLatin: 'Popok Visal' })
  brother = await aSuspect(caseId, { nameLatin: 'Popok Vichet', role: 'other', tier: 3 })
  attributionId = await anAttribution(caseId, { identifierId: await anIdentifier(caseId), partyId: leader })
  const handset = await anItem(caseId, { grade, assessed: 'cleared' })
  await aLink(caseId, { itemId: handset, attributionId, strength: 'proves' })
  witness = await anItem(caseId, { grade, assessed: 'cleared' })
  countId = await aCount(caseId)
  await aCharge(caseId, { countId, partyId: leader })
})

const look = (id = attributionId) => run(viewAttribution, officer, { caseId, attributionId: id }, at())
const rival = () => ({
  ...{ caseId, attributionId, partyId: brother, itemId: witness, strength: 'fits' },
  ...{
    locator: { in: 'words', words: 'Third answer' },
    reasoning: 'He says that he bought and used the card.',
  },
})

describe('who used a sign', () => {
  test('is disputed by a rival with evidence of its own, which speaks against it and carries no route', async () => {
    const before = (await look()).shown?.points ?? 0
    const { rivalId } = await run(proposeRival, officer, rival(), at())
    const after = await look()
    expect(after.shown?.points).toBeLessThan(before)
    expect(after.rivals).toMatchObject([{ attributionId: rivalId, proposed: true }])
    expect(after.evidence.map(({ polarity }) => polarity)).toEqual(['supports', 'undermines'])
    expect((await look(rivalId)).attribution.rivalOf).toMatchObject({ attributionId })
    expect((await run(listAttributions, officer, { caseId }, at())).attributions).toHaveLength(1)
  })

  test('takes the same rival twice as further evidence, and nobody as rival of themselves', async () => {
    const { rivalId } = await run(proposeRival, officer, { ...rival(), itemId: await anItem(caseId) }, at())
    expect((await look()).rivals.map((one) => one.attributionId)).toEqual([rivalId])
    await expect(run(proposeRival, officer, { ...rival(), partyId: leader }, at())).rejects.toMatchObject({
      refusals: [{ because: 'rival-is-the-same' }],
    })
    await expect(
      run(proposeRival, officer, { ...rival(), attributionId: rivalId }, at()),
    ).rejects.toMatchObject({
      refusals: [{ because: 'rival-of-a-rival' }],
    })
    // Nothing is linked to a rival by itself, and nothing rests on one.
    const link = {
      caseId,
      itemId: witness,
      polarity: 'supports',
      strength: 'shows',
      locator: { in: 'page', page: 1 },
    }
    const because = { reasoning: 'He says that it was his.' }
    await expect(
      run(
        linkEvidence,
        officer,
        { ...link, ...because, targets: [`count:${countId}:ACT`], restsOn: [rivalId] },
        at(),
      ),
    ).rejects.toMatchObject({ refusals: [{ because: 'rests-on-other' }] })
  })

  test('has its period corrected from its version, with a reason', async () => {
    const change = {
      caseId,
      attributionId,
      version: 1,
      from: '2026-02-01',
      because: 'The card was bought then.',
    }
    await run(correctAttribution, officer, change, at())
    expect((await look()).attribution.from).toEqual(new Date('2026-02-01T00:00:00Z'))
    await expect(
      run(correctAttribution, officer, { ...change, from: '2026-03-01' }, at()),
    ).rejects.toBeInstanceOf(Stale)
  })

  test('says what rests on it, and once withdrawn all of that counts nothing', async () => {
    const message = await anItem(caseId, { grade, assessed: 'cleared' })
    const linkId = await aLink(caseId, { itemId: message, countId, element: 'ACT' })
    await prisma.proofBasis.create({ data: { caseId, linkId, attributionId } })
    await prisma.case.update({ where: { id: caseId }, data: { revision: { increment: 1 } } })
    const { resting, falls } = await look()
    expect(resting).toHaveLength(1)
    expect(falls.flatMap(({ elements }) => elements.map(({ id, to }) => [id, to]))).toEqual([['ACT', 0]])
    await run(withdrawAttribution, officer, { caseId, attributionId, because: 'It was his brother.' }, at())
    const gone = await look()
    expect(gone.shown).toBeNull()
    expect(gone.falls).toEqual([])
  })
})

describe('a control link', () => {
  test('has its period corrected from its version, with a reason, and the history keeps what it was', async () => {
    const controlLinkId = await aControlLink(caseId, {
      ...{ kind: 'paid', fromPartyId: await aSuspect(caseId), toPartyId: await aSuspect(caseId) },
    })
    const change = { caseId, controlLinkId, version: 1, from: '2026-02-01', because: 'The book says so.' }
    await run(correctControlLink, officer, change, at())
    const { link } = await run(viewControlLink, officer, { caseId, controlLinkId }, at())
    expect(link).toMatchObject({ since: new Date('2026-02-01T00:00:00Z'), until: null, version: 2 })
    await expect(run(correctControlLink, officer, change, at())).rejects.toBeInstanceOf(Stale)
    await expect(
      run(correctControlLink, officer, { ...change, version: 2, to: '2026-01-01' }, at()),
    ).rejects.toMatchObject({ refusals: [{ field: 'to' }] })
    await run(withdrawControlLink, officer, { caseId, controlLinkId, because: 'Another man.' }, at())
    await expect(run(correctControlLink, officer, { ...change, version: 3 }, at())).rejects.toMatchObject({
      refusals: [{ because: 'already-withdrawn' }],
    })
    const { entries: said } = await run(viewHistory, officer, { caseId }, at())
    expect(said.find(({ type }) => type === 'control-link.corrected')?.details).toMatchObject({
      ...{ before: '… – …', after: '2026-02-01 – …', because: 'The book says so.' },
    })
  })
})
