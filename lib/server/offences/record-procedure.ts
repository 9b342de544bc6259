import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, line, moment, text } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

const inTime = (at: Date, until: Date | undefined, now: Date): Ruling<true> => {
  if (at.getTime() > now.getTime() + 5 * 60_000) return refuse('procedure-in-future', 'at')
  return until && until < at ? refuse('ends-before-it-begins', 'until') : allow(true)
}

/** Records an arrest, a search, an interview or the use of an interpreter: items rest on it, and it starts steps. */
export const recordProcedure = act({
  name: 'record-procedure',
  kind: 'write',
  permission: 'evidence:log',
  input: z.strictObject({
    caseId: id,
    kind: z.enum(['arrest', 'search', 'interview', 'interpreter'], 'not-a-choice'),
    at: moment,
    until: moment.optional(),
    place: line(300),
    partyId: id.optional(),
    authority: text(1000).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(
    { db, actor, now, file, uphold, record },
    { caseId, kind, at, until, place, partyId, authority, note },
  ) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    uphold(inTime(at, until, now))
    if (
      partyId &&
      !(await db.party.findUnique({ where: { caseId_id: { caseId, id: partyId } }, select: { id: true } }))
    )
      throw new NotFound()
    const { proceduresNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { proceduresNumbered: { increment: 1 } },
      select: { proceduresNumbered: true },
    })
    const procedureId = newId()
    await db.procedure.create({
      data: {
        id: procedureId,
        caseId,
        number,
        kind,
        at,
        until,
        place,
        partyId,
        authority,
        note,
        addedAt: now,
        addedById: actor.id,
      },
    })
    record('procedure.recorded', procedureId, { kind, number })
    return { caseId, procedureId, number }
  },
})
