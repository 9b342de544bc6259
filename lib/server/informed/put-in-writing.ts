import { z } from 'zod'
import { reduceToWriting } from '@/lib/domain/authority/authority'
import { id, line, moment } from '@/lib/domain/shared/shapes'
import { lastEntry, sayNext } from '@/lib/server/authority/say-entry'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'

/** A prosecutor of the office that gave an authorisation by word of mouth says when it was put in writing, and its number. */
export const putInWriting = act({
  name: 'put-in-writing',
  kind: 'write',
  permission: 'authorisation:give',
  input: z.strictObject({ caseId: id, authorityId: id, writtenAt: moment, reference: line(100) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, authorityId, writtenAt, reference }) {
    const { db, file } = context
    // Other authorities of the case are none of this office's.
    const given = await db.authorisationGiven.findUnique({ where: { authorityId } })
    if (!file || given?.caseId !== caseId || given.officeId !== file.officeId) throw new NotFound()
    const last = await lastEntry(context, caseId, authorityId)
    context.uphold(reduceToWriting(last, writtenAt, context.now))
    await sayNext(context, last, { entry: 'written', writtenAt, reference })
    context.record('authority.written', authorityId, { number: last.number })
    return { caseId, authorityId }
  },
})
