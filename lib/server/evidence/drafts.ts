import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { itemType } from '@/lib/domain/evidence/kind'
import type { Actor } from '@/lib/domain/identity/policy'

const kept = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

/** A draft's answers, as the form reads them back. */
export const draftAnswers = (stored: unknown) => kept.parse(stored)

/** What this person began in these cases and has not finished, the newest first: what it is of, and what it is called so far. */
export async function draftsOf(
  db: Db,
  actor: Pick<Actor, 'id'>,
  caseIds: readonly string[],
  kind?: 'evidence' | 'link',
) {
  const drafts = await db.draft.findMany({
    where: { accountId: actor.id, caseId: { in: [...caseIds] }, ...(kind ? { kind } : {}) },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  })
  return drafts.map(({ id: draftId, caseId, kind, answers, savedAt, version }) => {
    const { type, title } = draftAnswers(answers)
    const named = typeof title === 'string' ? title.trim().slice(0, 200) : ''
    return {
      draftId,
      caseId,
      kind,
      type: itemType.safeParse(type).data ?? null,
      title: named,
      savedAt,
      version,
    }
  })
}
export type DraftShown = Awaited<ReturnType<typeof draftsOf>>[number]
