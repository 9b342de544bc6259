import { z } from 'zod'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { objectsOf } from './objects'

const most = 500

/** What came of each object of a batch, for whoever sent it off. While its offers wait, the one code of all of them. */
export const viewBatch = act({
  name: 'view-batch',
  kind: 'read',
  permission: 'custody:desk',
  input: z.strictObject({ batchId: id }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { batchId }) {
    const lines = await db.custodyBatchLine.findMany({
      where: { batchId, byId: actor.id },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: most,
    })
    const [first] = lines
    if (!first) throw new NotFound()
    record('batch.viewed', batchId, {})
    const items = await objectsOf(db, lines)
    const offers = await db.custodyOffer.findMany({
      where: { id: { in: lines.flatMap(({ offerId }) => offerId ?? []) } },
      select: { id: true, state: true, code: true, expiresAt: true, fromId: true },
    })
    const waiting = offers.find(
      ({ state, expiresAt, fromId }) => state === 'open' && expiresAt >= now && fromId === actor.id,
    )
    return {
      batchId,
      kind: first.kind,
      at: first.at,
      code: waiting?.code ?? null,
      expiresAt: waiting?.expiresAt ?? null,
      lines: lines.flatMap(({ itemId, outcome, offerId }) => {
        const item = items.get(itemId)
        const state = offers.find(({ id }) => id === offerId)?.state ?? null
        return item ? [{ ...item, outcome, state }] : []
      }),
    }
  },
})

/** What the page of a batch shows. */
export type BatchView = Awaited<ReturnType<(typeof viewBatch)['perform']>>
