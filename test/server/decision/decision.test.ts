import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { SheetBody } from '@/lib/domain/decision/charge-sheet'
import { chargeOtherwise } from '@/lib/server/decision/charge-otherwise'
import { decideCase } from '@/lib/server/decision/decide-case'
import { draftChargeSheet } from '@/lib/server/decision/draft-charge-sheet'
import { editChargeSheet } from '@/lib/server/decision/edit-charge-sheet'
import { markReady } from '@/lib/server/decision/mark-ready'
import { openChargeSheet } from '@/lib/server/decision/open-charge-sheet'
import { viewDecision } from '@/lib/server/decision/view-decision'
import { ConfirmFirst, NotFound, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { asSubmitted } from '../../support/court'
import { at } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

/** A submitted file with two suspects charged with one count of trafficking, and evidence for and against. */
async function aSubmittedFile() {
  const caseId = await aFile(company)
  const [visal, chan] = [
    await aSuspect(caseId, { nameLatin: 'Popok Visal' }),
    await aSuspect(caseId, { tier: 3 }),
  ]
  const itemId = await anItem(caseId, {})
  const countId = await aCount(caseId, {})
  const [one, two] = [
    await aCharge(caseId, { countId, partyId: visal, modes: ['INSTIG'] }),
    await aCharge(caseId, { countId, partyId: chan, modes: ['PERP'] }),
  ]
  await aLink(caseId, { itemId, countId, element: 'SUBST' })
  await aLink(caseId, { itemId, chargeId: one, element: 'INSTIG.ACT' })
  await aLink(caseId, { itemId, chargeId: one, element: 'KNOW', polarity: 'undermines' })
  await asSubmitted(caseId)
  return { caseId, one, two, countId, itemId }
}
const versionOf = async (caseId: string) =>
  (await prisma.case.findUniqueOrThrow({ where: { id: caseId } })).version

async function decided() {
  const file = await aSubmittedFile()
  const { caseId, one, two } = file
  const charges = {
    [one]: { verdict: 'introductory_submission' },
    [two]: { verdict: 'no_charge', reason: 'user_or_coerced', words: 'He was forced.' },
  }
  const { decisionId } = await run(
    decideCase,
    company.cast.prosecutor,
    { caseId, version: await versionOf(caseId), charges },
    at(),
  )
  return { ...file, decisionId }
}

describe('a prosecutor decides', () => {
  test('part of the suspects, and the file says who, why and what was frozen', async () => {
    const { caseId, two } = await decided()
    expect(await prisma.case.findUnique({ where: { id: caseId } })).toMatchObject({ status: 'decided' })
    expect(await prisma.snapshot.count({ where: { caseId, because: 'decided' } })).toBe(1)
    const seen = await run(viewDecision, company.cast.lead, { caseId }, at())
    expect(seen.decisions[0]?.charges.find(({ chargeId }) => chargeId === two)).toMatchObject({
      ...{ verdict: 'no_charge', reason: 'user_or_coerced', words: 'He was forced.' },
    })
    const told = await prisma.notice.findMany({ where: { caseId, kind: 'file-decided' } })
    expect(told.map(({ accountId }) => accountId)).toEqual([company.cast.lead.id])
  })

  test('no file that was not submitted, and none of another office', async () => {
    const caseId = await aFile(company)
    const { prosecutor, prosecutorOnTeam, prosecutorElsewhere } = company.cast
    const input = { caseId, version: await versionOf(caseId), charges: {} }
    await expect(run(decideCase, prosecutorOnTeam, input, at())).rejects.toThrow(
      'decided-only-when-submitted',
    )
    await expect(run(decideCase, prosecutor, input, at())).rejects.toThrow(NotFound)
    const file = await aSubmittedFile()
    await expect(run(decideCase, prosecutorElsewhere, { ...input, ...file }, at())).rejects.toThrow()
  })

  test('nothing from an old version of the file, and is told what is there now', async () => {
    const { caseId, one, two } = await aSubmittedFile()
    const charges = Object.fromEntries(
      [one, two].map((id) => [id, { verdict: 'introductory_submission' }] as const),
    )
    const version = await versionOf(caseId)
    await prisma.case.update({ where: { id: caseId }, data: { version: { increment: 1 } } })
    const old = run(decideCase, company.cast.prosecutor, { caseId, version, charges }, at())
    await expect(old).rejects.toThrow(Stale)
    await expect(old).rejects.toMatchObject({ current: { status: 'submitted', version: version + 1 } })
  })

  test('and what was decided is changed by nobody', async () => {
    const { decisionId } = await decided()
    await expect(prisma.decision.update({ where: { id: decisionId }, data: { note: '' } })).rejects.toThrow()
    await expect(prisma.decisionCharge.deleteMany({ where: { decisionId } })).rejects.toThrow()
  })
})

describe('a charge is replaced', () => {
  test('by other modes: its own links carry over where asked for, and what undermines always does', async () => {
    const { caseId, one, countId } = await aSubmittedFile()
    const came = await run(
      chargeOtherwise,
      company.cast.prosecutor,
      {
        caseId,
        chargeId: one,
        version: 1,
        offence: 'KH-T01',
        modes: ['PERP'],
        reason: 'He sold it himself.',
      },
      at(),
    )
    expect(came).toMatchObject({ carried: 1, left: 1 })
    const [link] = await prisma.proofLink.findMany({ where: { chargeId: came.chargeId } })
    expect(link).toMatchObject({ polarity: 'undermines' })
    expect(await prisma.charge.findUnique({ where: { id: one } })).toMatchObject({
      withdrawnReason: 'He sold it himself.',
    })
    expect(await prisma.charge.findUnique({ where: { id: came.chargeId } })).toMatchObject({ countId })
  })

  test('by another offence under the law of that day, with the seizures and what it also asks for', async () => {
    const { caseId, one } = await aSubmittedFile()
    const came = await run(
      chargeOtherwise,
      company.cast.prosecutor,
      { caseId, chargeId: one, version: 1, offence: 'KH-T02', modes: ['PERP'], reason: 'He kept it.' },
      at(),
    )
    const charge = await prisma.charge.findUniqueOrThrow({
      where: { id: came.chargeId },
      include: { count: true },
    })
    expect(charge.count).toMatchObject({ number: 2, templateId: expect.stringMatching(/^KH-T02@/) })
    const carried = await prisma.proofLink.findMany({
      where: { caseId, OR: [{ countId: charge.countId }, { chargeId: charge.id }] },
    })
    expect(carried.map(({ element }) => element).sort()).toContain('SUBST')
    expect(carried.some(({ polarity }) => polarity === 'undermines')).toBe(true)
  })

  test('not by itself, and not from an old version', async () => {
    const { caseId, one } = await aSubmittedFile()
    const again = { caseId, chargeId: one, offence: 'KH-T01', reason: 'The same.' }
    const same = run(
      chargeOtherwise,
      company.cast.prosecutor,
      { ...again, version: 1, modes: ['INSTIG'] },
      at(),
    )
    await expect(same).rejects.toThrow('charge-is-the-same')
    const old = run(chargeOtherwise, company.cast.prosecutor, { ...again, version: 7, modes: ['PERP'] }, at())
    await expect(old).rejects.toThrow(Stale)
  })
})

describe('ready for the court', () => {
  test('is said by a prosecutor who just confirmed that it is they, and of nobody who is not charged', async () => {
    const { caseId, one, two } = await decided()
    const { prosecutor } = company.cast
    const say = { caseId, chargeId: one, word: 'ready', reason: 'The laboratory answered.' }
    const tired = { ...prosecutor, verifiedAt: new Date(0) }
    await expect(run(markReady, tired, say, at())).rejects.toThrow(ConfirmFirst)
    await run(markReady, prosecutor, say, at())
    await expect(run(markReady, prosecutor, { ...say, chargeId: two }, at())).rejects.toThrow(
      'ready-only-when-charged',
    )
    const seen = await run(viewDecision, company.cast.lead, { caseId }, at())
    expect(seen.named.get(one)).toMatchObject({ ready: true })
    await expect(run(markReady, company.cast.lead, say, at())).rejects.toThrow(NotFound)
  })
})

describe('the charge sheet', () => {
  test('is drafted once from the record in both languages, says its law and whether it was confirmed, and no score', async () => {
    const { caseId } = await decided()
    const { sheetId } = await run(draftChargeSheet, company.cast.prosecutor, { caseId }, at())
    const sheet = await run(openChargeSheet, company.cast.lead, { sheetId }, at())
    expect(sheet.body.persons.en).toContain('Popok Visal')
    expect(sheet.body.persons.en).not.toContain('Touk Chan')
    expect(sheet.templates).toEqual([{ id: 'KH-T01@0.1.0', confirmed: false }])
    expect(sheet.body.undermining.en).toMatch(/^E-001/)
    expect(JSON.stringify(sheet.body)).not.toMatch(/readiness|ពិន្ទុ/i)
    await expect(run(draftChargeSheet, company.cast.prosecutor, { caseId }, at())).rejects.toThrow(
      'sheet-drafted-already',
    )
  })

  test('edited by two at once tells the second what the first wrote, and loses neither', async () => {
    const { caseId, decisionId } = await decided()
    await run(draftChargeSheet, company.cast.prosecutor, { caseId }, at())
    const { sheets } = await run(viewDecision, company.cast.prosecutor, { caseId }, at())
    const body = sheets[0]?.body as SheetBody
    const write = (en: string) => ({
      ...{ caseId, decisionId, from: 1 },
      body: { ...body, facts: { ...body.facts, en } },
    })
    await run(editChargeSheet, company.cast.prosecutor, write('First.'), at())
    const second = run(editChargeSheet, company.cast.prosecutorOnTeam, write('Second.'), at())
    await expect(second).rejects.toMatchObject({ current: { from: 2, body: { facts: { en: 'First.' } } } })
    expect(await prisma.chargeSheet.count({ where: { decisionId } })).toBe(2)
  })
})
