import { type Db, Prisma } from '@/lib/db/client'
import type { ReviewAnswer } from '@/lib/domain/review/item-review'
import type { JudgementWord } from '@/lib/domain/review/judgement'

export type JudgementStanding = {
  readonly place: string
  readonly seq: number
  readonly word: JudgementWord
  readonly reason: string
  readonly revision: number
  readonly at: Date
  readonly byId: string
}

/** The judgement that stands at each of these places. */
export async function judgementsAt(
  db: Db,
  caseId: string,
  places: readonly string[],
): Promise<ReadonlyMap<string, JudgementStanding>> {
  const rows = await db.$queryRaw<JudgementStanding[]>(Prisma.sql`
    SELECT DISTINCT ON ("place") "place", "seq", "word"::text AS "word", "reason", "revision", "at", "byId"
    FROM "Judgement" WHERE "caseId" = ${caseId}::uuid AND "place" = ANY(${[...places]}::text[])
    ORDER BY "place", "seq" DESC`)
  return new Map(rows.map((row) => [row.place, row] as const))
}

export type ItemReviewStanding = {
  readonly itemId: string
  readonly seq: number
  readonly reliable: ReviewAnswer
  readonly credible: ReviewAnswer
  readonly otherMaterial: string | null
  readonly reason: string
  readonly at: Date
  readonly byId: string
}

/** The review that stands of an item; null when nobody reviewed it. */
export const itemReviewOf = (db: Db, caseId: string, itemId: string): Promise<ItemReviewStanding | null> =>
  db.itemReview.findFirst({
    where: { caseId, itemId },
    orderBy: { seq: 'desc' },
    omit: { id: true, caseId: true },
  })
