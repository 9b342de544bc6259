import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { viewAuthorities } from '@/lib/server/authority/view-authorities'
import { informOffice } from '@/lib/server/cases/inform-office'
import { viewCase } from '@/lib/server/cases/view-case'
import { openFile } from '@/lib/server/evidence/open-file'
import { viewItem } from '@/lib/server/evidence/view-item'
import { askAuthorisation } from '@/lib/server/informed/ask-authorisation'
import { giveAuthorisation } from '@/lib/server/informed/give-authorisation'
import { listInformed } from '@/lib/server/informed/list-informed'
import { openReleased } from '@/lib/server/informed/open-released'
import { putInWriting } from '@/lib/server/informed/put-in-writing'
import { refuseAuthorisation } from '@/lib/server/informed/refuse-authorisation'
import { releaseItems } from '@/lib/server/informed/release-items'
import { viewInformed } from '@/lib/server/informed/view-informed'
import { NotFound, type Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { tellDue } from '@/lib/server/notices/tell-due'
import { recordProcedure } from '@/lib/server/offences/record-procedure'
import { anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aScene, type Scene } from '../../support/every-act'
import { at, aUnit, today } from '../../support/people'

let company: Company
let lead: Actor
let prosecutor: Actor
beforeAll(async () => {
  company = await theCompany()
  lead = company.cast.lead
  prosecutor = company.cast.prosecutor
})

const because = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error as Partial<Refused>).refusals?.[0]?.because ?? String(error),
  )
const hour = 3_600_000
const why = 'Needed for the search tonight.'
const grounds = 'The parcel is fetched tonight, before five.'
const look = (caseId: string, who = prosecutor) => run(viewInformed, who, { caseId }, at())
const ask = (caseId: string) => run(askAuthorisation, lead, { caseId, scope: ['search'], grounds }, at())
const verbal = { how: 'verbal', scope: ['search'], givenAt: today.toISOString() } as const

describe('an office that is informed', () => {
  test('is told by a supervisor: to whom, when and how; and the case says it for good', async () => {
    const caseId = await aFile(company)
    const officeId = await aUnit('prosecution_office')
    const said = { how: 'telephone', toldTo: 'Prosecutor Mony', toldAt: '2026-11-02T09:30' } as const
    await run(informOffice, company.cast.supervisor, { caseId, officeId, ...said }, at())
    const { tellings, office } = await look(caseId, lead)
    expect(office).not.toBeNull()
    expect(tellings).toMatchObject([
      { toldTo: 'Prosecutor Mony', how: 'telephone', toldAt: new Date('2026-11-02T09:30:00+07:00') },
    ])
    await expect(prisma.officeTold.deleteMany({ where: { caseId } })).rejects.toThrow()
  })

  test('reads what was released to it and nothing else of the case', async () => {
    const caseId = await aFile(company)
    const [shown, kept] = [
      await anItem(caseId, { title: 'Blue holdall' }),
      await anItem(caseId, { title: 'Green tin' }),
    ]
    expect((await look(caseId)).released).toEqual([])
    await run(releaseItems, lead, { caseId, items: [shown], reason: why }, at())
    const view = await look(caseId)
    expect(view.released).toMatchObject([{ itemId: shown, title: 'Blue holdall', reason: why }])
    expect(view).toMatchObject({ header: null, candidates: [] })
    const whole = JSON.stringify(view)
    for (const hidden of [kept, 'Green tin']) expect(whole).not.toContain(hidden)
    for (const itemId of [shown, kept])
      await expect(run(viewItem, prosecutor, { caseId, itemId }, at())).rejects.toBeInstanceOf(NotFound)
    await expect(run(viewCase, prosecutor, { caseId }, at())).rejects.toBeInstanceOf(NotFound)
    await expect(run(viewAuthorities, prosecutor, { caseId }, at())).rejects.toBeInstanceOf(NotFound)
    // Another office finds nothing, however much was released to this one.
    await expect(look(caseId, company.cast.prosecutorElsewhere)).rejects.toBeInstanceOf(NotFound)
  })

  test('is given no item that is sealed or restricted, of another case, or twice', async () => {
    const [caseId, other] = [await aFile(company), await aFile(company)]
    const [plain, sealed, restricted] = [await anItem(caseId), await anItem(caseId), await anItem(caseId)]
    await prisma.item.update({ where: { id: restricted }, data: { sensitivity: 'restricted' } })
    await prisma.privilegeSeal.create({
      data: {
        ...{
          id: crypto.randomUUID(),
          caseId,
          itemId: sealed,
          state: 'sealed',
          reason: 'A letter to his lawyer',
        },
        ...{ at: today, byId: lead.id },
      },
    })
    const release = (...items: string[]) => run(releaseItems, lead, { caseId, items, reason: why }, at())
    expect(await because(release(plain, sealed))).toBe('sealed-not-released')
    expect(await because(release(plain, restricted))).toBe('restricted-not-released')
    await expect(release(plain, await anItem(other))).rejects.toBeInstanceOf(NotFound)
    await release(plain)
    expect(await because(release(plain))).toBe('released-already')
    expect((await look(caseId)).released.map(({ itemId }) => itemId)).toEqual([plain])
  })

  test('has the files of what was released, and no file else', async () => {
    const scene: Scene = await aScene(company)
    const { fileId, caseId } = scene
    const { itemId } = await prisma.itemFile.findUniqueOrThrow({ where: { id: fileId } })
    const open = () => run(openReleased, prosecutor, { fileId }, at())
    await expect(open()).rejects.toBeInstanceOf(NotFound)
    await run(releaseItems, lead, { caseId, items: [itemId], reason: why }, at())
    expect(await open()).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    await expect(run(openFile, prosecutor, { fileId }, at())).rejects.toBeInstanceOf(NotFound)
  })

  test('that another took the place of sees nothing any more, and the new one nothing of its releases', async () => {
    const caseId = await aFile(company)
    await run(releaseItems, lead, { caseId, items: [await anItem(caseId)], reason: why }, at())
    const officeId = await aUnit('prosecution_office')
    await run(informOffice, company.cast.supervisor, { caseId, officeId }, at())
    await expect(look(caseId)).rejects.toBeInstanceOf(NotFound)
    expect((await look(caseId, lead)).released).toEqual([])
  })
})

describe('an authorisation', () => {
  test('is asked, given by word of mouth, cited by a search, and put in writing', async () => {
    const caseId = await aFile(company)
    const { requestId, number } = await ask(caseId)
    expect(number).toBe(1)
    expect(await prisma.notice.count({ where: { caseId, accountId: prosecutor.id } })).toBe(1)
    const { authorityId } = await run(giveAuthorisation, prosecutor, { caseId, requestId, ...verbal }, at())
    expect(await prisma.notice.count({ where: { caseId, accountId: lead.id } })).toBe(1)
    await run(
      recordProcedure,
      lead,
      {
        ...{ caseId, kind: 'search', at: '2026-11-02T10:00', until: '2026-11-02T10:00' },
        ...{ place: 'Bus office', authorityId },
      },
      at(),
    )
    const view = await look(caseId)
    const due = new Date(today.getTime() + 24 * hour)
    expect(view.given).toMatchObject([{ authorityId, kind: 'prosecutor_verbal', due, cited: [1] }])
    expect(view.requests).toMatchObject([{ requestId, given: { number: view.given[0]?.number } }])
    expect(view.clocks.map(({ due: end, met }) => [end, met])).toEqual([[due, null]])
    const writtenAt = today.toISOString()
    await run(putInWriting, prosecutor, { caseId, authorityId, writtenAt, reference: 'B-07' }, at())
    expect((await look(caseId)).given).toMatchObject([{ due: null, reference: 'B-07' }])
  })

  test('that is not in writing in time is told to who gave it, as to the team', async () => {
    const caseId = await aFile(company)
    await run(giveAuthorisation, prosecutor, { caseId, ...verbal }, at())
    // A few cases a go, in turn.
    for (let cases = await prisma.case.count(); cases > -10; cases -= 10)
      await tellDue(new Date(today.getTime() + 25 * hour))
    const told = async (kind: string) =>
      (await prisma.notice.findMany({ where: { caseId, kind } })).map(({ accountId }) => accountId)
    expect(await told('writing-over')).toEqual([prosecutor.id])
    expect(await told('clock-over')).toContain(lead.id)
    expect(await told('clock-over')).not.toContain(prosecutor.id)
  })

  test('is refused with a reason, and a request is answered once', async () => {
    const caseId = await aFile(company)
    const { requestId } = await ask(caseId)
    const refuse = { caseId, requestId, reason: 'Nothing shows that it is there.' }
    await run(refuseAuthorisation, prosecutor, refuse, at())
    expect(await because(run(refuseAuthorisation, prosecutor, refuse, at()))).toBe('request-answered')
    const give = { caseId, requestId, ...verbal }
    expect(await because(run(giveAuthorisation, prosecutor, give, at()))).toBe('request-answered')
    expect((await look(caseId)).requests).toMatchObject([{ refused: { reason: refuse.reason }, given: null }])
    const row = { authorityId: crypto.randomUUID(), caseId, requestId, officeId: company.officeId, at: today }
    await expect(
      prisma.authorisationGiven.create({ data: { ...row, byId: prosecutor.id } }),
    ).rejects.toThrow()
  })

  test('of another case is neither answered nor put in writing', async () => {
    const [here, there] = [await aFile(company), await aFile(company)]
    const { requestId } = await ask(there)
    const { authorityId } = await run(giveAuthorisation, prosecutor, { caseId: there, ...verbal }, at())
    const away = { caseId: here, requestId, reason: 'Nothing shows that it is there.' }
    await expect(run(refuseAuthorisation, prosecutor, away, at())).rejects.toBeInstanceOf(NotFound)
    const written = { caseId: here, authorityId, writtenAt: today.toISOString(), reference: 'B-07' }
    await expect(run(putInWriting, prosecutor, written, at())).rejects.toBeInstanceOf(NotFound)
  })
})

test('the queue of an office names the cases it is informed of, with what waits, and not what it has or may not know', async () => {
  const [asked, submitted, sealed] = [await aFile(company), await aFile(company), await aFile(company)]
  await ask(asked)
  await prisma.case.update({ where: { id: asked }, data: { informedAt: today } })
  await prisma.case.update({
    where: { id: submitted },
    data: { informedAt: today, status: 'submitted', submittedAt: today },
  })
  await prisma.case.update({ where: { id: sealed }, data: { informedAt: today, sensitivity: 'sealed' } })
  const { cases } = await run(listInformed, prosecutor, {}, at())
  expect(cases.find(({ caseId }) => caseId === asked)).toMatchObject({ waiting: 1, released: 0 })
  const named = cases.map(({ caseId }) => caseId)
  for (const hidden of [submitted, sealed]) expect(named).not.toContain(hidden)
  expect((await run(listInformed, company.cast.prosecutorElsewhere, {}, at())).cases).toEqual([])
})
