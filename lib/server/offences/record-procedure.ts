import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { stillOpen } from '@/lib/domain/cases/case'
import { procedure } from '@/lib/domain/evidence/kind'
import { procedureWords, sayProcedure } from '@/lib/domain/evidence/procedure'
import { id, line, moment, text } from '@/lib/domain/shared/shapes'
import { citesWithin } from '@/lib/server/authority/cites-within'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { procedureColumns } from './procedure-columns'

/** Records an arrest, a search, an interview or the use of an interpreter, on which items rest; or what is done before the court. */
export const recordProcedure = act({
  name: 'record-procedure',
  kind: 'write',
  permission: 'evidence:log',
  input: procedureWords.extend({
    caseId: id,
    kind: z.enum(procedure.options, 'not-a-choice'),
    at: moment,
    place: line(300),
    partyId: id.optional(),
    authority: text(1000).optional(),
    note: text(2000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, uphold, record }, { caseId, ...said }) {
    if (!file) throw new NotFound()
    uphold(stillOpen(file))
    const { kind, at, until, place, partyId, authority, note } = said
    uphold(sayProcedure({ kind, at }, said, now))
    const known = { where: { caseId_id: { caseId, id: partyId ?? caseId } }, select: { id: true } } as const
    if (partyId && !(await db.party.findUnique(known))) throw new NotFound()
    await citesWithin(db, caseId, said.authorityId)
    const { proceduresNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { proceduresNumbered: { increment: 1 } },
      select: { proceduresNumbered: true },
    })
    const procedureId = newId()
    await db.procedure.create({
      data: {
        ...{ id: procedureId, caseId, number, kind, at, until, place, partyId, authority, note },
        ...procedureColumns(said),
        ...{ addedAt: now, addedById: actor.id },
      },
    })
    record('procedure.recorded', procedureId, { kind, number })
    return { caseId, procedureId, number }
  },
})
