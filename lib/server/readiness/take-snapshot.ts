import { z } from 'zod'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { takeSnapshot } from './snapshot'

/** Freezes the readings of a case as they stand, so that later ones can be held against them. */
export const takeSnapshotNow = act({
  name: 'take-snapshot',
  kind: 'write',
  permission: 'snapshot:take',
  leavesCase: true,
  input: z.strictObject({ caseId: id, note: line(200) }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, note }) {
    const { snapshotId, number } = await takeSnapshot(context, caseId, 'asked', note)
    return { caseId, snapshotId, number }
  },
})
