import type { Db } from '@/lib/db/client'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** Says of what else an item was made. What was said before stays, and nothing is made of itself, nor of what was made of it. */
export async function addParents(
  db: Db,
  caseId: string,
  itemId: string,
  parents: readonly string[],
): Promise<Ruling<true>> {
  if (parents.length === 0) return allow(true)
  const known = await db.itemDerivation.findMany({
    where: { caseId },
    select: { itemId: true, parentId: true },
  })
  const madeOf = new Set([itemId])
  for (const made of madeOf) for (const pair of known) if (pair.parentId === made) madeOf.add(pair.itemId)
  if (parents.some((parentId) => madeOf.has(parentId))) return refuse('made-of-itself', 'derivedFrom')
  await db.itemDerivation.createMany({
    data: parents.map((parentId) => ({ caseId, itemId, parentId })),
    skipDuplicates: true,
  })
  return allow(true)
}
