import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import '@/lib/server/every-act'
import { mostDenied } from '@/lib/domain/identity/denied'
import { viewCase } from '@/lib/server/cases/view-case'
import { actorOfSession } from '@/lib/server/identity/actor'
import { hashOfSecret, openSession } from '@/lib/server/identity/session'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { aCase } from '../../support/cases'
import { entries } from '../../support/log'
import { aPerson, at, today } from '../../support/people'

const from = { device: 'Firefox on the station desk', address: '10.0.0.7' }
const later = (minutes: number) => new Date(today.getTime() + minutes * 60_000)

test('who tries too often what is not theirs is held off for a quarter of an hour, and the log says so once', async () => {
  const { caseId } = await aCase({})
  const { id } = await aPerson('officer')
  await prisma.account.update({ where: { id }, data: { demo: true } })
  const { secret } = await prisma.$transaction((db) => openSession(db, id, from, today))
  const who = async (now: Date) => {
    const actor = await actorOfSession(hashOfSecret(secret), now)
    if (!actor) throw new Error('the session has ended')
    return actor
  }
  const tries = async (now = today) =>
    expect(run(viewCase, await who(now), { caseId }, at(now))).rejects.toThrow(NotFound)

  await tries()
  await prisma.signInBucket.update({
    where: { key: `denied:${id}` },
    data: { failures: mostDenied - 2 },
  })
  await tries()
  expect((await who(today)).heldOff).toBe(false)
  await tries()
  await tries()
  expect((await who(later(14))).heldOff).toBe(true)
  const said = (await entries({})).filter((one) => one.type === 'access.limited' && one.actor_id === id)
  expect(said).toHaveLength(1)

  await prisma.session.updateMany({ where: { accountId: id }, data: { lastSeenAt: later(15) } })
  expect((await who(later(15))).heldOff).toBe(false)
})
