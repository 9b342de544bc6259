import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { servingWays } from '@/lib/domain/disclosure/disclosure'
import { schedule, serve } from '@/lib/domain/disclosure/schedule'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { scheduledItems } from './scheduled'

/** A prosecutor serves the file: all that is in it, all that points away, and the schedules. Nothing of it can be left out. */
export const serveDisclosure = act({
  name: 'serve-disclosure',
  kind: 'write',
  permission: 'disclosure:decide',
  input: z.strictObject({ caseId: id, to: line(200), how: z.enum(servingWays, 'not-a-choice') }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, to, how }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const items = await scheduledItems(db, caseId)
    const served = uphold(serve(items))
    const lines = schedule(items)
    const hash = createHash('sha256')
      .update(canonicalize(lines) ?? '')
      .digest('hex')
    const { revision } = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { revision: true },
    })
    const last = await db.serving.aggregate({ where: { caseId }, _max: { number: true } })
    const [servingId, number] = [newId(), (last._max.number ?? 0) + 1]
    await db.serving.create({
      data: {
        ...{ id: servingId, caseId, number, to, how, hash, revision, at: now, byId: actor.id },
        schedule: JSON.parse(JSON.stringify(lines)),
      },
    })
    await db.servedItem.createMany({
      data: served.map(({ itemId, files }) => ({ caseId, servingId, itemId, files: [...files] })),
    })
    record('disclosure.served', servingId, { serving: number, items: served.length, hash })
    return { caseId, servingId }
  },
})
