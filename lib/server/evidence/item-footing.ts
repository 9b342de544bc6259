import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'

/** The authority that an item stands under: the one it cites, or that of its search, arrest or interview. */
export function authorityOver(
  { authorities, procedures }: CaseView,
  { authorityId, procedureId }: { readonly authorityId: string | null; readonly procedureId: string | null },
) {
  const through = procedures.find(({ id }) => id === procedureId)?.authorityId ?? null
  const found = authorities.find(({ id }) => id === (authorityId ?? through))
  return found
    ? {
        ...{ authorityId: found.id, number: found.number, kind: found.kind, reference: found.reference },
        ...{ givenBy: found.givenBy, withdrawn: found.withdrawn, itself: authorityId !== null },
      }
    : null
}

/** What was alleged of an item, and how it was sealed and released, oldest first. */
export async function dangerOf(db: Db, caseId: string, itemId: string) {
  const asked = { where: { caseId, itemId }, orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] }
  const [allegations, seals] = await Promise.all([
    db.duressAllegation.findMany(asked),
    db.privilegeSeal.findMany(asked),
  ])
  return { allegations, seals }
}
