import { describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { caseHeader } from '@/lib/server/cases/case-header'
import { openCase } from '@/lib/server/cases/open-case'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase, aCharge, aCount, aLink, anItem, aSuspect } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, aUnit } from '../../support/people'

describe('opening a case', () => {
  test('numbers it by unit and year, and makes the opener its lead and first member', async () => {
    const officer = await aPerson('officer')
    const { requestId, now } = at()
    const { caseId, number } = await run(openCase, officer, { title: 'River network' }, { requestId, now })
    const { code } = await prisma.unit.findUniqueOrThrow({ where: { id: officer.unitId } })
    expect(number).toBe(`${code}-2026-0001`)
    expect(await prisma.case.findUnique({ where: { id: caseId }, include: { team: true } })).toMatchObject({
      leadId: officer.id,
      unitId: officer.unitId,
      status: 'open',
      team: [{ accountId: officer.id, until: null }],
    })
    expect(await entries({ requestId })).toMatchObject([
      { type: 'case.opened', object_id: caseId, outcome: 'done' },
    ])
  })

  test('the year is the one in Phnom Penh', async () => {
    const officer = await aPerson('officer')
    const { number } = await run(
      openCase,
      officer,
      { title: 'New year' },
      at(new Date('2026-12-31T18:00:00Z')),
    )
    expect(number).toContain('-2027-0001')
  })

  test('32 at once get 32 numbers without a gap', async () => {
    const officer = await aPerson('officer')
    const opened = await Promise.all(
      Array.from({ length: 32 }, (_, n) => run(openCase, officer, { title: `Case ${n}` }, at())),
    )
    const serials = opened.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b)
    expect(serials).toEqual(Array.from({ length: 32 }, (_, n) => n + 1))
  })

  test('is not for a unit that does not investigate', async () => {
    const officer = await aPerson('officer', await aUnit('laboratory'))
    await expect(run(openCase, officer, { title: 'No' }, at())).rejects.toThrow('unit-opens-no-cases')
  })

  test.each(['custodian', 'prosecutor', 'supervisor', 'auditor', 'administrator'] as const)(
    'is not for a %s',
    async (role) => {
      await expect(run(openCase, await aPerson(role), { title: 'No' }, at())).rejects.toThrow(NotFound)
    },
  )
})

describe('the header of a case', () => {
  test('says which case it is, counts its parts, and offers an officer of the team what officers do', async () => {
    const { caseId, number, officer } = await aCase()
    const partyId = await aSuspect(caseId)
    const itemId = await anItem(caseId)
    const countId = await aCount(caseId)
    await aCharge(caseId, { countId, partyId })
    await aLink(caseId, { itemId, countId, element: 'substance' })
    expect(await caseHeader(prisma, officer, caseId)).toMatchObject({
      ...{ caseId, number, status: 'open' },
      counts: { evidence: 1, people: 1, network: 0, charges: 1, team: 1 },
      may: { edit: true, logEvidence: true, link: true, team: false, seal: false, assess: false },
    })
  })

  test('offers nothing that changes a closed case', async () => {
    const { caseId, officer } = await aCase({ status: 'closed' })
    expect((await caseHeader(prisma, officer, caseId)).may).toMatchObject({
      edit: false,
      logEvidence: false,
      readHistory: true,
    })
  })
})
