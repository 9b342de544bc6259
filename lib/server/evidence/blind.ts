import type { Db } from '@/lib/db/client'
import { coveredBy, type Grader } from '@/lib/domain/evidence/blind'
import { can } from '@/lib/domain/identity/policy'
import type { Context } from '@/lib/server/kernel/act'
import type { ShownEntry } from '@/lib/server/log/read-entries'

/** The reader as a grader: in a closed case nobody grades any more, and nothing is covered. */
export const graderOf = ({ actor, file }: Pick<Context, 'actor' | 'file'>): Grader => ({
  id: actor.id,
  mayGrade: file !== undefined && file.status !== 'closed' && can(actor, 'evidence:grade', file),
})

/** The same entries, without the grade and its reason where the reader's own is still wanted. The log keeps what it kept. */
export async function withoutCoveredGrades(
  db: Db,
  caseId: string,
  reader: Grader,
  entries: readonly ShownEntry[],
): Promise<readonly ShownEntry[]> {
  const items = entries.flatMap(({ type, objectId }) =>
    type === 'evidence.graded' && objectId !== null ? [objectId] : [],
  )
  if (!reader.mayGrade || items.length === 0) return entries
  const graders = new Map<string, string[]>()
  for (const { itemId, byId } of await db.grade.findMany({
    where: { caseId, itemId: { in: items } },
    select: { itemId: true, byId: true },
  }))
    graders.set(itemId, [...(graders.get(itemId) ?? []), byId])
  return entries.map((entry) =>
    entry.type === 'evidence.graded' && coveredBy(graders.get(entry.objectId ?? '') ?? [], reader)
      ? { ...entry, details: { ...entry.details, grade: '…', reason: '…' } }
      : entry,
  )
}
