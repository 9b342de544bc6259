import { LRUCache } from 'lru-cache'
import type { Db } from '@/lib/db/client'
import { type Grade, standingOf } from '@/lib/domain/evidence/grading'
import type { Judgements } from '@/lib/domain/proof/cell'

const remembered = new LRUCache<string, Judgements>({ max: 50 })

/** Who graded each item, and which links a prosecutor confirmed, remembered by the case's revision. Only for looks. */
export async function readJudgements(db: Db, caseId: string, revision: number): Promise<Judgements> {
  const key = `${caseId} ${revision}`
  const found = remembered.get(key) ?? (await loadJudgements(db, caseId))
  remembered.set(key, found)
  return found
}

async function loadJudgements(db: Db, caseId: string): Promise<Judgements> {
  const [grades, reviews] = await Promise.all([
    db.grade.findMany({
      where: { caseId },
      select: { itemId: true, source: true, information: true, byId: true, at: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    db.linkReview.findMany({ where: { caseId, verdict: 'confirmed' }, select: { linkId: true } }),
  ])
  const byItem = new Map<string, Grade[]>()
  for (const { itemId, ...grade } of grades) byItem.set(itemId, [...(byItem.get(itemId) ?? []), grade])
  return {
    grades: new Map([...byItem].map(([itemId, given]) => [itemId, standingOf(given)])),
    confirmed: new Set(reviews.map(({ linkId }) => linkId)),
  }
}
