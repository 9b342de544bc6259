import { prisma } from '@/lib/db/client'
import { longestPassword } from '@/lib/domain/identity/password'
import { refusalOf, type SignInFailure } from '@/lib/domain/identity/sign-in'
import { asTyped } from '@/lib/domain/identity/username'
import type { At } from '@/lib/server/kernel/act'
import { Unavailable } from '@/lib/server/kernel/errors'
import { appendToLog } from '@/lib/server/kernel/log'
import { asUnavailable } from '@/lib/server/kernel/trouble'
import { actorOf, type SignedIn } from './actor'
import { bucketOf, countTry, forgetTries } from './bucket'
import { passwordFits } from './hashing'
import { inOrder } from './in-order'
import { type From, openSession } from './session'

export type Credentials = { readonly username: string; readonly password: string }

/** What came of knocking. Nobody outside learns why it was refused. */
export type SignIn =
  | { readonly came: 'in'; readonly secret: string; readonly who: SignedIn }
  | { readonly came: 'refused' }
  | { readonly came: 'busy' }

/**
 * Judges a username and a password, and opens a session. The same work is done for a username that does not exist, waits,
 * or is disabled: one count, one look, one argon2 verification, one entry. It throws nothing that a password could cause.
 */
export async function signIn(given: Credentials, at: At & From): Promise<SignIn> {
  try {
    const username = readable(given.username, 100)
    const password = readable(given.password, longestPassword)
    return await inOrder(bucketOf(username), () => knock(username, password, at)).catch(asUnavailable)
  } catch (error) {
    if (error instanceof Unavailable) return { came: 'busy' }
    throw error
  }
}

async function knock(username: string, password: string, at: At & From): Promise<SignIn> {
  const bucket = bucketOf(username)
  const failures = await countTry(prisma, bucket, at.now)
  const account = await prisma.account.findUnique({ where: { username: asTyped(username) } })
  const fits = await passwordFits(account?.passwordHash, password)
  const because = refusalOf({
    account: account ? { ...account, hasPassword: account.passwordHash !== null } : undefined,
    passwordFits: fits,
    failures,
    demoAllowed: process.env.RINGLEADER_MODE !== 'production',
  })
  if (account === null || because !== undefined) return turnAway(bucket, because ?? 'unknown', at)
  return (await letIn(account.id, account.passwordHash, bucket, at)) ?? turnAway(bucket, 'disabled', at)
}

/** Text that a database can hold and that is not endless; anything else is as good as nothing. */
const readable = (text: unknown, longest: number): string =>
  typeof text === 'string' && text.length <= longest && text.isWellFormed() && !text.includes('\u0000')
    ? text
    : ''

async function turnAway(bucket: string, because: SignInFailure, at: At & From): Promise<SignIn> {
  await appendToLog(prisma, [
    {
      actor: null,
      caseId: null,
      outcome: 'refused',
      requestId: at.requestId,
      event: { type: 'sign-in.failed', objectId: null, details: { bucket, because, address: at.address } },
    },
  ])
  return { came: 'refused' }
}

/** The account's row is locked, so that sessions are counted one after the other, and it is looked at once more. */
const letIn = (
  accountId: string,
  passwordHash: string | null,
  bucket: string,
  at: At & From,
): Promise<SignIn | undefined> =>
  prisma.$transaction(async (db) => {
    const [still] = await db.$queryRaw<{ same: boolean }[]>`
      SELECT "status" = 'active' AND "passwordHash" = ${passwordHash} AS "same" FROM "Account"
      WHERE "id" = ${accountId}::uuid FOR UPDATE`
    const holder = still?.same ? await actorOf(db, accountId, at.now) : undefined
    if (!holder) return undefined
    const { sessionId, secret, gone } = await openSession(db, accountId, at, at.now)
    await forgetTries(db, bucket, at.now)
    const who = { ...holder, sessionId, verifiedAt: at.now }
    const entry = { actor: who, caseId: null, outcome: 'done', requestId: at.requestId } as const
    await appendToLog(db, [
      ...gone.map((objectId) => ({
        ...entry,
        event: { type: 'session.ended' as const, objectId, details: { because: 'too-many' } },
      })),
      {
        ...entry,
        event: {
          type: 'session.opened',
          objectId: sessionId,
          details: { device: at.device, address: at.address },
        },
      },
    ])
    return { came: 'in', secret, who } as const
  })
