import { type Db, Prisma } from '@/lib/db/client'
import { type Actor, mightEver, roles } from '@/lib/domain/identity/policy'
import type { NeedsSuccessor } from '@/lib/domain/leaving/leaving'
import { alive } from '@/lib/server/identity/session'
import { isOnTeam, standingAt } from '@/lib/server/kernel/on-team'

const most = 100

/** Cases that somebody leads and that are not closed. */
const led = (who: Prisma.Sql) => Prisma.sql`c."leadId" = ${who} AND c."status" <> 'closed'`

/** Sealed files in which they are the only supervisor who stays: nobody else could unseal them. */
const kept = (who: Prisma.Sql, now: Date) => Prisma.sql`c."sensitivity" = 'sealed' AND EXISTS (
    SELECT 1 FROM "TeamMember" t JOIN "Account" p ON p."id" = t."accountId"
    WHERE t."caseId" = c."id" AND t."accountId" = ${who} AND p."role" = 'supervisor' AND ${standingAt(now)})
  AND NOT EXISTS (
    SELECT 1 FROM "TeamMember" t JOIN "Account" p ON p."id" = t."accountId"
    WHERE t."caseId" = c."id" AND t."accountId" <> ${who} AND p."role" = 'supervisor' AND p."status" = 'active'
      AND t."until" IS NULL AND t."endsAt" IS NULL)`

/** Objects in their very hands: neither in a store nor with somebody outside. */
const inHands = (who: Prisma.Sql) =>
  Prisma.sql`h."accountId" = ${who} AND h."until" IS NULL AND h."unitId" IS NULL AND h."outsideName" IS NULL`

/** Whoever might handle informants needs somebody named for them, whether or not there are any: that is told to nobody. */
const mightHandle = roles.filter((role) => mightEver(role, 'informant:register'))
const unnamed = (who: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM "Account" p WHERE p."id" = ${who} AND p."role"::text = ANY(${mightHandle}))
  AND NOT EXISTS (
    SELECT 1 FROM "InformantSuccessor" s JOIN "Leaving" n ON n."id" = s."leavingId"
    WHERE n."accountId" = ${who} AND n."stayedAt" IS NULL)`

/** How much of what somebody holds needs another after them, as columns of a question about them. */
export const needed = (who: Prisma.Sql, now: Date): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM "Case" c WHERE ${led(who)}) AS "cases",
  (SELECT count(*)::int FROM "Case" c WHERE ${kept(who, now)}) AS "sealed",
  (SELECT count(*)::int FROM "CustodyHolding" h WHERE ${inHands(who)}) AS "objects",
  (CASE WHEN ${unnamed(who)} THEN 1 ELSE 0 END)::int AS "handler"`

/** The same of one person. */
export async function needsSuccessor(db: Db, who: string, now: Date): Promise<NeedsSuccessor> {
  const [row] = await db.$queryRaw<NeedsSuccessor[]>(
    Prisma.sql`SELECT ${needed(Prisma.sql`${who}::uuid`, now)}`,
  )
  return row ?? { cases: 0, sealed: 0, objects: 0, handler: 0 }
}

/** What the one who looks may know of the case `c`: the leaver all of their own, a supervisor what is theirs, nobody else any. */
const shownTo = (actor: Actor, who: string, now: Date): Prisma.Sql => {
  if (actor.id === who) return Prisma.sql`true`
  if (actor.role !== 'supervisor') return Prisma.sql`false`
  return Prisma.sql`(${isOnTeam(actor.id, now)} OR (c."sensitivity" = 'normal' AND c."unitId" = ANY(${[...actor.line]}::uuid[])))`
}

type CaseRow = { readonly caseId: string; readonly number: string; readonly title: string }

/** Everything that somebody still holds. What the one who looks may not know is counted and not named. */
export async function heldBy(db: Db, actor: Actor, who: string, now: Date) {
  const shown = shownTo(actor, who, now)
  const them = Prisma.sql`${who}::uuid`
  const named = (which: Prisma.Sql) =>
    db.$queryRaw<CaseRow[]>(Prisma.sql`
      SELECT c."id" AS "caseId", c."number", c."title" FROM "Case" c WHERE ${which} AND ${shown}
      ORDER BY c."number" LIMIT ${most}`)
  const [counts] = await db.$queryRaw<
    { teams: number; tasks: number; asked: number; offers: number; delegations: number }[]
  >(
    Prisma.sql`
    SELECT (SELECT count(*)::int FROM "TeamMember" t WHERE t."accountId" = ${who}::uuid AND ${standingAt(now)}) AS "teams",
      (SELECT count(*)::int FROM "Task" k WHERE k."ownerId" = ${who}::uuid AND k."state" = 'open') AS "tasks",
      (SELECT count(*)::int FROM "Approval" p WHERE p."requestedById" = ${who}::uuid AND p."state" = 'pending'
        AND p."expiresAt" > ${now}) AS "asked",
      (SELECT count(*)::int FROM "CustodyOffer" o WHERE o."toAccountId" = ${who}::uuid AND o."state" = 'open') AS "offers",
      (SELECT count(*)::int FROM "Delegation" d WHERE ${who}::uuid IN (d."fromId", d."toId") AND d."endedAt" IS NULL
        AND d."endsAt" > ${now}) AS "delegations"`,
  )
  const factors = { where: { accountId: who, removedAt: null } }
  return {
    needs: await needsSuccessor(db, who, now),
    ...(counts ?? { teams: 0, tasks: 0, asked: 0, offers: 0, delegations: 0 }),
    sessions: await db.session.count({ where: { accountId: who, ...alive(now) } }),
    factors: (await db.authenticator.count(factors)) + (await db.passkey.count(factors)),
    cases: await named(led(them)),
    sealed: await named(kept(them, now)),
    teamCases: await named(
      Prisma.sql`EXISTS (SELECT 1 FROM "TeamMember" t WHERE t."caseId" = c."id" AND t."accountId" = ${who}::uuid AND ${standingAt(now)})`,
    ),
    taskCases: await named(
      Prisma.sql`EXISTS (SELECT 1 FROM "Task" k WHERE k."caseId" = c."id" AND k."ownerId" = ${who}::uuid AND k."state" = 'open')`,
    ),
    objects: await db.$queryRaw<
      { caseId: string; number: string; item: number; itemId: string }[]
    >(Prisma.sql`
      SELECT c."id" AS "caseId", c."number", i."number" AS "item", i."id" AS "itemId" FROM "CustodyHolding" h
        JOIN "Case" c ON c."id" = h."caseId" JOIN "Item" i ON i."id" = h."itemId"
      WHERE ${inHands(them)} AND ${shown} ORDER BY c."number", i."number" LIMIT ${most}`),
  }
}
export type Held = Awaited<ReturnType<typeof heldBy>>
