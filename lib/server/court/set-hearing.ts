import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { hearingKinds, wentToCourt } from '@/lib/domain/court/order'
import { id, line, moment, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** Writes down a day at court, or a day until which something is due there. What moves is set anew; the earlier stays. */
export const setHearing = act({
  name: 'set-hearing',
  kind: 'write',
  permission: 'court:record',
  leavesCase: true,
  input: z.strictObject({
    ...{ caseId: id, court: line(200), on: moment, note: text(2000).optional() },
    kind: z.enum(hearingKinds, 'not-a-choice'),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, note = null, ...said }) {
    if (!file) throw new NotFound()
    uphold(wentToCourt(file))
    const last = await db.hearing.aggregate({ where: { caseId }, _max: { number: true } })
    const [hearingId, number] = [newId(), (last._max.number ?? 0) + 1]
    await db.hearing.create({
      data: { id: hearingId, caseId, number, note, ...said, at: now, byId: actor.id },
    })
    record('hearing.set', hearingId, { hearing: number, kind: said.kind })
    return { caseId, hearingId }
  },
})
