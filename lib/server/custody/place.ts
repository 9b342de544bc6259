import type { Hand } from '@/lib/domain/custody/hands'
import { placeName } from '@/lib/domain/custody/store'
import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Where something is put, as an entry keeps it: a listed place of the hand's own store with its name, or words alone. */
export async function putIn(
  { db }: Pick<Context, 'db'>,
  { storeId }: Hand,
  {
    storePlaceId,
    place,
  }: { readonly storePlaceId?: string | undefined; readonly place?: string | undefined },
): Promise<{ readonly place: string | null; readonly storePlaceId: string | null }> {
  if (storePlaceId === undefined) return { place: place ?? null, storePlaceId: null }
  const found =
    storeId === null
      ? null
      : await db.storePlace.findFirst({ where: { id: storePlaceId, unitId: storeId, closedAt: null } })
  if (!found) throw new NotFound()
  const parent = found.parentId
    ? await db.storePlace.findUnique({ where: { id: found.parentId }, select: { code: true } })
    : null
  const name = placeName({ code: found.code, parent })
  return { place: place === undefined ? name : `${name}, ${place}`, storePlaceId }
}
