import type { Db } from '@/lib/db/client'

export type Name = { readonly nameLatin: string; readonly nameKm: string | null }

/** What people and units are called, in both scripts, by id. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, Name>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  const [people, units] = await Promise.all([
    db.account.findMany({
      where: { id: { in: asked } },
      select: { id: true, nameLatin: true, nameKm: true },
    }),
    db.unit.findMany({ where: { id: { in: asked } }, select: { id: true, nameEn: true, nameKm: true } }),
  ])
  return new Map<string, Name>([
    ...people.map(({ id, ...name }) => [id, name] as const),
    ...units.map(({ id, nameEn, nameKm }) => [id, { nameLatin: nameEn, nameKm }] as const),
  ])
}
