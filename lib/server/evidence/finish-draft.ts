import type { Context } from '@/lib/server/kernel/act'

/** Ends the draft that something was typed in, once that is done. The log says so where there was one. */
export async function finishDraft(
  { db, actor, record }: Context,
  caseId: string,
  draftId: string | undefined,
) {
  if (draftId === undefined) return
  const mine = { id: draftId, caseId, accountId: actor.id }
  const draft = await db.draft.findFirst({ where: mine, select: { kind: true } })
  if (!draft) return
  await db.draft.deleteMany({ where: mine })
  record('draft.finished', draftId, { kind: draft.kind })
}
