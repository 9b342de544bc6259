import type { Db } from '@/lib/db/client'

/** Objects by what stands on their labels: case number, item number, kind, and the label's code; never what the case is about. */
export async function objectsOf(db: Db, where: readonly { readonly itemId: string }[]) {
  const ids = [...new Set(where.map(({ itemId }) => itemId))]
  const items = await db.item.findMany({
    where: { id: { in: ids } },
    select: { id: true, caseId: true, number: true, type: true, case: { select: { number: true } } },
  })
  const labels = await db.label.findMany({
    where: { itemId: { in: ids } },
    select: { itemId: true, code: true },
  })
  const codes = new Map(labels.map(({ itemId, code }) => [itemId, code] as const))
  return new Map(
    items.map(({ id, caseId, number, type, case: { number: caseNumber } }) => [
      id,
      { itemId: id, caseId, number, type, caseNumber, label: codes.get(id) ?? null },
    ]),
  )
}
