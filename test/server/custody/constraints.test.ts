import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { aCase } from '../../support/cases'
import { anObject, anOfferTo, before } from '../../support/custody'
import { aPerson, today } from '../../support/people'

let owner: Client
let caseId: string
let itemId: string
let holderId: string
let otherId: string
beforeAll(async () => {
  owner = new Client({ connectionString: process.env.RINGLEADER_OWNER_DATABASE_URL })
  await owner.connect()
  const { caseId: id, officer } = await aCase()
  caseId = id
  holderId = officer.id
  otherId = (await aPerson('officer')).id
  itemId = await anObject(caseId, officer)
})
afterAll(() => owner.end())

const asOwner = (sql: string, ...values: unknown[]) =>
  owner.query(sql, values).then(
    () => 'done',
    (error: { constraint?: string; message: string }) => error.constraint ?? error.message,
  )

const hold = (from: Date, until: Date | null, who = otherId) =>
  asOwner(
    `INSERT INTO "CustodyHolding" ("id", "caseId", "itemId", "accountId", "from", "until") VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`,
    caseId,
    itemId,
    who,
    from,
    until,
  )

const enter = (seq: number, at: Date, more = '', values = '') =>
  asOwner(
    `INSERT INTO "CustodyEvent" ("id", "caseId", "itemId", "seq", "kind", "at", "recordedAt", "byId"${more}) VALUES (gen_random_uuid(), $1, $2, $3, 'moved', $4, $4, $5${values})`,
    caseId,
    itemId,
    seq,
    at,
    holderId,
  )

describe('the database alone', () => {
  test('keeps one holder at every instant, and no instant without one', async () => {
    expect(await hold(today, null)).toMatch(/begins where the one before it ended/)
    await owner.query('ALTER TABLE "CustodyHolding" DISABLE TRIGGER no_gap')
    expect(await hold(today, null)).toBe('CustodyHolding_no_overlap')
    expect(await hold(new Date(before.getTime() - 1), null)).toMatch(/CustodyHolding_(no_overlap|one_now)/)
    await owner.query('ALTER TABLE "CustodyHolding" ENABLE ALWAYS TRIGGER no_gap')
  })

  test('never changes or removes an entry, whoever asks, also in replica mode', async () => {
    for (const mode of ['origin', 'replica']) {
      await owner.query(`SET session_replication_role = ${mode}`)
      expect(await asOwner('UPDATE "CustodyEvent" SET "place" = \'elsewhere\'')).toMatch(
        /never changed or removed/,
      )
      expect(await asOwner('DELETE FROM "CustodyEvent"')).toMatch(/never changed or removed/)
      expect(await asOwner('TRUNCATE "CustodyEvent" CASCADE')).toMatch(/never changed or removed/)
      expect(await asOwner('DELETE FROM "CustodyHolding"')).toMatch(/never changed or removed/)
      expect(await asOwner('UPDATE "CustodyHolding" SET "accountId" = $1', otherId)).toMatch(
        /only ends, once/,
      )
    }
    await owner.query('SET session_replication_role = origin')
  })

  test('gives the application no right to change or remove an entry', async () => {
    await expect(prisma.$executeRaw`UPDATE "CustodyEvent" SET "place" = 'elsewhere'`).rejects.toThrow(
      /permission denied/,
    )
    await expect(prisma.$executeRaw`DELETE FROM "CustodyEvent"`).rejects.toThrow(/permission denied/)
    await expect(
      prisma.$executeRaw`UPDATE "CustodyHolding" SET "accountId" = ${otherId}::uuid`,
    ).rejects.toThrow(/permission denied/)
    await expect(prisma.$executeRaw`UPDATE "CustodyOffer" SET "code" = 'X'`).rejects.toThrow(
      /permission denied/,
    )
  })

  test('writes a ledger forward, without a gap in its numbers or its times', async () => {
    expect(await enter(3, today)).toMatch(/written forward/)
    expect(await enter(1, today)).toMatch(/written forward/)
    expect(await enter(2, new Date(before.getTime() - 1))).toMatch(/written forward/)
  })

  test('wants a reason for what is late, and a weight above nothing', async () => {
    const late = `INSERT INTO "CustodyEvent" ("id", "caseId", "itemId", "seq", "kind", "at", "recordedAt", "byId") VALUES (gen_random_uuid(), $1, $2, 2, 'moved', $3, $4, $5)`
    const nextDay = new Date(before.getTime() + 86_400_001)
    expect(await asOwner(late, caseId, itemId, before, nextDay, holderId)).toBe('CustodyEvent_late')
    expect(await enter(2, today, ', "weightUg"', ', 0')).toBe('CustodyEvent_weights')
  })

  test('holds one open offer an object, and an offer that ended stays ended', async () => {
    const offerId = await anOfferTo(caseId, await aPerson('officer'))
    const again = `INSERT INTO "CustodyOffer" ("id", "caseId", "itemId", "fromId", "toAccountId", "code", "offeredAt", "expiresAt")
      SELECT gen_random_uuid(), "caseId", "itemId", "fromId", "toAccountId", 'X', now(), now() FROM "CustodyOffer" WHERE "id" = $1`
    expect(await asOwner(again, offerId)).toBe('CustodyOffer_one_open')
    const end = (state: string) =>
      asOwner(
        `UPDATE "CustodyOffer" SET "state" = $2::"OfferState", "endedAt" = $3, "endedById" = "toAccountId" WHERE "id" = $1`,
        offerId,
        state,
        today,
      )
    expect(await end('accepted')).toBe('done')
    expect(await end('withdrawn')).toMatch(/only ends, once/)
  })
})
