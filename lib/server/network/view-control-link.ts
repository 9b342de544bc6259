import { z } from 'zod'
import { coveredRows, coverWeights } from '@/lib/domain/cases/cover-weights'
import { smallCases } from '@/lib/domain/cases/network-file'
import { whatFallsWithout } from '@/lib/domain/cases/what-rests'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { graderOf } from '@/lib/server/evidence/blind'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { controlLinkShown } from './attribution-shown'
import { evidenceOf, fallShown } from './small-case'

/** What one did to another as its own small case: what speaks for and against it, and what rests on it. */
export const viewControlLink = act({
  name: 'view-control-link',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, controlLinkId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, record }, { caseId, controlLinkId }) {
    const row = await db.controlLink.findUnique({ where: { caseId_id: { caseId, id: controlLinkId } } })
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const facts = view.controlLinks.find((one) => one.id === controlLinkId)
    // One that was withdrawn leads nowhere; the history keeps it.
    if (!row || !facts) throw new NotFound()
    record('control-link.viewed', controlLinkId, {})
    const shown = smallCases(view)(facts)
    const reader = graderOf({ actor, file })
    return {
      header,
      link: {
        ...controlLinkShown(view, facts),
        version: row.version,
        since: row.from,
        until: row.to,
        note: row.note,
        addedAt: row.addedAt,
      },
      shown: shown && coverWeights(shown, coveredRows(view, reader)),
      evidence: await evidenceOf(
        db,
        view,
        { controlLinkId },
        shown,
        file !== undefined && readsPrivileged(actor, file),
        reader,
      ),
      falls: whatFallsWithout(view, controlLinkId).map((fall) => fallShown(view, fall)),
    }
  },
})

/** What the page of one control link shows. */
export type ControlLinkView = Awaited<ReturnType<(typeof viewControlLink)['perform']>>
