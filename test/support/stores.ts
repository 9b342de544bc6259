import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { codeLength, codeSigns } from '@/lib/domain/custody/label'
import type { Actor } from '@/lib/domain/identity/policy'
import { anObject, entered } from './custody'
import { today } from './people'

const earlier = new Date(today.getTime() - 3_600_000)
let serial = 0

/** A shelf of somebody's store, or a box on one. */
export async function aStorePlace({ id, unitId }: Actor, parentId: string | null = null) {
  serial += 1
  const placeId = newId()
  const kind = parentId ? ('box' as const) : ('shelf' as const)
  await prisma.storePlace.create({
    data: { id: placeId, unitId, kind, parentId, code: `B${serial}`, createdAt: earlier, createdById: id },
  })
  return placeId
}

/** An object that lies in a keeper's store since yesterday, at the place that is named. */
export async function anObjectInStore(caseId: string, keeper: Actor, storePlaceId: string | null = null) {
  const itemId = await anObject(caseId, keeper, { byUnitId: keeper.unitId })
  if (storePlaceId) {
    const put = { place: 'Shelf', storePlaceId, byId: keeper.id, byUnitId: keeper.unitId }
    await entered(caseId, itemId, { ...put, kind: 'moved', at: new Date(earlier.getTime() - 3_600_000) })
  }
  return itemId
}

/** The code of a label that was stuck on an item or a place. */
export async function aLabelOn(
  on: { readonly caseId: string; readonly itemId: string } | { readonly placeId: string },
  { id: madeById }: Actor,
) {
  const code = Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('')
  await prisma.label.create({ data: { ...on, id: newId(), code, madeAt: today, madeById } })
  return code
}

/** A count of a keeper's store, or of one place of it, that goes on. */
export async function aStoreCount({ id: begunById, unitId }: Actor, placeId: string | null = null) {
  const id = newId()
  await prisma.storeCount.create({ data: { id, unitId, placeId, begunAt: earlier, begunById } })
  return id
}
