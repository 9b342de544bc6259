import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { hashOfSecret, newSecret } from './session'

const linkHours = 24

/** A link with which one person sets the password of one account, once, within a day. Earlier ones stop working. */
export async function newLink(db: Db, accountId: string, now: Date) {
  await db.oneTimeLink.updateMany({
    where: { accountId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  })
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + linkHours * 3_600_000)
  await db.oneTimeLink.create({
    data: { id: newId(), tokenHash: hashOfSecret(secret), accountId, createdAt: now, expiresAt },
  })
  return { path: `/set-password/${secret}`, expiresAt }
}
