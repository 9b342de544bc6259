import { z } from 'zod'
import { reduceToWriting } from '@/lib/domain/authority/authority'
import { id, line, moment } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { lastEntry, sayNext } from './say-entry'

/** Says when a verbal authorisation was put in writing, and under which number. */
export const writeAuthorityDown = act({
  name: 'write-authority-down',
  kind: 'write',
  permission: 'authority:edit',
  input: z.strictObject({ caseId: id, authorityId: id, writtenAt: moment, reference: line(100).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, authorityId, writtenAt, reference }) {
    const last = await lastEntry(context, caseId, authorityId)
    context.uphold(reduceToWriting(last, writtenAt, context.now))
    await sayNext(context, last, { entry: 'written', writtenAt, reference: reference ?? last.reference })
    context.record('authority.written', authorityId, { number: last.number })
    return { caseId, authorityId }
  },
})
