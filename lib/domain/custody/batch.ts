import { z } from 'zod'
import { flag, id, line, many, whole } from '@/lib/domain/shared/shapes'
import { receiver, seal } from './said'

/** How many objects go in one batch. */
export const batchMost = 100

/** Objects of one case offered together, with one code for all of them. A batch of several cases is one such act a case. */
export const offeredTogether = z.strictObject({
  caseId: id,
  batchId: id,
  itemIds: many(id, batchMost),
  to: receiver,
  transportMinutes: whole(1, 43_200).optional(),
})

/** One object of a batch as its receiver read it. */
const received = z.strictObject({
  offerId: id,
  sealBefore: seal.optional(),
  sealBroken: flag.optional(),
})

/** Objects of one case taken over together: one code, one place, and each seal as it was read. */
export const receivedTogether = z.strictObject({
  caseId: id,
  batchId: id,
  code: line(40),
  items: z.array(received).min(1, 'missing').max(batchMost, 'too-many'),
  storePlaceId: id.optional(),
  place: line(200).optional(),
})
