import { z } from 'zod'
import type { Db } from '@/lib/db/client'
import { scanned } from '@/lib/domain/custody/label'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { openLedger } from './open-ledger'

/** What a scanned label is on, for whoever may see it. To anybody else, and for a code that is none, nothing is there. */
export const findLabel = act({
  name: 'find-label',
  kind: 'read',
  permission: 'label:find',
  input: z.strictObject({ code: scanned }),
  pace: () => 'search',
  about: async ({ code }, db: Db) => {
    const label = await db.label.findUnique({ where: { code }, select: { caseId: true } })
    return label ? (label.caseId ? { caseId: label.caseId } : 'system') : undefined
  },
  async perform(context, { code }) {
    const { db, actor, record } = context
    const { id, caseId, itemId, placeId } = await db.label.findUniqueOrThrow({ where: { code } })
    if (caseId && itemId) {
      const { item } = await openLedger(context, { caseId, itemId }, 'custody:read')
      record('label.found', id, { number: item.number })
      return { on: 'item' as const, caseId, itemId }
    }
    const place = await db.storePlace.findUnique({ where: { id: placeId ?? '' } })
    if (place?.unitId !== actor.unitId) throw new NotFound()
    record('label.found', id, { number: 0 })
    return { on: 'place' as const, placeId: place.id }
  },
})
