import type { Db } from '@/lib/db/client'
import { paperFacts } from '@/lib/domain/paper/facts'

type Paper = { readonly caseId: string; readonly itemId: string | null; readonly facts: unknown }

/** The item among whose files a signed scan is kept: the one it is about, or the first on a list. Null for an empty list. */
export async function keeperOf(db: Db, { caseId, itemId, facts }: Paper): Promise<string | null> {
  if (itemId !== null) return itemId
  const [first] = paperFacts.parse(facts).items
  if (!first) return null
  const item = await db.item.findUnique({
    where: { caseId_number: { caseId, number: first.number } },
    select: { id: true },
  })
  return item?.id ?? null
}
