import type { Db } from '@/lib/db/client'

/** What came of each item for the defence: served, or withheld by a prosecutor's recorded decision. */
export async function reachedOf(db: Db, caseId: string) {
  const [served, withheld] = await Promise.all([
    db.servedItem.findMany({ where: { caseId }, select: { itemId: true }, distinct: ['itemId'] }),
    db.withholding.findMany({ where: { caseId }, select: { itemId: true }, distinct: ['itemId'] }),
  ])
  const [given, kept] = [served, withheld].map((rows) => new Set(rows.map(({ itemId }) => itemId)))
  return (itemId: string) => ({
    served: given?.has(itemId) ?? false,
    withheldByDecision: kept?.has(itemId) ?? false,
  })
}
