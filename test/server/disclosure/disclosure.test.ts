import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { projectCharge } from '@/lib/domain/cases/projection'
import { loadCaseView } from '@/lib/server/cases/load-case-view'
import { decideCase } from '@/lib/server/decision/decide-case'
import { draftChargeSheet } from '@/lib/server/decision/draft-charge-sheet'
import { openChargeSheet } from '@/lib/server/decision/open-charge-sheet'
import { exportSchedule } from '@/lib/server/disclosure/export-schedule'
import { markItem } from '@/lib/server/disclosure/mark-item'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { viewDisclosure } from '@/lib/server/disclosure/view-disclosure'
import { withholdItem } from '@/lib/server/disclosure/withhold-item'
import { placeItem } from '@/lib/server/evidence/place-item'
import { sealPrivileged } from '@/lib/server/evidence/seal-privileged'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { exportMatrix } from '@/lib/server/proof/export-matrix'
import { aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { asSubmitted } from '../../support/court'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

async function aFileForTheDefence() {
  const caseId = await aFile(company)
  const partyId = await aSuspect(caseId, {})
  const countId = await aCount(caseId, {})
  const chargeId = await aCharge(caseId, { countId, partyId, modes: ['INSTIG'] })
  const [used, away] = [await anItem(caseId, {}), await anItem(caseId, {})]
  await prisma.item.update({ where: { id: used }, data: { filePlace: 'in_file' } })
  await prisma.item.update({ where: { id: away }, data: { title: 'What the source said' } })
  await asSubmitted(caseId)
  return { caseId, chargeId, used, away }
}
const lidded = async (caseId: string, chargeId: string) =>
  projectCharge(await loadCaseView(prisma, caseId, today), chargeId).undisclosedExculpatory

describe('a second person', () => {
  test('marks what an item does, and what assists the defence holds the file back until it is disclosed', async () => {
    const { caseId, chargeId, away } = await aFileForTheDefence()
    expect(await lidded(caseId, chargeId)).toBe(false)
    const say = { caseId, itemId: away, mark: 'assists', reason: 'He names another owner.' }
    await run(markItem, company.cast.prosecutor, say, at())
    expect(await lidded(caseId, chargeId)).toBe(true)
    await prisma.item.update({ where: { id: away }, data: { loggedById: company.cast.lead.id } })
    await expect(run(markItem, company.cast.lead, say, at())).rejects.toThrow('marked-by-second-person')
  })

  test('is not undone by the place an officer gives it, nor by a box left empty', async () => {
    const { caseId, away } = await aFileForTheDefence()
    const say = { caseId, itemId: away, mark: 'undermines', reason: 'He was at sea.' }
    await run(markItem, company.cast.prosecutor, say, at())
    const { version } = await prisma.item.findUniqueOrThrow({ where: { id: away } })
    const put = { caseId, itemId: away, version }
    await expect(run(placeItem, company.cast.lead, { ...put, filePlace: 'withheld' }, at())).rejects.toThrow(
      'withheld-by-prosecutor',
    )
    await run(placeItem, company.cast.lead, { ...put, filePlace: 'unused' }, at())
    expect(await prisma.item.findUnique({ where: { id: away } })).toMatchObject({ exculpatory: true })
  })
})

describe('what is withheld', () => {
  test('is decided by a prosecutor, stays on the schedule by its number, and is named in no export', async () => {
    const { caseId, chargeId, away } = await aFileForTheDefence()
    const { prosecutor, lead } = company.cast
    await run(markItem, prosecutor, { caseId, itemId: away, mark: 'assists', reason: 'Another owner.' }, at())
    const decide = { caseId, itemId: away, ground: 'source_protection', reason: 'His life is in danger.' }
    await expect(run(withholdItem, lead, decide, at())).rejects.toThrow(NotFound)
    await run(withholdItem, prosecutor, decide, at())
    expect(await lidded(caseId, chargeId)).toBe(false)
    for (const format of ['csv', 'pdf']) {
      const { lines } = await run(exportSchedule, lead, { caseId, format }, at())
      expect(lines).toContainEqual(
        expect.objectContaining({
          ...{ schedule: 'withheld', item: 'E-002', pointsAway: true, title: null },
          decided: { by: expect.objectContaining({ nameLatin: expect.any(String) }), at: expect.any(String) },
        }),
      )
      expect(JSON.stringify(lines)).not.toMatch(/What the source said|in danger/)
    }
  })

  test('or not, what points away is in every export: the matrix, the schedules and the charge sheet', async () => {
    const { caseId, chargeId, away } = await aFileForTheDefence()
    const { prosecutor, lead } = company.cast
    await aLink(caseId, { itemId: away, chargeId, element: 'KNOW', polarity: 'undermines' })
    await prisma.item.update({ where: { id: away }, data: { filePlace: 'unused' } })
    const { version } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const charges = { [chargeId]: { verdict: 'introductory_submission' } }
    await run(decideCase, prosecutor, { caseId, version, charges }, at())
    const { sheetId } = await run(draftChargeSheet, prosecutor, { caseId }, at())
    const exports = [
      await run(exportMatrix, lead, { caseId, format: 'csv' }, at()),
      await run(exportSchedule, lead, { caseId, format: 'csv' }, at()),
      await run(openChargeSheet, prosecutor, { sheetId }, at()),
    ].map((one) => JSON.stringify(one))
    for (const said of exports) expect(said).toContain('E-002')
    for (const said of exports.slice(1))
      expect(said).not.toMatch(/readiness|"display"|"band"|coverage|"weight"|"strength"/)
  })

  test('stands on the charge sheet where a second person marked it, and by its number where it is sealed', async () => {
    const { caseId, chargeId, used, away } = await aFileForTheDefence()
    const { prosecutor } = company.cast
    await run(markItem, prosecutor, { caseId, itemId: away, mark: 'assists', reason: 'Another owner.' }, at())
    await run(markItem, prosecutor, { caseId, itemId: used, mark: 'undermines', reason: 'It is his.' }, at())
    const seal = { caseId, itemId: away, reason: 'He spoke with his lawyer.' }
    await run(sealPrivileged, prosecutor, seal, at())
    const { title } = await prisma.item.findUniqueOrThrow({ where: { id: away } })
    const { version } = await prisma.case.findUniqueOrThrow({ where: { id: caseId } })
    const charges = { [chargeId]: { verdict: 'introductory_submission' } }
    await run(decideCase, prosecutor, { caseId, version, charges }, at())
    const { sheetId } = await run(draftChargeSheet, prosecutor, { caseId }, at())
    const { body } = await run(openChargeSheet, prosecutor, { sheetId }, at())
    expect(body.undermining.en).toMatch(/E-001 .*\nE-002 \(sealed/)
    expect(JSON.stringify(body)).not.toContain(title)
  })

  test('cannot be what already lies in the court file', async () => {
    const { caseId, used } = await aFileForTheDefence()
    const decide = { caseId, itemId: used, ground: 'witness_safety', reason: 'He asks for it.' }
    await expect(run(withholdItem, company.cast.prosecutor, decide, at())).rejects.toThrow(
      'in-the-court-file',
    )
  })
})

describe('a served set', () => {
  test('waits for what points away and has no place, and then holds it with the hashes of its files', async () => {
    const { caseId, chargeId, used, away } = await aFileForTheDefence()
    const { prosecutor, lead } = company.cast
    await run(markItem, prosecutor, { caseId, itemId: away, mark: 'assists', reason: 'Another owner.' }, at())
    const serve = { caseId, to: 'Mr Sok, for the accused', how: 'copy' }
    await expect(run(serveDisclosure, prosecutor, serve, at())).rejects.toThrow('points-away-unplaced')
    await prisma.item.update({ where: { id: away }, data: { filePlace: 'unused' } })
    expect(await lidded(caseId, chargeId)).toBe(true)
    const { servingId } = await run(serveDisclosure, prosecutor, serve, at())
    const rows = await prisma.servedItem.findMany({ where: { servingId } })
    expect(rows.map(({ itemId }) => itemId).sort()).toEqual([used, away].sort())
    expect(await lidded(caseId, chargeId)).toBe(false)
    const [one] = (await run(viewDisclosure, lead, { caseId }, at())).servings
    expect(one).toMatchObject({ number: 1, to: serve.to, items: 2 })
    expect(one?.hash).toMatch(/^[0-9a-f]{64}$/)
    await expect(prisma.serving.delete({ where: { id: servingId } })).rejects.toThrow()
    await expect(prisma.servedItem.deleteMany({ where: { servingId } })).rejects.toThrow()
  })
})
