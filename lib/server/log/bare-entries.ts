import type { Db } from '@/lib/db/client'
import type { ShownEntry } from './read-entries'

/** Entries as an auditor sees them: which case by its number, of a sealed one only that it is sealed, and no object. */
export async function bareEntries(db: Db, entries: readonly ShownEntry[]) {
  const ids = [...new Set(entries.flatMap(({ caseId }) => caseId ?? []))]
  const cases = await db.case.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true, sensitivity: true },
  })
  const numbers = new Map(cases.map((one) => [one.id, one.sensitivity === 'sealed' ? null : one.number]))
  return entries.map(({ objectId: _, caseId, ...entry }) => ({
    ...entry,
    concerns:
      caseId === null ? ('nothing' as const) : numbers.get(caseId) ? ('case' as const) : ('sealed' as const),
    number: caseId === null ? null : (numbers.get(caseId) ?? null),
  }))
}
