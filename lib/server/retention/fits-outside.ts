import type { Db } from '@/lib/db/client'
import { standsOutsideLine } from '@/lib/domain/identity/outside'
import type { Actor } from '@/lib/domain/identity/policy'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { unitsAndTeams } from '@/lib/server/cases/unit-and-team'

/** May this person be the second one for what concerns a person of that file? Only who stands outside its line and team. */
export async function fitsOutside(
  second: Actor,
  asker: Actor,
  { caseId }: { readonly caseId: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const [file] = await unitsAndTeams(db, [caseId])
  return file ? standsOutsideLine(second, asker, file) : refuse('second-person-in-line')
}
