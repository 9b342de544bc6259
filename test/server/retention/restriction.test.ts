import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { listCases } from '@/lib/server/cases/list-cases'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { addPerson } from '@/lib/server/people/add-person'
import { viewPeople } from '@/lib/server/people/view-people'
import { liftRestriction } from '@/lib/server/retention/lift-restriction'
import { listRetention } from '@/lib/server/retention/list-retention'
import { readDue, restrictDue } from '@/lib/server/retention/read-due'
import { restrictPerson } from '@/lib/server/retention/restrict-person'
import { viewRetention } from '@/lib/server/retention/view-retention'
import { aCase, aSuspect } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'
import { anEndedFile, anOutcome } from '../../support/retention'
import { approvedBy } from '../../support/second-person'

let company: Company
beforeAll(async () => {
  company = await theCompany()
}, 60_000)

const person = (id: string) => prisma.person.findUniqueOrThrow({ where: { id } })
const order = {
  ...{ cause: 'court_order', reason: 'The court keeps it for the civil claim.' },
  paper: 'Order 14 of the court of Kumru',
}
const lift = 'The court took its order back on 2 November 2026.'

/** Derives everything that is behind. */
const allRead = async (now = today) => {
  while ((await readDue(now)) > 0);
}

describe('somebody against whom everything ended without conviction', () => {
  test('is restricted by the house, which says so in the history of the file, and is found by nothing', async () => {
    const { caseId, personId, partyId } = await anEndedFile(company, 'Samnang Rith')
    expect((await person(personId)).searchKey).not.toBe('')
    await allRead()
    expect(await person(personId)).toMatchObject({
      restricted: true,
      searchKey: '',
      nameLatin: 'Samnang Rith',
    })
    const said = (await entries({ caseId })).filter(({ type }) => type === 'restriction.begun')
    expect(said).toMatchObject([{ actor_id: null, object_id: partyId }])
    expect(said[0]?.body).not.toContain('Samnang')
    await allRead()
    expect(await prisma.restriction.count({ where: { personId } })).toBe(1)
  })

  test('stays readable in that file, with the mark, to who may read it; lists of cases name them no more', async () => {
    const { cast } = company
    const { caseId, partyId } = await anEndedFile(company, 'Vuthy Lim')
    const named = async () =>
      (await run(listCases, cast.lead, {}, at())).cases.find((one) => one.caseId === caseId)?.leader
    expect((await named())?.nameLatin).toBe('Vuthy Lim')
    await allRead()
    expect(await named()).toBeNull()
    const view = await run(viewPeople, cast.lead, { caseId }, at())
    expect(view.parties).toMatchObject([{ partyId, nameLatin: 'Vuthy Lim', restricted: true }])
    await expect(run(viewRetention, cast.officerElsewhere, { caseId, partyId }, at())).rejects.toThrow(
      NotFound,
    )
  })

  test('may be put anew into another file, and whoever does it learns nothing of the first', async () => {
    const { personId } = await anEndedFile(company, 'Bopha Keo')
    await allRead()
    const { caseId, officer } = await aCase()
    const answered = await run(
      addPerson,
      officer,
      { caseId, nameLatin: 'Bopha Keo', standing: 'suspect', role: 'courier' },
      at(),
    )
    expect(Object.keys(answered).sort()).toEqual(['caseId', 'partyId'])
    const view = await run(viewPeople, officer, { caseId }, at())
    expect(view.parties).toMatchObject([{ nameLatin: 'Bopha Keo', restricted: false }])
    expect(JSON.stringify(view)).not.toContain(personId)
    // The network, too, is one file's: what is kept of the other is in no answer.
    expect(await prisma.party.count({ where: { personId } })).toBe(1)
  })

  test('is not restricted while the time to appeal runs, and is on the day it is over, without anybody’s word', async () => {
    const first = { stage: 'first_instance', on: '2026-10-20' } as const
    const { personId } = await anEndedFile(company, 'Chanthou Meas', first)
    await allRead()
    const restrictedOn = async (day: string) => {
      await restrictDue(new Date(`${day}T03:00:00Z`))
      return (await person(personId)).restricted
    }
    expect(await restrictedOn('2026-12-18')).toBe(false)
    expect(await restrictedOn('2026-12-19')).toBe(true)
  })

  test('is found again by itself when the outcome no longer stands', async () => {
    const { caseId, chargeId, personId } = await anEndedFile(company, 'Dara Chhun')
    await allRead()
    expect((await person(personId)).restricted).toBe(true)
    await anOutcome(caseId, chargeId, { word: 'convicted', byId: company.cast.prosecutorOnTeam.id })
    await allRead()
    expect(await person(personId)).toMatchObject({ restricted: false, searchKey: 'dara chhun' })
    const lifts = (await entries({ caseId })).filter(({ type }) => type === 'restriction.lifted')
    expect(lifts).toMatchObject([{ actor_id: null }])
  })
})

describe('a restriction by hand', () => {
  test('has its reason and its paper, stands once for each cause, and is lifted by two alone', async () => {
    const { cast } = company
    const caseId = await aFile(company)
    const partyId = await aSuspect(caseId, { nameLatin: 'Sreymom Ouk' })
    const input = { caseId, partyId, ...order }
    await run(restrictPerson, cast.supervisor, input, at())
    await expect(run(restrictPerson, cast.supervisor, input, at())).rejects.toThrow(Refused)
    const { personId } = await prisma.party.findUniqueOrThrow({ where: { id: partyId } })
    expect(await person(personId ?? '')).toMatchObject({ restricted: true, searchKey: '' })
    // The house lifts none that people made.
    await allRead()
    expect((await person(personId ?? '')).restricted).toBe(true)
    const asked = await run(
      liftRestriction,
      cast.supervisor,
      { caseId, partyId, seq: '1', reason: lift },
      at(),
    )
    await expect(approvedBy(cast.reasoned, asked)).rejects.toThrow(NotFound)
    await expect(approvedBy(cast.supervisorOnTeam, asked)).rejects.toThrow()
    await approvedBy(cast.supervisorElsewhere, asked)
    expect(await person(personId ?? '')).toMatchObject({ restricted: false, searchKey: 'sreymom ouk' })
    const view = await run(viewRetention, cast.reasoned, { caseId, partyId }, at())
    expect(view.restrictions).toMatchObject([{ cause: 'court_order', lift: { reason: lift } }])
  })

  test('is not lifted by the application alone, nor the mark taken off the row', async () => {
    const { cast } = company
    const caseId = await aFile(company)
    const partyId = await aSuspect(caseId)
    await run(restrictPerson, cast.supervisor, { caseId, partyId, ...order }, at())
    const { personId } = await prisma.party.findUniqueOrThrow({ where: { id: partyId } })
    const id = personId ?? ''
    const two = { byId: cast.supervisor.id, approvedById: cast.supervisorElsewhere.id, reason: lift }
    for (const tried of [
      () => prisma.restrictionLift.create({ data: { personId: id, seq: 1, at: today, ...two } }),
      () => prisma.restrictionLift.create({ data: { personId: id, seq: 1, at: today } }),
      () => prisma.person.update({ where: { id }, data: { restricted: false } }),
      () => prisma.person.update({ where: { id }, data: { searchKey: 'found again' } }),
      () =>
        prisma.restriction.update({
          where: { personId_seq: { personId: id, seq: 1 } },
          data: { reason: 'x' },
        }),
    ])
      await expect(tried()).rejects.toThrow()
    expect(await person(id)).toMatchObject({ restricted: true, searchKey: '' })
  })
})

describe('the calendar', () => {
  test('names nobody, shows the files of the line and no other, and turns its pages by the last row', async () => {
    const { cast } = company
    for (let many = 0; many < 3; many += 1) await anEndedFile(company, `Calendar Person ${many}`)
    const { caseId: sealed } = await anEndedFile(company, 'Sealed Person')
    await prisma.case.update({ where: { id: sealed }, data: { sensitivity: 'sealed' } })
    await allRead()
    const list = await run(listRetention, cast.supervisor, { show: 'erase' }, at())
    expect(list.rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(list)).not.toMatch(/Person \d|Sealed Person/)
    expect(list.rows.map(({ caseId }) => caseId)).not.toContain(sealed)
    expect((await run(listRetention, cast.supervisorElsewhere, { show: 'all' }, at())).rows).toEqual([])
    const days = list.rows.map(({ eraseOn }) => eraseOn ?? '9999')
    expect(days).toEqual([...days].sort())
    const [first, second] = list.rows
    const from = await run(
      listRetention,
      cast.supervisor,
      { show: 'erase', day: first?.eraseOn ?? '', after: first?.partyId ?? '' },
      at(),
    )
    expect(from.rows[0]?.partyId).toBe(second?.partyId)
    expect(from.rows).toHaveLength(list.rows.length - 1)
  })

  test('says of what still runs that it runs, and gives no day', async () => {
    const { cast } = company
    const caseId = await aFile(company)
    const partyId = await aSuspect(caseId)
    await allRead()
    const { rows } = await run(listRetention, cast.supervisor, { show: 'runs' }, at())
    expect(rows.find((row) => row.partyId === partyId)).toMatchObject({ runs: ['open-file'], eraseOn: null })
  })
})
