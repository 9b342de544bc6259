import { z } from 'zod'
import { itemName } from '@/lib/domain/cases/case-view'
import { coveredRows, coverWeights } from '@/lib/domain/cases/cover-weights'
import { smallCases } from '@/lib/domain/cases/network-file'
import { rivalsOf } from '@/lib/domain/cases/rivals'
import { whatRestsOn } from '@/lib/domain/cases/what-rests'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { graderOf } from '@/lib/server/evidence/blind'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { attributionShown } from './attribution-shown'
import { evidenceOf, fallShown, placeShown, titleFor } from './small-case'

/** "This number is his" as its own small case: what speaks for and against it, who else could be meant, and what rests on it. */
export const viewAttribution = act({
  name: 'view-attribution',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, attributionId: id }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, record }, { caseId, attributionId }) {
    const row = await db.attribution.findUnique({ where: { caseId_id: { caseId, id: attributionId } } })
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const facts = view.attributions.find((one) => one.id === attributionId)
    if (!row || !facts) throw new NotFound()
    record('attribution.viewed', attributionId, {})
    const shown = smallCases(view)
    const reads = file !== undefined && readsPrivileged(actor, file)
    const own = facts.stands ? shown(facts) : null
    const reader = graderOf({ actor, file })
    const hidden = coveredRows(view, reader)
    const covered = (part: ReturnType<typeof shown>) => part && coverWeights(part, hidden)
    const rivalled = view.attributions.find((one) => one.id === facts.rivalOf)
    const { links, falls } = whatRestsOn(view, attributionId)
    return {
      header,
      attribution: {
        ...attributionShown(view, facts),
        ...{ version: row.version, note: row.note, addedAt: row.addedAt, withdrawnAt: row.withdrawnAt },
        withdrawnReason: row.withdrawnReason,
        rivalOf: rivalled ? attributionShown(view, rivalled) : null,
      },
      shown: own && coverWeights(own, hidden),
      evidence: await evidenceOf(db, view, { attributionId }, own, reads, reader),
      rivals: rivalsOf(view, facts).map(({ attribution, proposed }) => ({
        ...{ ...attributionShown(view, attribution), proposed, shown: covered(shown(attribution)) },
      })),
      resting: links.map(({ id: linkId, itemId, reasoning }) => {
        const item = view.items.find(({ id }) => id === itemId)
        const open = item !== undefined && (reads || !item.privileged)
        return { linkId, itemId, reasoning: open ? reasoning : '', number: item?.number ?? 0 }
      }),
      falls: falls.map((fall) => fallShown(view, fall)),
      parties: view.parties.map((party) => ({ partyId: party.id, ...placeShown(view, `party:${party.id}`) })),
      items: view.items.map((item) => ({
        itemId: item.id,
        name: `${itemName(item.number)} ${titleFor(item, reads)}`,
      })),
    }
  },
})

/** What the page of one attribution shows. */
export type AttributionView = Awaited<ReturnType<(typeof viewAttribution)['perform']>>
