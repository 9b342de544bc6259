import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { compare } from '@/lib/domain/custody/count'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { openCount, placesCounted } from './counts'
import { heldInStore } from './held-in-store'

/** Closes a count: the report of what is missing, misplaced, unexpected and found is written, and stays as it is. */
export const closeCount = act({
  name: 'close-count',
  kind: 'write',
  permission: 'store:keep',
  input: z.strictObject({ countId: id }),
  about: () => 'system',
  async perform(context, { countId }) {
    const { db, actor, now, record } = context
    const count = await openCount(context, countId)
    const within = await placesCounted(db, count)
    const held = await heldInStore(db, count.unitId)
    // What came or was put there after the count began could not be there to be read.
    const expected = held.filter(
      ({ placeId, since }) => since <= count.begunAt && (!within || (placeId && within.includes(placeId))),
    )
    const read = await db.countScan.findMany({
      where: { countId, isPlace: false },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    const recorded = new Map(held.map(({ itemId, placeId }) => [itemId, placeId] as const))
    const lines = compare(expected, read, recorded)
    const items = await db.item.findMany({
      where: { id: { in: lines.flatMap((line) => ('itemId' in line ? line.itemId : [])) } },
      select: { id: true, caseId: true },
    })
    const caseOf = new Map(items.map(({ id, caseId }) => [id, caseId] as const))
    await db.countLine.createMany({
      data: lines.map((line) =>
        'itemId' in line
          ? { ...line, id: newId(), countId, caseId: caseOf.get(line.itemId) ?? null }
          : { ...line, id: newId(), countId },
      ),
    })
    await db.storeCount.update({
      where: { id: countId },
      data: { closedAt: now, closedById: actor.id },
    })
    const many = (finding: string) => lines.filter((line) => line.finding === finding).length
    record('stock-count.closed', countId, {
      ...{ found: many('found'), missing: many('missing') },
      ...{ misplaced: many('misplaced'), unexpected: many('unexpected') },
    })
    const cases = lines.flatMap((line) =>
      line.finding === 'missing' || line.finding === 'misplaced' ? (caseOf.get(line.itemId) ?? []) : [],
    )
    return { countId, caseIds: [...new Set(cases)] }
  },
})
