import type { Db } from '@/lib/db/client'

export type Name = { readonly nameLatin: string; readonly nameKm: string | null }

/** The names of people by their ids. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Name>> {
  const found = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameLatin: true, nameKm: true },
  })
  return new Map(found.map(({ id, ...name }) => [id, name]))
}
