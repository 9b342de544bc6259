import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { paces } from '@/lib/domain/identity/pace'
import { listCases } from '@/lib/server/cases/list-cases'
import { viewCase } from '@/lib/server/cases/view-case'
import { TooFast } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at } from '../../support/people'

const saidOf = async (actorId: string) =>
  (await entries({})).filter((one) => one.type === 'access.paced' && one.actor_id === actorId)

/** As if they had asked that often already, in a quarter of an hour that began some minutes ago. */
const asked = (of: string, actorId: string, failures: number, minutesAgo = 0) => {
  const key = `pace:${of}:${actorId}`
  const windowStartedAt = new Date(Date.now() - minutesAgo * 60_000)
  return prisma.signInBucket.upsert({
    where: { key },
    create: { key, failures, windowStartedAt },
    update: { failures, windowStartedAt },
  })
}

test('who searches more than a person can is held off from searching, from nothing else, and the log says so once', async () => {
  const officer = await aPerson('officer')
  const search = () => run(listCases, officer, { text: 'Sok' }, at())
  await search()
  await asked('search', officer.id, paces.search - 1)
  await search()
  await expect(search()).rejects.toThrow(TooFast)
  await expect(search()).rejects.toThrow(TooFast)
  await run(listCases, officer, {}, at())
  expect(await saidOf(officer.id)).toHaveLength(1)
  await asked('search', officer.id, paces.search, 14)
  await expect(search()).rejects.toThrow(TooFast)
  await asked('search', officer.id, paces.search, 16)
  await search()
})

test('what somebody else asks for counts for nobody but themselves', async () => {
  const [one, other] = [await aPerson('officer'), await aPerson('officer')]
  await asked('search', one.id, paces.search)
  await expect(run(listCases, one, { text: 'Sok' }, at())).rejects.toThrow(TooFast)
  await run(listCases, other, { text: 'Sok' }, at())
})

test('acts are counted a hundred at a time, and who asks for more than the house gives one person waits', async () => {
  const { caseId, officer: lead } = await aCase({})
  const look = () => run(viewCase, lead, { caseId }, at())
  await asked('act', lead.id, paces.act - 100)
  // The hundred that were taken before this count are still theirs.
  const rest: unknown[] = []
  for (let n = 0; n < 210 && rest.length === 0; n += 1) await look().catch((error) => rest.push(error))
  expect(rest[0]).toBeInstanceOf(TooFast)
  await expect(look()).rejects.toThrow(TooFast)
  expect(await saidOf(lead.id)).toHaveLength(1)
  await asked('act', lead.id, paces.act, 16)
  await look()
})

test('what was too much is refused before anything of it is read: who is not let in learns no more than that', async () => {
  const stranger = await aPerson('officer')
  const { caseId } = await aCase({})
  await asked('act', stranger.id, paces.act)
  await expect(run(viewCase, stranger, { caseId }, at())).rejects.toThrow(TooFast)
  expect(
    (await entries({})).filter((one) => one.type === 'access.refused' && one.actor_id === stranger.id),
  ).toEqual([])
})
