import type { Db } from '@/lib/db/client'
import { Prisma, prisma } from '@/lib/db/client'
import { mostDenied } from '@/lib/domain/identity/denied'
import type { Actor, Role } from '@/lib/domain/identity/policy'
import { halfwayOf } from '@/lib/domain/identity/second-factor'
import { windowMinutes } from '@/lib/domain/identity/sign-in'
import { hasLeft } from '@/lib/server/leaving/leaving-of'
import { isEnrolled } from '@/lib/server/second-factor/standing'

/** Somebody who is signed in, with what the shell shows of them. */
export type SignedIn = Actor & {
  readonly username: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly unitNameEn: string
  readonly unitNameKm: string
  readonly language: 'en' | 'km'
  readonly khmerDigits: boolean
  readonly demo: boolean
  /** True while they wait because they tried too often what is not theirs. */
  readonly heldOff: boolean
}

type Row = Omit<SignedIn, 'role'> & { role: Role; tokenHash: Uint8Array; lastSeenAt: Date; enrolled: boolean }

const columns = Prisma.sql`
  a."id", a."role"::text AS "role", a."unitId", a."username", a."nameLatin", a."nameKm", a."language", a."khmerDigits", a."demo",
  u."nameEn" AS "unitNameEn", u."nameKm" AS "unitNameKm",
  ARRAY(WITH RECURSIVE below AS (
      SELECT a."unitId" AS id UNION SELECT c."id" FROM "Unit" c JOIN below ON c."parentId" = below.id)
    SELECT id::text FROM below) AS "line"`

/** Whose session it is, or undefined when it never was, has ended, idled too long, or belongs to a disabled account. */
export async function actorOfSession(
  tokenHash: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<SignedIn | undefined> {
  const idleSince = new Date(now.getTime() - idleMinutes * 60_000)
  const countedSince = new Date(now.getTime() - windowMinutes * 60_000)
  const [row] = await prisma.$queryRaw<Row[]>`
    SELECT ${columns}, s."id" AS "sessionId", s."assurance"::text AS "assurance", s."verifiedAt", s."verifiedFor", s."lastSeenAt", ${isEnrolled(now)} AS "enrolled",
      EXISTS (SELECT 1 FROM "SignInBucket" b WHERE b."key" = 'denied:' || a."id"::text AND b."failures" >= ${mostDenied}
        AND b."windowStartedAt" > ${countedSince}) AS "heldOff"
    FROM "Session" s JOIN "Account" a ON a."id" = s."accountId" JOIN "Unit" u ON u."id" = a."unitId"
    WHERE s."tokenHash" = ${tokenHash} AND s."revokedAt" IS NULL AND s."expiresAt" > ${now} AND s."lastSeenAt" > ${idleSince}
      AND a."status" = 'active' AND NOT ${hasLeft(now)}`
  return row && { ...row, halfway: halfwayOf(row) }
}

/** Minutes without doing anything after which a session ends. */
export const idleMinutes = 15
/** Hours after which a session ends, whatever is done. */
export const longestHours = 10

/** The holder of an account as an actor without a session: who asked for something that a second person now approves. */
export async function actorOf(db: Db, accountId: string, now: Date): Promise<SignedIn | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT ${columns}, a."id" AS "sessionId", 'password' AS "assurance", to_timestamp(0) AS "verifiedAt", NULL AS "verifiedFor",
      false AS "heldOff"
    FROM "Account" a JOIN "Unit" u ON u."id" = a."unitId" WHERE a."id" = ${accountId}::uuid AND a."status" = 'active'
      AND NOT ${hasLeft(now)}`
  return row
}
