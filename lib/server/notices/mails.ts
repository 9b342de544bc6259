import { v7 as newId } from 'uuid'
import { Prisma, prisma } from '@/lib/db/client'
import { type MailChoice, mayGo, mostTries, nextTry, quiet } from '@/lib/domain/notices/mail'

const atOnce = 200
const quarter = 15 * 60_000
const mostInOne = 500
const letters = 20

/** Puts what was told and not read into one mail a person, where it may go now. A notice goes into one mail at most. */
export async function gatherMails(now: Date): Promise<number> {
  let made = 0
  let after: string | null = null
  // Page by page to the end: those who wait for their hour stand before nobody.
  for (;;) {
    const waiting: readonly Waiting[] = await waitingAfter(after, now)
    for (const { accountId, last, ...choice } of waiting)
      if (mayGo(choice, now, last)) made += await gather(accountId, now)
    if (waiting.length < atOnce) return made
    after = waiting.at(-1)?.accountId ?? null
  }
}

type Waiting = MailChoice & { readonly accountId: string; readonly last: Date | null }

/** People for whom something waits, with what they chose and when their last mail was made. */
const waitingAfter = (after: string | null, now: Date) =>
  prisma.$queryRaw<Waiting[]>(Prisma.sql`
    SELECT c."accountId", c."pace", c."address", c."quietFrom", c."quietTo",
      (SELECT max(m."madeAt") FROM "Mail" m WHERE m."accountId" = c."accountId") AS last
    FROM "MailChoice" c JOIN "Account" a ON a."id" = c."accountId" AND a."status" = 'active'
    WHERE c."pace" <> 'never' ${after === null ? Prisma.empty : Prisma.sql`AND c."accountId" > ${after}::uuid`}
      AND EXISTS (SELECT 1 FROM "Notice" n WHERE n."accountId" = c."accountId"
        AND n."readAt" IS NULL AND n."at" >= c."since" AND n."at" <= ${now}
        AND NOT EXISTS (SELECT 1 FROM "MailedNotice" m WHERE m."noticeId" = n."id"))
    ORDER BY c."accountId" LIMIT ${atOnce}`)

const gather = (accountId: string, now: Date): Promise<number> =>
  prisma.$transaction(async (db) => {
    // Whoever holds the choice makes the mail: two workers never make two.
    await db.$queryRaw`SELECT 1 FROM "MailChoice" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`
    const choice = await db.mailChoice.findUniqueOrThrow({ where: { accountId } })
    const last = await db.mail.findFirst({ where: { accountId }, orderBy: { madeAt: 'desc' } })
    if (!mayGo(choice, now, last?.madeAt ?? null)) return 0
    const told = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
      SELECT n."id" FROM "Notice" n WHERE n."accountId" = ${accountId}::uuid AND n."readAt" IS NULL
        AND n."at" >= ${choice.since} AND n."at" <= ${now}
        AND NOT EXISTS (SELECT 1 FROM "MailedNotice" m WHERE m."noticeId" = n."id")
      ORDER BY n."at", n."id" LIMIT ${mostInOne}`)
    if (told.length === 0) return 0
    const id = newId()
    await db.mail.create({ data: { id, accountId, nextAt: now, madeAt: now } })
    await db.mailedNotice.createMany({ data: told.map((one) => ({ noticeId: one.id, mailId: id })) })
    return 1
  })

export type ReadyMail = { readonly id: string; readonly to: string; readonly language: 'en' | 'km' }

/** Sends what is due by `send`. What fails waits longer each time, and holds up no other. Says how many went. */
export async function sendMails(now: Date, send: (mail: ReadyMail) => Promise<void>): Promise<number> {
  const due = await prisma.mail.findMany({
    where: { state: 'waiting', nextAt: { lte: now } },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    take: letters,
  })
  let sent = 0
  for (const { id, accountId, tries } of due) {
    const choice = await prisma.mailChoice.findUniqueOrThrow({ where: { accountId } })
    const { language } = await prisma.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { language: true },
    })
    if (choice.pace === 'never' || choice.address === null) {
      await prisma.mail.updateMany({ where: { id, state: 'waiting' }, data: { state: 'given_up' } })
      continue
    }
    if (quiet(choice, now)) {
      // It makes room for those who may be told now.
      await prisma.mail.updateMany({
        where: { id, state: 'waiting' },
        data: { nextAt: new Date(now.getTime() + quarter) },
      })
      continue
    }
    // The try counts before it is made: what takes this process down with it is not tried at once again, nor by another.
    const { count } = await prisma.mail.updateMany({
      where: { id, state: 'waiting', tries },
      data: { tries: tries + 1, nextAt: nextTry(tries + 1, now) },
    })
    if (count === 0) continue
    try {
      await send({ id, to: choice.address, language: language === 'en' ? 'en' : 'km' })
      await prisma.mail.update({ where: { id }, data: { state: 'sent', sentAt: now } })
      sent += 1
    } catch (error) {
      console.error('a mail could not be sent', { mail: id, tries: tries + 1, error: String(error) })
      if (tries + 1 >= mostTries) await prisma.mail.update({ where: { id }, data: { state: 'given_up' } })
    }
  }
  return sent
}
