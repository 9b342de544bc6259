import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { prisma } from '@/lib/db/client'
import { readNotices } from '@/lib/server/cases/read-notices'
import { run } from '@/lib/server/kernel/run'
import { chooseMail } from '@/lib/server/notices/choose-mail'
import { gatherMails } from '@/lib/server/notices/mails'
import { tellDue } from '@/lib/server/notices/tell-due'
import { viewNotices } from '@/lib/server/notices/view-notices'
import { settings } from '@/lib/settings'
import { mailNotices } from '@/lib/worker/mail-notices'
import { aFile, type Company, theCompany } from '../../support/cast'
import { aMailServer, bodyOf } from '../../support/mail-server'
import { aPerson, at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const minutes = (count: number) => new Date(today.getTime() + count * 60_000)
const morning = new Date(`${today.toISOString().slice(0, 10)}T03:00:00Z`)
const later = (count: number) => new Date(morning.getTime() + count * 60_000)

async function aReader(choice: object = { pace: 'at_once' }) {
  const actor = await aPerson('officer')
  const address = `${actor.id}@example.org`
  await run(chooseMail, actor, { address, ...choice }, { ...at(), now: morning })
  return { actor, address }
}
const told = (accountId: string, when: Date) =>
  prisma.notice.create({
    data: {
      id: newId(),
      accountId,
      kind: 'joined-team',
      params: { number: 'KUM-7', name: 'Secret' },
      at: when,
    },
  })
const through = (server: { url: string }, now: Date) =>
  mailNotices(now, {
    ...settings(),
    smtp: server.url,
    mailFrom: 'ringleader@example.org',
    publicUrl: 'https://ringleader.test',
  })

describe('a mail that something waits', () => {
  test('goes once for what was told, and holds nothing of it', async () => {
    const server = await aMailServer()
    const { actor, address } = await aReader()
    await told(actor.id, later(1))
    await told(actor.id, later(2))
    for (const minute of [3, 4, 5]) await through(server, later(minute))
    const mine = server.taken.filter(({ to }) => to === address)
    expect(mine).toHaveLength(1)
    const [mail] = mine
    if (!mail) throw new Error('no mail')
    expect(bodyOf(mail)).toContain('https://ringleader.test/notices')
    expect(`${mail.text}${bodyOf(mail)}`).not.toMatch(/KUM-7|Secret/)
    await told(actor.id, later(6))
    await through(server, later(7))
    expect(server.taken.filter(({ to }) => to === address)).toHaveLength(2)
    await server.end()
  })

  test('is tried again later when the server turns it away, and is then sent once', async () => {
    const server = await aMailServer({ refuses: 2 })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { actor, address } = await aReader()
    await told(actor.id, later(1))
    await through(server, later(2))
    await through(server, later(2.5))
    expect(await prisma.mail.findFirst({ where: { accountId: actor.id } })).toMatchObject({ tries: 1 })
    for (const minute of [4, 10, 20]) await through(server, later(minute))
    expect(server.taken.filter(({ to }) => to === address)).toHaveLength(1)
    expect(await prisma.mail.findFirst({ where: { accountId: actor.id } })).toMatchObject({
      state: 'sent',
      tries: 3,
    })
    vi.restoreAllMocks()
    await server.end()
  })

  test('waits until quiet hours are over, and does not go for what was read meanwhile', async () => {
    const server = await aMailServer()
    const { actor, address } = await aReader({ pace: 'at_once', quietFrom: '09:00', quietTo: '11:00' })
    await told(actor.id, later(1))
    await through(server, later(5))
    expect(server.taken).toEqual([])
    await run(readNotices, actor, {}, { ...at(), now: later(10) })
    await through(server, later(120))
    expect(server.taken.filter(({ to }) => to === address)).toEqual([])
    await server.end()
  })

  test('waits for nobody whose hours are quiet, however many they are', async () => {
    const server = await aMailServer()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const sleepers = await Promise.all(Array.from({ length: 22 }, () => aReader({ pace: 'at_once' })))
    for (const { actor } of sleepers) await told(actor.id, later(1))
    await gatherMails(later(2))
    const hours = { pace: 'at_once', quietFrom: '09:00', quietTo: '11:00' }
    for (const { actor, address } of sleepers)
      await run(chooseMail, actor, { ...hours, address }, { ...at(), now: later(3) })
    const awake = await aReader({ pace: 'at_once' })
    await told(awake.actor.id, later(4))
    for (const minute of [5, 6]) await through(server, later(minute))
    const reached = server.taken.map(({ to }) => to)
    expect(reached.filter((to) => to === awake.address)).toHaveLength(1)
    expect(reached.filter((to) => sleepers.some(({ address }) => to === address))).toEqual([])
    vi.restoreAllMocks()
    await server.end()
  })

  test('goes to nobody of what they were told before they asked for mail', async () => {
    const server = await aMailServer()
    const actor = await aPerson('officer')
    await told(actor.id, later(-60))
    await run(chooseMail, actor, { pace: 'at_once', address: 'late@example.org' }, { ...at(), now: morning })
    await through(server, later(5))
    expect(server.taken.filter(({ to }) => to === 'late@example.org')).toEqual([])
    await server.end()
  })
})

describe('the inbox', () => {
  test('shows each notice once, page by page, and counts what is unread', async () => {
    const actor = await aPerson('officer')
    for (let one = 0; one < 35; one += 1) await told(actor.id, minutes(-one))
    const first = await run(viewNotices, actor, {}, at())
    const second = await run(viewNotices, actor, { before: first.later ?? undefined }, at())
    const ids = [...first.notices, ...second.notices].map(({ id }) => id)
    expect(new Set(ids).size).toBe(35)
    expect(second.later).toBeNull()
    await run(readNotices, actor, { noticeId: ids[0] }, at())
    expect((await run(viewNotices, actor, {}, at())).unread).toBe(34)
  })

  test('marks nothing of somebody else', async () => {
    const [mine, other] = [await aPerson('officer'), await aPerson('officer')]
    const { id: noticeId } = await told(other.id, minutes(0))
    expect(await run(readNotices, mine, { noticeId }, at())).toEqual({ count: 0 })
    expect((await run(viewNotices, other, {}, at())).unread).toBe(1)
  })
})

test('a day at court that comes near is told to the team, once', async () => {
  const caseId = await aFile(company)
  await prisma.hearing.create({
    data: {
      ...{ id: newId(), caseId, number: 1, kind: 'investigating_judge', court: 'Kampong Kumru' },
      ...{ on: minutes(2 * 1440), at: today, byId: company.cast.prosecutor.id },
    },
  })
  const count = () => prisma.notice.count({ where: { caseId, kind: 'hearing-near' } })
  const cases = await prisma.case.count()
  // In turn, ten cases a go: twice round the house.
  for (let go = 0; go <= Math.ceil(cases / 10) + 1; go += 1) await tellDue(today)
  const once = await count()
  expect(once).toBe(await prisma.teamMember.count({ where: { caseId, until: null } }))
  for (let go = 0; go <= Math.ceil(cases / 10) + 1; go += 1) await tellDue(minutes(1))
  expect(await count()).toBe(once)
})
