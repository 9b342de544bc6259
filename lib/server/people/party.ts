import type { Db } from '@/lib/db/client'
import { NotFound } from '@/lib/server/kernel/errors'

const named = { select: { nameKm: true, nameLatin: true, nameOther: true, aliases: true } } as const

/** A party of this case and no other, with the names of whoever it is. */
export async function partyOf(db: Db, caseId: string, partyId: string) {
  const party = await db.party.findUnique({
    where: { caseId_id: { caseId, id: partyId } },
    include: { person: named, organisation: { select: { nameKm: true, nameLatin: true } } },
  })
  if (!party) throw new NotFound()
  return party
}

type Named = {
  readonly person: {
    nameKm: string | null
    nameLatin: string | null
    nameOther: string | null
    aliases: string[]
  } | null
  readonly organisation: { nameKm: string | null; nameLatin: string | null } | null
}

/** The name by which the log calls a party: as in the documents, else as people say it. */
export const nameOf = ({ person, organisation }: Named): string =>
  person?.nameLatin ??
  person?.nameKm ??
  person?.nameOther ??
  person?.aliases[0] ??
  organisation?.nameLatin ??
  organisation?.nameKm ??
  ''
