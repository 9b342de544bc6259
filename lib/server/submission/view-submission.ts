import { z } from 'zod'
import { can } from '@/lib/domain/identity/policy'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { namesOf } from '@/lib/server/custody/names'
import { act } from '@/lib/server/kernel/act'
import { lacksNow, lacksOf } from './submissions'

const shown = 20

/** What the file lacks as it stands, said before it is submitted; and every submission with what it lacked then. */
export const viewSubmission = act({
  name: 'view-submission',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId }) {
    record('submission.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const rows = await db.submission.findMany({
      where: { caseId },
      orderBy: { number: 'desc' },
      take: shown,
    })
    const snapshots = await db.snapshot.findMany({
      where: { caseId, id: { in: rows.map(({ snapshotId }) => snapshotId) } },
      select: { id: true, number: true },
    })
    const names = await namesOf(
      db,
      rows.flatMap(({ byId, approvedById }) => [byId, approvedById]),
    )
    const people = (one: string) => names.get(one) ?? { nameLatin: '', nameKm: null }
    const waiting = await db.approval.findFirst({
      where: { caseId, act: 'submit-case', state: 'pending', expiresAt: { gt: now } },
      select: { id: true, requestedAt: true },
    })
    return {
      header,
      lacks: await lacksNow(db, view),
      waiting: waiting && {
        approvalId: waiting.id,
        at: waiting.requestedAt,
        mine: can(actor, 'approval:decide', 'system'),
      },
      submissions: rows.map(({ byId, approvedById, lacks, snapshotId, ...one }) => ({
        ...{ submissionId: one.id, number: one.number, at: one.at, note: one.note, lacks: lacksOf(lacks) },
        ...{ by: people(byId), approvedBy: people(approvedById) },
        ...{ snapshot: snapshots.find(({ id: each }) => each === snapshotId)?.number ?? null, snapshotId },
        // Looking changes nothing, so the revisions between are changes of the file.
        since: Math.max(0, view.revision - one.revision - 1),
      })),
    }
  },
})
export type SubmissionView = Awaited<ReturnType<(typeof viewSubmission)['perform']>>
