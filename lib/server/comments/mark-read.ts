import type { Context } from '@/lib/server/kernel/act'
import { readTo } from './comments-at'

/** Remembers that a person has read a place as far as that. It never goes back. */
export async function markRead(
  context: Pick<Context, 'db' | 'actor' | 'now'>,
  { caseId, place, to }: { readonly caseId: string; readonly place: string; readonly to: number },
): Promise<void> {
  const { db, actor, now } = context
  if ((await readTo(context, caseId, place)) >= to) return
  await db.commentsRead.upsert({
    where: { accountId_caseId_place: { accountId: actor.id, caseId, place } },
    create: { accountId: actor.id, caseId, place, readTo: to, at: now },
    update: { readTo: to, at: now },
  })
}
