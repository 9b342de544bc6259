import { z } from 'zod'
import { schedule } from '@/lib/domain/disclosure/schedule'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { recordableComments } from './recordable-comments'
import { scheduledItems } from './scheduled'

/** The schedules of a case to take along, for a spreadsheet or on paper. What points away is in every export. */
export const exportSchedule = act({
  name: 'export-schedule',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, format: z.enum(['csv', 'pdf'], 'not-a-choice') }),
  pace: () => 'paper',
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, now, record }, { caseId, format }) {
    record('disclosure.exported', caseId, { format })
    const file = await db.case.findUniqueOrThrow({
      where: { id: caseId },
      select: { number: true, revision: true, office: { select: { nameEn: true, nameKm: true } } },
    })
    const lines = schedule(await scheduledItems(db, caseId))
    return { ...file, format, at: now, lines, recordable: await recordableComments(db, caseId) }
  },
})
