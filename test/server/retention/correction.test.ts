import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { NotFound, Refused, Stale } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { correctPerson } from '@/lib/server/retention/correct-person'
import { refuseCorrection } from '@/lib/server/retention/refuse-correction'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { viewRetention } from '@/lib/server/retention/view-retention'
import { aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { asDecided } from '../../support/court'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
}, 60_000)

const ground = { because: 'The identity card says so.', paper: 'Identity card shown on 1 November 2026' }

async function aPersonIn() {
  const caseId = await aFile(company)
  const partyId = await aSuspect(caseId, { nameLatin: 'Popok Visall' })
  return { caseId, partyId, version: 1 }
}

describe('a correction that a person asked for', () => {
  test('puts right what is wrong, keeps what it was in the log, and rests on a paper', async () => {
    const { caseId, ...who } = await aPersonIn()
    const right = { nameLatin: 'Popok Visal', birth: '1984-05-21' }
    await run(correctPerson, company.cast.lead, { caseId, ...who, ...right, ...ground }, at())
    const view = await run(viewRetention, company.cast.lead, { caseId, partyId: who.partyId }, at())
    expect(view).toMatchObject({
      ...{ person: { nameLatin: 'Popok Visal' }, kept: { birth: '1984-05-21', version: 2 }, served: [] },
      corrections: [{ done: true, ...ground }],
    })
    const [said] = (await entries({ caseId })).filter(({ type }) => type === 'party.corrected')
    expect(JSON.parse(said?.body ?? '').changed.sort()).toEqual(['birthDate', 'birthYear', 'nameLatin'])
    expect(said?.body).toContain('Popok Visall')
  })

  test('is told to the lead and to who served it, with how much had been served; and says to whom', async () => {
    const { caseId, ...who } = await aPersonIn()
    const { lead, prosecutorOnTeam } = company.cast
    await asDecided(caseId, [], prosecutorOnTeam.id)
    await prisma.serving.create({
      data: {
        ...{ id: crypto.randomUUID(), caseId, number: 1, to: 'Counsel for Popok', how: 'copy', schedule: [] },
        ...{ hash: '0'.repeat(64), revision: 0, byId: prosecutorOnTeam.id },
        at: new Date(today.getTime() - 3_600_000),
      },
    })
    await run(correctPerson, lead, { caseId, ...who, nameLatin: 'Popok Visal', ...ground }, at())
    expect(await prisma.notice.findMany({ where: { caseId, kind: 'person-corrected' } })).toMatchObject([
      { accountId: prosecutorOnTeam.id, params: { served: 1 } },
    ])
    const view = await run(viewRetention, lead, { caseId, partyId: who.partyId }, at())
    expect(view.served).toMatchObject([{ number: 1, to: 'Counsel for Popok' }])
  })

  test('is refused when it changes nothing, when it is stale, and when nothing is left of a name', async () => {
    const { caseId, ...who } = await aPersonIn()
    const tried = (more: object) =>
      run(correctPerson, company.cast.lead, { caseId, ...who, ...ground, ...more }, at())
    await expect(tried({ nameLatin: 'Popok Visall' })).rejects.toThrow(Refused)
    await expect(tried({ nameLatin: 'Popok Visal', version: 9 })).rejects.toThrow(Stale)
    await expect(tried({})).rejects.toThrow(Refused)
    await expect(
      run(correctPerson, company.cast.colleague, { caseId, ...who, ...ground, nameLatin: 'X Y' }, at()),
    ).rejects.toThrow(NotFound)
  })

  test('leaves who is restricted with nothing to be found by', async () => {
    const { caseId, ...who } = await aPersonIn()
    const order = { cause: 'court_order', reason: 'Kept for the claim.', paper: 'Order 14' }
    await run(restrictPerson, company.cast.supervisor, { caseId, partyId: who.partyId, ...order }, at())
    const right = { nameLatin: 'Popok Visal', version: 2 }
    await run(correctPerson, company.cast.lead, { caseId, partyId: who.partyId, ...right, ...ground }, at())
    const party = { parties: { some: { id: who.partyId } } }
    expect(await prisma.person.findFirst({ where: party })).toMatchObject({ searchKey: '', restricted: true })
  })

  test('may be refused by the line, and the reason stays', async () => {
    const { caseId, partyId } = await aPersonIn()
    const no = { because: 'He shows nothing for it.', paper: 'His letter of 1 November' }
    await run(refuseCorrection, company.cast.supervisor, { caseId, partyId, ...no }, at())
    const view = await run(viewRetention, company.cast.reasoned, { caseId, partyId }, at())
    expect(view.corrections).toMatchObject([{ done: false, ...no }])
    expect(await prisma.notice.count({ where: { caseId, kind: 'person-corrected' } })).toBe(0)
  })
})
