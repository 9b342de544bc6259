import type { PaperFacts } from '@/lib/domain/paper/facts'
import { notSealed } from '@/lib/server/evidence/privilege'
import type { Context } from '@/lib/server/kernel/act'

/** A paper that was printed before an item on it was sealed is kept from whoever may not read the item. A receipt only names it. */
export async function notOfSealed(
  context: Context,
  caseId: string,
  kind: string,
  { item, items }: PaperFacts,
): Promise<void> {
  if (kind === 'custody_receipt') return
  const numbers = [...(item ? [item.number] : []), ...items.map(({ number }) => number)]
  const sealed = await context.db.item.count({
    where: { caseId, number: { in: numbers }, privileged: true },
  })
  notSealed(context, { privileged: sealed > 0 })
}
