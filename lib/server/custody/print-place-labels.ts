import { z } from 'zod'
import { placeName } from '@/lib/domain/custody/store'
import { id, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { labelOf } from './labels'
import { placesOf } from './places'

/** What stands on the labels of shelves and boxes of one's own store. */
export const printPlaceLabels = act({
  name: 'print-place-labels',
  kind: 'write',
  permission: 'store:keep',
  input: z.strictObject({ placeIds: many(id, 100).refine((ids) => ids.length > 0, 'missing') }),
  pace: () => 'paper',
  about: () => 'system',
  async perform(context, { placeIds }) {
    const { db, actor, record } = context
    const { nameEn, nameKm } = await db.unit.findUniqueOrThrow({ where: { id: actor.unitId } })
    const places = await placesOf(db, actor.unitId, placeIds)
    if (places.length < new Set(placeIds).size) throw new NotFound()
    const labels = []
    for (const place of places) {
      const code = await labelOf(context, { placeId: place.id })
      labels.push({ code, name: placeName(place), kind: place.kind, store: { nameLatin: nameEn, nameKm } })
    }
    record('labels.printed', actor.unitId, { count: labels.length })
    return labels
  },
})
