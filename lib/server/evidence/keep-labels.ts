import { v7 as newId } from 'uuid'
import type { Context } from '@/lib/server/kernel/act'

/** What decides much in the reading of an item: whose voice it is, its class, whether a word of mouth carries it. */
export type Labels = {
  readonly origin: string
  readonly class: string
  readonly spoken: boolean
  readonly hearsay: boolean
}

const labels = ['origin', 'class', 'spoken', 'hearsay'] as const
const written = (value: string | boolean) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : value)

/** Keeps each label that changed, from what to what, for the reviewer. The database lets none change without it. */
export async function keepLabels(
  { db, actor, now }: Context,
  { caseId, itemId }: { readonly caseId: string; readonly itemId: string },
  [before, after]: readonly [Labels, Labels],
  reason: string | null,
): Promise<void> {
  const changed = labels.filter((label) => before[label] !== after[label])
  await db.labelChange.createMany({
    data: changed.map((label) => ({
      ...{ id: newId(), caseId, itemId, label, reason, at: now, byId: actor.id },
      ...{ before: written(before[label]), after: written(after[label]) },
    })),
  })
}
