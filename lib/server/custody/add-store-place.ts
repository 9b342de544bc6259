import { v7 as newId } from 'uuid'
import { mostPlaces, newStorePlace, placeName } from '@/lib/domain/custody/store'
import { refuse } from '@/lib/domain/shared/ruling'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A keeper adds a shelf to their store, or a box to one of its shelves. */
export const addStorePlace = act({
  name: 'add-store-place',
  kind: 'write',
  permission: 'store:keep',
  input: newStorePlace,
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }, { code, parentId = null }) {
    const { unitId } = actor
    const store = await db.unit.findFirst({ where: { id: unitId, kind: 'store', closedAt: null } })
    const parent = parentId ? await db.storePlace.findFirst({ where: { id: parentId, unitId } }) : null
    if (!store || (parentId && !parent)) throw new NotFound()
    if (parent && parent.kind === 'box') uphold(refuse('box-on-shelf', 'parentId'))
    if (parent?.closedAt) uphold(refuse('place-closed', 'parentId'))
    const there = await db.storePlace.count({ where: { unitId, parentId, code, closedAt: null } })
    if (there > 0) uphold(refuse('place-name-taken', 'code'))
    if ((await db.storePlace.count({ where: { unitId, closedAt: null } })) >= mostPlaces)
      uphold(refuse('store-lists-no-more', 'code'))
    const id = newId()
    const kind = parent ? ('box' as const) : ('shelf' as const)
    await db.storePlace.create({
      data: { id, unitId, kind, parentId, code, createdAt: now, createdById: actor.id },
    })
    record('store-place.added', id, { name: placeName({ code, parent }) })
    return { placeId: id }
  },
})
