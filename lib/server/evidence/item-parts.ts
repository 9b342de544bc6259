import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import type { LoggedItem, NamedOrigin } from '@/lib/domain/evidence/item'
import { restingOn } from '@/lib/domain/evidence/kind'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { citesWithin } from '@/lib/server/authority/cites-within'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** The source an item is logged under: one of the case's, or a new one. A name already known is that source, if of its kind. */
export async function originFor(
  { db, actor, now, uphold, record }: Context,
  caseId: string,
  origin: NamedOrigin,
) {
  if ('id' in origin) {
    const known = await db.origin.findUnique({ where: { caseId_id: { caseId, id: origin.id } } })
    if (!known) throw new NotFound()
    return known
  }
  const named = (name: string) => db.origin.findUnique({ where: { caseId_name: { caseId, name } } })
  const namesake = await named(origin.name)
  if (namesake && !origin.itself) return uphold(sameKind(namesake, origin.kind))
  // Two bags of one name are two things: the second is told apart, or they would count as one voice.
  const id = newId()
  const name = namesake ? `${origin.name.slice(0, 180)} (${id.slice(-8)})` : origin.name
  const made = await db.origin.create({
    data: { id, caseId, name, kind: origin.kind, addedAt: now, addedById: actor.id },
  })
  record('origin.added', made.id, { name: made.name, kind: made.kind })
  return made
}

const sameKind = <T extends { readonly kind: string }>(known: T, kind: string): Ruling<T> =>
  known.kind === kind ? allow(known) : refuse('origin-of-other-kind', 'originKind')

/** What an item refers to is in the same case: its procedure, its authority, and the items it was made from. */
export async function refersWithin(
  db: Db,
  caseId: string,
  { procedureId, authorityId, derivedFrom }: Pick<LoggedItem, 'procedureId' | 'authorityId' | 'derivedFrom'>,
) {
  await citesWithin(db, caseId, authorityId)
  if (
    procedureId &&
    (await db.procedure.count({ where: { caseId, id: procedureId, kind: { in: [...restingOn] } } })) === 0
  )
    throw new NotFound()
  if (
    derivedFrom.length > 0 &&
    (await db.item.count({ where: { caseId, id: { in: derivedFrom } } })) < derivedFrom.length
  )
    throw new NotFound()
}

/** The columns of an item, from what the rule allowed. */
export const columnsOf = ({ origin, derivedFrom, facts, ...common }: LoggedItem) => ({
  type: common.type,
  title: common.title,
  description: common.description ?? '',
  obtainedAt: common.obtainedAt,
  obtainedZone: common.obtainedZone,
  obtainedPlace: common.obtainedPlace,
  placeCode: common.placeCode ?? null,
  latitude: common.latitude ?? null,
  longitude: common.longitude ?? null,
  obtainedBy: common.obtainedBy,
  legalBasis: common.legalBasis ?? null,
  authorisation: common.authorisation ?? null,
  persons: common.persons ?? null,
  witnessOne: common.witnessOne ?? null,
  witnessTwo: common.witnessTwo ?? null,
  witnessesPolice: common.witnessesPolice ?? null,
  authorityId: common.authorityId ?? null,
  nightException: common.nightException ?? null,
  language: common.language ?? null,
  interpreter: common.interpreter ?? null,
  interpreterSworn: common.interpreterSworn ?? null,
  interpreterIndependent: common.interpreterIndependent ?? null,
  procedureId: common.procedureId ?? null,
  hearsay: common.hearsay,
  spoken: common.spoken,
  uniqueObject: common.uniqueObject,
  exculpatory: common.exculpatory,
  class: common.class,
  filePlace: common.filePlace,
  sensitivity: common.sensitivity,
  remarks: common.remarks ?? null,
  facts: JSON.parse(JSON.stringify(facts)),
})
