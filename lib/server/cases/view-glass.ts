import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { isOpenGlass, standingOfGlass, type Verdict } from '@/lib/domain/cases/glass'
import type { Actor } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { isOnTeam } from '@/lib/server/kernel/on-team'

const perPage = 50

/**
 * What one broke oneself; for a supervisor what waits for a review in their line; for an auditor what nobody reviewed in time.
 * Fifty to a page, the oldest that wait first.
 */
export const viewGlass = act({
  name: 'view-glass',
  kind: 'read',
  permission: 'glass:read',
  input: z.strictObject({ after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { after }) {
    record('glass.listed', null, {})
    const own =
      actor.role === 'auditor'
        ? []
        : await db.$queryRaw<Row[]>(Prisma.sql`${rows} WHERE g."byId" = ${actor.id}::uuid
            ORDER BY g."id" DESC LIMIT 20`)
    const waiting =
      actor.role === 'officer'
        ? []
        : await db.$queryRaw<Row[]>(Prisma.sql`${rows} WHERE r."glassId" IS NULL AND ${toSee(actor, now)}
            ${after ? Prisma.sql`AND g."id" > ${after}::uuid` : Prisma.empty}
            ORDER BY g."id" LIMIT ${perPage + 1}`)
    const page = waiting.slice(0, perPage)
    return {
      role: actor.role,
      own: own.map((row) => asShown(row, now, true)),
      waiting: page.map((row) => asShown(row, now, actor.role !== 'auditor')),
      later: waiting.length > perPage ? (page.at(-1)?.glassId ?? null) : null,
    }
  },
})
export type GlassView = Awaited<ReturnType<(typeof viewGlass)['perform']>>
export type GlassShown = GlassView['waiting'][number]

type Row = {
  glassId: string
  caseId: string
  number: string
  sealed: boolean
  nameLatin: string
  nameKm: string | null
  reason: string
  at: Date
  expiresAt: Date
  reviewBy: Date
  verdict: Verdict | null
  words: string | null
}

const rows = Prisma.sql`
  SELECT g."id" AS "glassId", g."caseId", c."number", (c."sensitivity" = 'sealed') AS "sealed",
    a."nameLatin", a."nameKm", g."reason", g."at", g."expiresAt", g."reviewBy", r."verdict"::text AS "verdict", r."words"
  FROM "BrokenGlass" g JOIN "Case" c ON c."id" = g."caseId" JOIN "Account" a ON a."id" = g."byId"
    LEFT JOIN "GlassReview" r ON r."glassId" = g."id"`

/** What `can` says of one case, said of all at once: an auditor sees what is overdue everywhere, a supervisor what they may review. */
const toSee = (actor: Actor, now: Date) =>
  actor.role === 'auditor'
    ? Prisma.sql`g."reviewBy" < ${now}`
    : Prisma.sql`g."byId" <> ${actor.id}::uuid AND (${isOnTeam(actor.id, now)}
        OR (c."sensitivity" = 'normal' AND c."unitId" = ANY(${[...actor.line]}::uuid[])))`

/** A case that was sealed since has no number for who looks from outside; what people wrote may tell of it, and is not for auditors. */
const asShown = ({ sealed, number, reason, words, ...row }: Row, now: Date, inWords: boolean) => ({
  ...row,
  number: sealed ? null : number,
  reason: sealed || !inWords ? null : reason,
  words: sealed || !inWords ? null : words,
  open: !sealed && isOpenGlass(row, now),
  standing: standingOfGlass(row, now),
})
