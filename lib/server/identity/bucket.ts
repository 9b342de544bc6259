import { createHash } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { mostFailures, windowMinutes } from '@/lib/domain/identity/sign-in'
import { asTyped } from '@/lib/domain/identity/username'

/** Under which key the failures of a username are counted, whether there is such an account or not. */
export const bucketOf = (username: string): string =>
  createHash('sha256').update(asTyped(username)).digest('hex')

/**
 * Counts a try as failed before it is judged, in one statement, so that twenty at once cannot slip through.
 * The fifth failure begins the wait anew; tries during the wait do not lengthen it.
 */
export async function countTry(db: Db, key: string, now: Date, many = 1): Promise<number> {
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  const [bucket] = await db.$queryRaw<{ failures: number }[]>`
    INSERT INTO "SignInBucket" AS b ("key", "failures", "windowStartedAt") VALUES (${key}, ${many}, ${now})
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN b."windowStartedAt" <= ${since} THEN ${many} ELSE LEAST(b."failures" + ${many}, 1000000) END,
      "windowStartedAt" = CASE
        WHEN b."windowStartedAt" <= ${since} OR b."failures" + ${many} = ${mostFailures} THEN ${now}
        ELSE b."windowStartedAt" END
    RETURNING b."failures"`
  if (!bucket) throw new Error('a try must be counted')
  return bucket.failures
}

/** The person has shown who they are: earlier failures are forgiven, and what nobody waits for is cleared away. */
export async function forgetTries(db: Db, key: string, now: Date): Promise<void> {
  await db.signInBucket.deleteMany({
    where: { OR: [{ key }, { windowStartedAt: { lt: new Date(now.getTime() - 24 * 3_600_000) } }] },
  })
}
