import { prisma } from '@/lib/db/client'
import { newPassword } from '@/lib/domain/identity/password'
import type { At } from '@/lib/server/kernel/act'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { appendToLog } from '@/lib/server/kernel/log'
import { asUnavailable } from '@/lib/server/kernel/trouble'
import { actorOf } from './actor'
import { hashPassword } from './hashing'
import { hashOfSecret } from './session'

const secretForm = /^[\w-]{43}$/

const works = (secret: string, now: Date) => ({
  tokenHash: hashOfSecret(secret),
  usedAt: null,
  expiresAt: { gt: now },
  account: { status: 'invited' as const },
})

/** Whose link it is, while it works; undefined when it never did or no longer does. */
export async function holderOfLink(secret: string, now: Date) {
  if (!secretForm.test(secret)) return undefined
  const link = await prisma.oneTimeLink.findFirst({
    where: works(secret, now),
    select: { id: true, account: { select: { id: true, username: true, nameLatin: true, nameKm: true } } },
  })
  return link ? { linkId: link.id, ...link.account } : undefined
}

/** Sets the first password with a link, which is used up by it. Before anybody is signed in, hence no act. */
export async function setPassword(secret: string, password: string, { now, requestId }: At): Promise<void> {
  const holder = await holderOfLink(secret, now)
  if (!holder) throw new NotFound()
  const ruling = newPassword(password, holder.username)
  if (!ruling.ok) throw new Refused(ruling.refusals)
  const passwordHash = await hashPassword(ruling.value)
  await prisma
    .$transaction(async (db) => {
      const { count } = await db.oneTimeLink.updateMany({ where: works(secret, now), data: { usedAt: now } })
      if (count !== 1) throw new NotFound()
      await db.account.update({
        where: { id: holder.id },
        data: { passwordHash, status: 'active', version: { increment: 1 } },
      })
      const actor = await actorOf(db, holder.id, now)
      await appendToLog(db, [
        {
          actor: actor ?? null,
          caseId: null,
          outcome: 'done',
          requestId,
          event: { type: 'account.password-set', objectId: holder.id, details: {} },
        },
      ])
    })
    .catch(asUnavailable)
}
