import type { Db } from '@/lib/db/client'
import { contentHash } from '@/lib/server/kernel/approval'

/** Exactly what an erasure takes away of a person, what stays of it, and the hash by which two people mean the same. */
export async function contentOf(db: Db, personId: string) {
  const {
    searchKey: _,
    restricted: __,
    version: ___,
    ...person
  } = await db.person.findUniqueOrThrow({
    where: { id: personId },
  })
  const parties = await db.party.findMany({
    where: { personId },
    select: { id: true, note: true, tierReason: true },
    orderBy: { id: 'asc' },
  })
  const signs = await signsOf(
    db,
    parties.map(({ id }) => id),
  )
  const remains = await db.$queryRaw<{ place: string; many: number }[]>`
    SELECT place, many FROM where_names_remain(${personId}::uuid) ORDER BY place`
  return {
    hash: contentHash('erase-person', { person, parties, signs }),
    signs: signs.map(({ kind, display }) => ({ kind, display })),
    notes: parties.flatMap(({ note, tierReason }) => [note, tierReason]).filter((words) => words !== null)
      .length,
    remains,
  }
}

/** Signs that were said to be theirs and nobody else's. */
async function signsOf(db: Db, partyIds: readonly string[]) {
  const said = await db.attribution.findMany({
    where: { partyId: { in: [...partyIds] } },
    select: { identifierId: true },
  })
  const theirs = [...new Set(said.map(({ identifierId }) => identifierId))]
  const others = await db.attribution.findMany({
    where: { identifierId: { in: theirs }, partyId: { notIn: [...partyIds] } },
    select: { identifierId: true },
  })
  const shared = new Set(others.map(({ identifierId }) => identifierId))
  return db.identifier.findMany({
    where: { id: { in: theirs.filter((one) => !shared.has(one)) } },
    select: { id: true, kind: true, display: true, label: true, note: true },
    orderBy: { id: 'asc' },
  })
}
