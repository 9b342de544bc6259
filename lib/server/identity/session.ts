import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { type Db, prisma } from '@/lib/db/client'
import { mostSessions } from '@/lib/domain/identity/sign-in'
import { idleMinutes, longestHours } from './actor'

/** Where a sign-in comes from, as far as the request tells. */
export type From = { readonly device: string; readonly address: string }

/** A device that somebody signed in with, from one address, is known for half a year after the last time. */
export const knownSince = (now: Date) => new Date(now.getTime() - 180 * 24 * 3_600_000)

/** Why a session ended before its time. */
export type EndedBecause =
  | 'signed-out'
  | 'killed'
  | 'account-disabled'
  | 'too-many'
  | 'role-changed'
  | 'password-changed'
  | 'factor-added'

/** The hash under which the opaque id of a cookie or of a link is looked up. */
export const hashOfSecret = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest())

/** An opaque id of 256 random bits. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** Notes that the person did something. Written at most once a minute: idleness is counted in minutes. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - 60_000)
  await prisma.session.updateMany({
    where: { id: sessionId, lastSeenAt: { lt: before }, revokedAt: null },
    data: { lastSeenAt: now },
  })
}

/** Sessions that would still be let in. */
export const alive = (now: Date) => ({
  revokedAt: null,
  expiresAt: { gt: now },
  lastSeenAt: { gt: new Date(now.getTime() - idleMinutes * 60_000) },
})

/**
 * Opens a session for an account whose row the caller has locked. The oldest gives way when there are too many,
 * and the person is told of a sign-in from elsewhere. The secret is known to nobody but the browser.
 */
export async function openSession(db: Db, accountId: string, { device, address }: From, now: Date) {
  const first = (await db.session.findFirst({ where: { accountId }, select: { id: true } })) === null
  const usual = await db.session.findFirst({
    where: { accountId, device, address, createdAt: { gt: knownSince(now) } },
    select: { id: true },
  })
  const living = await db.session.findMany({
    where: { accountId, ...alive(now) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const gone = living.slice(0, Math.max(0, living.length - mostSessions + 1)).map(({ id }) => id)
  await db.session.updateMany({
    where: { id: { in: gone } },
    data: { revokedAt: now, revokedReason: 'too-many' },
  })

  const secret = newSecret()
  const sessionId = newId()
  await db.session.create({
    data: {
      id: sessionId,
      tokenHash: hashOfSecret(secret),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      verifiedAt: now,
      expiresAt: new Date(now.getTime() + longestHours * 3_600_000),
      assurance: 'password',
      device,
      address,
    },
  })
  if (living.length > 0 || !(first || usual)) {
    await db.notice.create({
      data: { id: newId(), accountId, kind: 'session-opened', params: { device, address }, at: now },
    })
  }
  return { sessionId, secret, gone }
}

/** Ends sessions of an account: all that live, or those named, or all but one. Says which ended. */
export async function endSessions(
  db: Db,
  accountId: string,
  because: EndedBecause,
  now: Date,
  which: { readonly only?: string; readonly but?: string } = {},
): Promise<readonly string[]> {
  // In one statement: of two who end a session at once, one did.
  const ended = await db.session.updateManyAndReturn({
    where: {
      accountId,
      ...alive(now),
      ...(which.only ? { id: which.only } : which.but ? { id: { not: which.but } } : {}),
    },
    data: { revokedAt: now, revokedReason: because },
    select: { id: true },
  })
  return ended.map(({ id }) => id)
}
