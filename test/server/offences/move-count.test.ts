import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import type { Actor } from '@/lib/domain/identity/policy'
import type { OffenceTemplate } from '@/lib/domain/offences/template'
import { Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { moveCount } from '@/lib/server/offences/move-count'
import { viewOffences } from '@/lib/server/offences/view-offences'
import { settle } from '@/lib/server/readiness/settle'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { anAdoptedVersion } from '../../support/law-fixtures'
import { entries } from '../../support/log'
import { aPerson, at, today } from '../../support/people'

const reason = 'The amendment applies from the first day of this count.'
let officer: Actor
beforeAll(async () => {
  officer = await aPerson('officer')
})

const without = (id: string) => (base: OffenceTemplate) => ({
  ...base,
  elements: base.elements.filter((element) => element.id !== id),
  tree: {
    op: 'AND' as const,
    of: base.elements.filter((one) => one.required && one.id !== id).map((one) => ({ element: one.id })),
  },
})

/** A case with a count of one offence, somebody charged, and an item linked to two of its elements. */
async function aFile(templateId: string, polarity: 'supports' | 'undermines' = 'supports') {
  const { caseId } = await aCase({ officer })
  const countId = await aCount(caseId, { templateId })
  const partyId = await aSuspect(caseId)
  const chargeId = await aCharge(caseId, { countId, partyId, modes: ['PERP'] })
  const itemId = await anItem(caseId)
  await aLink(caseId, { itemId, countId, element: 'SUBST' })
  const falling = await aLink(caseId, { itemId, chargeId, element: 'PURPOSE', polarity })
  await settle(caseId, today)
  return { caseId, countId, chargeId, falling }
}

describe('a count whose law has a later version', () => {
  test('says so, and what would stay and fall, before anybody moves it', async () => {
    const to = await anAdoptedVersion('KH-T02', '0.4.0', without('PURPOSE'))
    const { caseId, countId, falling, chargeId } = await aFile('KH-T02@0.1.0')
    const shown = async () =>
      (await run(viewOffences, officer, { caseId }, at())).counts.find((one) => one.countId === countId)
    expect(await shown()).toMatchObject({
      template: { key: 'KH-T02@0.1.0', later: to },
      move: { fallen: [{ id: 'PURPOSE', links: 1 }], refusals: [] },
    })

    const before = await prisma.reading.findFirstOrThrow({
      where: { chargeId },
      orderBy: { revision: 'desc' },
    })
    await run(moveCount, officer, { caseId, countId, version: 1, to, reason }, at())
    expect(await shown()).toMatchObject({
      template: { key: to, later: null },
      move: null,
      moved: [{ fromId: 'KH-T02@0.1.0', toId: to, reason, linksFallen: 1 }],
    })
    expect(await prisma.proofLink.findUnique({ where: { id: falling } })).toMatchObject({
      withdrawnReason: reason,
    })
    // What was read before it is frozen, under the law of then; what is read after it is read under the new one.
    const frozen = await prisma.snapshotReading.findFirstOrThrow({ where: { caseId, chargeId } })
    expect(frozen).toMatchObject({ templateId: 'KH-T02@0.1.0', inputHash: before.inputHash })
    await settle(caseId, today)
    const after = await prisma.reading.findFirstOrThrow({
      where: { chargeId },
      orderBy: { revision: 'desc' },
    })
    expect(after.templateId).toBe(to)
    const said = (await entries({ caseId })).filter(({ type }) => type === 'count.moved')
    expect(said).toHaveLength(1)
  })

  test('is not moved while something that points away would fall', async () => {
    const to = await anAdoptedVersion('KH-T01', '0.4.0', without('PURPOSE'))
    const { caseId, countId } = await aFile('KH-T01@0.1.0', 'undermines')
    const moved = run(moveCount, officer, { caseId, countId, version: 1, to, reason }, at())
    await expect(moved).rejects.toThrow('undermining-would-fall')
    expect(await prisma.count.findUnique({ where: { id: countId } })).toMatchObject({
      templateId: 'KH-T01@0.1.0',
    })
  })

  test('is not moved under a mode that the later version does not know, nor to any other version', async () => {
    const to = await anAdoptedVersion('KH-T05', '0.4.0', (base) => ({
      ...base,
      modes: base.modes.filter(({ code }) => code !== 'PERP'),
    }))
    const { caseId } = await aCase({ officer })
    const countId = await aCount(caseId, { templateId: 'KH-T05@0.1.0' })
    await aCharge(caseId, { countId, partyId: await aSuspect(caseId), modes: ['PERP'] })
    const move = { caseId, countId, version: 1, to, reason }
    await expect(run(moveCount, officer, move, at())).rejects.toThrow('mode-falls')
    await expect(run(moveCount, officer, { ...move, to: 'KH-T05@9.9.9' }, at())).rejects.toThrow(
      'not-the-later-version',
    )
    expect(
      await run(moveCount, officer, { ...move, version: 7 }, at()).catch((error) => error),
    ).toBeInstanceOf(Stale)
  })

  test('keeps every move for good', async () => {
    const move = await prisma.countMove.findFirstOrThrow()
    await expect(
      prisma.countMove.update({ where: { id: move.id }, data: { reason: 'Another' } }),
    ).rejects.toThrow()
  })
})
