import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { correctAuthority } from '@/lib/server/authority/correct-authority'
import { recordAuthority } from '@/lib/server/authority/record-authority'
import { viewAuthorities } from '@/lib/server/authority/view-authorities'
import { withdrawAuthority } from '@/lib/server/authority/withdraw-authority'
import { writeAuthorityDown } from '@/lib/server/authority/write-authority-down'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { allegeDuress } from '@/lib/server/evidence/allege-duress'
import { assessItem } from '@/lib/server/evidence/assess-item'
import { listEvidence } from '@/lib/server/evidence/list-evidence'
import { logEvidence } from '@/lib/server/evidence/log-evidence'
import { viewItem } from '@/lib/server/evidence/view-item'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { markVictim } from '@/lib/server/people/mark-victim'
import { viewPeople } from '@/lib/server/people/view-people'
import { withdrawVictim } from '@/lib/server/people/withdraw-victim'
import * as made from '../../support/cases'
import { theCompany } from '../../support/cast'
import { anObject } from '../../support/custody'
import { aScene, type Scene } from '../../support/every-act'
import { aPerson, at, today } from '../../support/people'

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
}, 60_000)

const said = {
  ...{ givenBy: 'Prosecutor Phkay Mony', givenAt: '2026-11-02T08:00', scope: ['search', 'seizure'] },
  place: 'Landing at Kampong Kumru',
}
const later = (hours: number) => ({ ...at(), now: new Date(today.getTime() + hours * 3_600_000) })

describe('an authority', () => {
  test('is recorded, put in writing, corrected and withdrawn, and everything said of it stays', async () => {
    const { caseId, cast } = scene
    const { authorityId } = await run(
      recordAuthority,
      cast.lead,
      { caseId, kind: 'prosecutor_verbal', ...said },
      at(),
    )
    await run(writeAuthorityDown, cast.lead, { caseId, authorityId, writtenAt: '2026-11-02T09:00' }, at())
    await run(
      correctAuthority,
      cast.lead,
      { caseId, authorityId, seq: 2, ...said, place: 'Pier', reason: 'Misread.' },
      at(),
    )
    await expect(
      run(correctAuthority, cast.lead, { caseId, authorityId, seq: 2, ...said, reason: 'Late.' }, at()),
    ).rejects.toMatchObject({ refusals: [{ because: 'stale-version' }] })
    await run(withdrawAuthority, cast.lead, { caseId, authorityId, because: 'Taken back.' }, at())
    const { authorities } = await run(viewAuthorities, cast.lead, { caseId }, at())
    const shown = authorities.find(({ id }) => id === authorityId)
    expect(shown).toMatchObject({ place: 'Pier', withdrawn: true })
    expect(shown?.entries.map(({ entry }) => entry)).toEqual([
      'recorded',
      'written',
      'corrected',
      'withdrawn',
    ])
    await expect(prisma.authorityEntry.deleteMany({ where: { authorityId } })).rejects.toThrow()
  })

  test('of another case cannot be cited', async () => {
    const { caseId, cast } = scene
    const elsewhere = await made.anAuthority((await made.aCase()).caseId)
    await expect(
      run(
        logEvidence,
        cast.lead,
        {
          ...{
            caseId,
            type: 'witness_statement',
            title: 'x',
            obtainedAt: '2026-11-01T18:40',
            obtainedBy: 'B',
          },
          ...{
            originName: 'y',
            originKind: 'witness',
            remarks: 'Nothing was at hand.',
            authorityId: elsewhere,
          },
        },
        at(),
      ),
    ).rejects.toBeInstanceOf(NotFound)
  })

  test('puts at risk what lies outside it, on the item, in the view of the case, and where it feeds a charge', async () => {
    const { caseId, cast, originId } = scene
    const authorityId = await made.anAuthority(caseId, { place: 'Market hall' })
    const itemId = await made.anItem(caseId, {
      originId,
      type: 'drug_seizure',
      authorityId,
      class: 'official',
    })
    const { marks, usable } = await run(viewItem, cast.lead, { caseId, itemId }, at())
    expect(usable).toEqual({ value: 'at_risk', from: 'guardrail' })
    expect(marks).toMatchObject([{ because: { id: 'authority_place' }, field: 'obtainedPlace' }])
    const view = await readCaseView(prisma, caseId, today)
    expect(view.items.find(({ id }) => id === itemId)?.mark).toBe('at_risk')
  })

  test('by word of mouth puts at risk what cites it once a day has passed, without anybody touching the case', async () => {
    const { caseId, cast, originId } = scene
    const authorityId = await made.anAuthority(caseId, { kind: 'prosecutor_verbal', givenAt: today })
    const itemId = await made.anItem(caseId, { originId, authorityId })
    const look = async (hours: number) =>
      (await run(viewItem, cast.lead, { caseId, itemId }, later(hours))).usable.value
    expect(await look(1)).toBe('unassessed')
    expect(await look(25)).toBe('at_risk')
  })
})

describe('an allegation of duress', () => {
  test('excludes what was cleared, until a prosecutor decides again', async () => {
    const { caseId, cast, originId } = scene
    const itemId = await made.anItem(caseId, { originId })
    const clear = (hours: number) =>
      run(
        assessItem,
        cast.prosecutorOnTeam,
        {
          caseId,
          itemId,
          value: hours > 1 ? 'at_risk' : 'cleared',
          reason: 'Heard the doctor and the officers.',
        },
        later(hours),
      )
    const standing = async () => (await run(viewItem, cast.lead, { caseId, itemId }, later(9))).usable
    await clear(0)
    await run(
      allegeDuress,
      cast.lead,
      { caseId, itemId, allegedBy: 'A doctor', says: 'Bruises on both arms.' },
      later(2),
    )
    expect(await standing()).toEqual({ value: 'excluded', from: 'guardrail' })
    await clear(3)
    expect(await standing()).toEqual({ value: 'at_risk', from: 'prosecutor' })
    await expect(prisma.duressAllegation.deleteMany({ where: { itemId } })).rejects.toThrow()
  })

  test('may be recorded by the hands that hold an object, of that object and no other', async () => {
    const { caseId, statement } = scene
    const keeper = await aPerson('custodian')
    const itemId = await anObject(caseId, keeper)
    const words = { allegedBy: 'The courier', says: 'He was hit while it was sealed.' }
    await run(allegeDuress, keeper, { caseId, itemId, ...words }, at())
    await expect(
      run(allegeDuress, keeper, { caseId, itemId: statement, ...words }, at()),
    ).rejects.toBeInstanceOf(NotFound)
  })

  test('is told to those of the case who work and decide, and its risk reaches what was made from the item', async () => {
    const { caseId, cast } = scene
    const itemId = await made.anItem(caseId, {})
    const [child, grandchild] = [await made.anItem(caseId, {}), await made.anItem(caseId, {})]
    await prisma.itemDerivation.createMany({
      data: [
        { caseId, itemId: child, parentId: itemId },
        { caseId, itemId: grandchild, parentId: child },
      ],
    })
    const told = async (who: { readonly id: string }) =>
      prisma.notice.count({ where: { accountId: who.id, kind: 'duress-alleged' } })
    const before = { lead: await told(cast.lead), decides: await told(cast.prosecutorOnTeam) }
    const words = { allegedBy: 'His sister', says: 'They kept him awake for two nights.' }
    await run(allegeDuress, cast.lead, { caseId, itemId, ...words }, at())
    expect(await told(cast.prosecutorOnTeam)).toBe(before.decides + 1)
    expect(await told(cast.lead), 'nobody is told what they did').toBe(before.lead)
    expect(await told(cast.prosecutorElsewhere)).toBe(0)
    const { items } = await run(listEvidence, cast.lead, { caseId }, at())
    const shown = (id: string) => items.find((item) => item.itemId === id)?.usable.value
    expect([itemId, child, grandchild].map(shown)).toEqual(['excluded', 'at_risk', 'at_risk'])
  })
})

test('a victim who is charged is flagged, and one who is not stands as a victim', async () => {
  const { caseId, cast, leader } = scene
  const courier = await made.aSuspect(caseId)
  const reason = 'He works off a debt without pay.'
  for (const partyId of [courier, leader])
    await run(markVictim, cast.lead, { caseId, partyId, ground: 'coerced', reason }, at())
  const { parties } = await readCaseView(prisma, caseId, today)
  const shown = (id: string) => parties.find((party) => party.id === id)
  expect(shown(courier)).toMatchObject({ standing: 'victim', tier: null, victim: { ground: 'coerced' } })
  expect(shown(leader)).toMatchObject({ standing: 'suspect', victim: { reason } })
})

describe('a mark as a victim made in error', () => {
  const reason = 'He works off a debt without pay.'
  const because = 'It was his brother who was forced.'
  const mark = (partyId: string) =>
    run(markVictim, scene.cast.lead, { caseId: scene.caseId, partyId, ground: 'coerced', reason }, at())
  const withdraw = (partyId: string, who = scene.cast.lead) =>
    run(withdrawVictim, who, { caseId: scene.caseId, partyId, because }, at())
  const flagged = async (partyId: string) =>
    (await readCaseView(prisma, scene.caseId, today)).parties.find(({ id }) => id === partyId)?.victim

  test('is withdrawn with a reason, both stay readable, and it can be made anew', async () => {
    const { caseId, cast } = scene
    const partyId = await made.aSuspect(caseId)
    await mark(partyId)
    await withdraw(partyId)
    expect(await flagged(partyId)).toBeNull()
    await expect(withdraw(partyId)).rejects.toMatchObject({ refusals: [{ because: 'victim-not-marked' }] })
    await mark(partyId)
    expect(await flagged(partyId)).toMatchObject({ reason })
    await expect(mark(partyId)).rejects.toMatchObject({ refusals: [{ because: 'victim-already' }] })
    const { parties } = await run(viewPeople, cast.lead, { caseId }, at())
    const { victimMarks = [] } = parties.find((party) => party.partyId === partyId) ?? {}
    expect(victimMarks.map(({ withdrawn }) => withdrawn?.reason ?? null)).toEqual([because, null])
    expect(victimMarks[0]?.withdrawn?.by).toBeTruthy()
  })

  test('is withdrawn by a prosecutor alone while a charge stands', async () => {
    const { caseId, cast } = scene
    const partyId = await made.aSuspect(caseId)
    await made.aCharge(caseId, { countId: scene.countId, partyId })
    await mark(partyId)
    await expect(withdraw(partyId)).rejects.toMatchObject({ refusals: [{ because: 'victim-charged' }] })
    expect(await flagged(partyId)).toMatchObject({ reason })
    await withdraw(partyId, cast.prosecutorOnTeam)
    expect(await flagged(partyId)).toBeNull()
  })

  test('is kept by the database: one mark stands at a time, and no word of it changes', async () => {
    const { caseId, cast } = scene
    const partyId = await made.aSuspect(caseId)
    await mark(partyId)
    const again = { caseId, partyId, ground: 'user' as const, reason, at: today, byId: cast.lead.id }
    for (const place of [{ seq: 1 }, { seq: 2 }, { seq: 2, after: 1 }])
      await expect(prisma.victimMark.create({ data: { id: newId(), ...again, ...place } })).rejects.toThrow()
    await withdraw(partyId)
    await expect(prisma.victimWithdrawal.deleteMany({ where: { partyId } })).rejects.toThrow()
    await expect(
      prisma.victimWithdrawal.updateMany({ where: { partyId }, data: { reason: 'other' } }),
    ).rejects.toThrow()
  })
})
