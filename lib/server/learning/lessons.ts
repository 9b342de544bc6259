import { type Db, Prisma } from '@/lib/db/client'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { type Actor, mightEver } from '@/lib/domain/identity/policy'
import { type Lesson, lessonsByCode } from '@/lib/domain/learning/lesson'
import { type DefectWord, defectName, stateAfter } from '@/lib/domain/returns/defect'
import { standingAt } from '@/lib/server/kernel/on-team'

const shown = 60

export type OwnLesson = Lesson & {
  readonly defectId: string
  readonly name: string
  readonly words: string
  readonly state: ReturnType<typeof stateAfter>
  readonly caseId: string
  readonly caseNumber: string
  readonly closed: boolean
  readonly item: { readonly id: string; readonly number: number; readonly title: string } | null
  /** What it is about, where it is no item. */
  readonly about: 'item' | 'cell' | 'charge' | 'file'
}

type Row = Omit<OwnLesson, 'name' | 'state' | 'item' | 'type'> & {
  readonly number: number
  readonly place: number
  readonly word: DefectWord | null
  readonly itemId: string | null
  readonly itemNumber: number | null
  readonly title: string | null
  readonly type: ItemType | null
}

/**
 * The last defects of sent returns about an item this person logged, a cell they linked to before
 * or that nobody had linked to in a file they lead, or such a file as a whole, in cases
 * they are on the team of; by code, with what they chose. What was lifted was none. What is sealed as talk with a lawyer is left out.
 */
export async function lessonsOf(db: Db, actor: Actor, now: Date) {
  if (!mightEver(actor.role, 'learning:own')) return []
  const mine = Prisma.sql`${actor.id}::uuid`
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT d."id" AS "defectId", d."code", d."words", d."place", r."number", r."sentAt" AS "at", w."word", c."id" AS "caseId",
      c."number" AS "caseNumber", c."status" = 'closed' AS "closed", i."id" AS "itemId", i."number" AS "itemNumber", i."title",
      i."type"::text AS "type",
      CASE WHEN d."itemId" IS NOT NULL THEN 'item' WHEN d."element" IS NOT NULL THEN 'cell'
        WHEN d."chargeId" IS NOT NULL THEN 'charge' ELSE 'file' END AS "about"
    FROM "TeamMember" t
      JOIN "Case" c ON c."id" = t."caseId"
      JOIN "Return" r ON r."caseId" = c."id" AND r."sentAt" IS NOT NULL
      JOIN "Defect" d ON d."caseId" = c."id" AND d."returnId" = r."id"
      LEFT JOIN "Item" i ON i."caseId" = c."id" AND i."id" = d."itemId"
      LEFT JOIN LATERAL (SELECT e."word"::text AS "word" FROM "DefectEvent" e
        WHERE e."caseId" = c."id" AND e."defectId" = d."id" ORDER BY e."seq" DESC LIMIT 1) w ON true
    WHERE t."accountId" = ${mine} AND ${standingAt(now)} AND coalesce(w."word", '') <> 'lifted'
      AND CASE WHEN d."itemId" IS NOT NULL THEN i."loggedById" = ${mine} AND NOT i."privileged"
        WHEN d."countId" IS NULL AND d."chargeId" IS NULL THEN c."leadId" = ${mine}
        ELSE EXISTS (SELECT 1 FROM "ProofLink" p WHERE p."caseId" = c."id" AND p."proposedById" = ${mine}
          AND p."proposedAt" <= r."sentAt" AND p."countId" IS NOT DISTINCT FROM d."countId"
          AND p."chargeId" IS NOT DISTINCT FROM d."chargeId"
          AND (d."element" IS NULL OR p."element" = d."element"))
          OR (c."leadId" = ${mine} AND NOT EXISTS (SELECT 1 FROM "ProofLink" p WHERE p."caseId" = c."id"
            AND p."proposedAt" <= r."sentAt" AND p."countId" IS NOT DISTINCT FROM d."countId"
            AND p."chargeId" IS NOT DISTINCT FROM d."chargeId"
            AND (d."element" IS NULL OR p."element" = d."element"))) END
    ORDER BY r."sentAt" DESC, d."place" LIMIT ${shown}`)
  const choices = await db.lessonChoice.findMany({ where: { accountId: actor.id } })
  return lessonsByCode(rows.map(lessonOf), choices)
}
export type OwnLessons = Awaited<ReturnType<typeof lessonsOf>>[number]

const lessonOf = ({ number, place, word, itemId, itemNumber, title, ...row }: Row): OwnLesson => ({
  ...row,
  name: defectName(number, place),
  state: stateAfter(word),
  item: itemId ? { id: itemId, number: itemNumber ?? 0, title: title ?? '' } : null,
})
