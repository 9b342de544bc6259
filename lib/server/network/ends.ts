import type { Db } from '@/lib/db/client'
import { itemName } from '@/lib/domain/cases/case-view'
import type { End } from '@/lib/domain/people/control-link'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id } from '@/lib/domain/shared/shapes'
import { NotFound } from '@/lib/server/kernel/errors'
import { nameOf, partyOf } from '@/lib/server/people/party'

/** An end of a control link as it stands in the case: what it is, what it is called, and the column that holds it. */
export type FoundEnd = {
  readonly end: End
  readonly name: string
  readonly column: 'Party' | 'Identifier' | 'Item'
}

/** Finds the end that a form names as `party:<id>`, `identifier:<id>` or `item:<id>`. */
export async function findEnd(db: Db, caseId: string, named: string): Promise<FoundEnd> {
  const [kind, endId = ''] = named.split(':')
  if (!id.safeParse(endId).success) throw new NotFound()
  const where = { caseId_id: { caseId, id: endId } }
  if (kind === 'party') {
    const party = await partyOf(db, caseId, endId)
    return {
      end: { kind: party.personId ? 'person' : 'organisation', id: endId },
      name: nameOf(party),
      column: 'Party',
    }
  }
  if (kind === 'identifier') {
    const found = await db.identifier.findUnique({ where })
    if (!found) throw new NotFound()
    return {
      end: { kind: 'identifier', id: endId },
      name: found.label ?? found.display,
      column: 'Identifier',
    }
  }
  const item = await db.item.findUnique({ where, select: { number: true, type: true } })
  if (!item) throw new NotFound()
  return { end: { kind: 'seizure', id: endId }, name: itemName(item.number), column: 'Item' }
}

/** Only a drug seizure can stand at the end of a chain. */
export async function seizureOnly(db: Db, caseId: string, { end }: FoundEnd): Promise<Ruling<true>> {
  if (end.kind !== 'seizure') return allow(true)
  const item = await db.item.findUnique({
    where: { caseId_id: { caseId, id: end.id } },
    select: { type: true },
  })
  return item?.type === 'drug_seizure' ? allow(true) : refuse('not-a-seizure', 'to')
}
