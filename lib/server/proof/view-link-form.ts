import { z } from 'zod'
import { leadersOwn, ofOthers } from '@/lib/domain/proof/of-others'
import { id } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { draftOf, draftsOf } from '@/lib/server/evidence/drafts'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { lessonsOf } from '@/lib/server/learning/lessons'
import { partiesNamed } from './read-matrix'
import { targetsOf } from './targets'

/** What the form needs to link evidence: the items with their files, and everything in the case that can be proved. */
export const viewLinkForm = act({
  name: 'view-link-form',
  kind: 'read',
  permission: 'proof:link',
  input: z.strictObject({ caseId: id, draftId: id.optional(), itemId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, now, record }, { caseId, draftId, itemId: asked }) {
    record('evidence.form-opened', caseId, { form: 'link' })
    const items = await db.item.findMany({
      // What is sealed is linked by nobody who may not read it.
      where: { caseId, ...(file && readsPrivileged(actor, file) ? {} : { privileged: false }) },
      select: {
        id: true,
        number: true,
        title: true,
        type: true,
        files: { select: { id: true, name: true }, orderBy: { attachedAt: 'asc' } },
      },
      orderBy: { number: 'asc' },
      take: 5_000,
    })
    const draft = await draftOf(db, actor, { draftId, caseId, kind: 'link' })
    const chosen = items.find((one) => one.id === (draft?.itemId ?? asked))
    const view = await readCaseView(db, caseId, now)
    const [leaders, only] = [leadersOwn(view), ofOthers(view)]
    return {
      header: await caseHeader(db, actor, caseId),
      items: items.map(({ id: itemId, files, ...item }) => ({
        itemId,
        ...item,
        files: files.map(({ id: fileId, name }) => ({ fileId, name })),
        /** True when all that it supports so far is about the offence or about others than the leaders. */
        ofOthers: leaders.length > 0 && leaders.every(({ partyId }) => only(itemId, partyId) !== null),
      })),
      targets: await targetsOf(db, caseId),
      /** The leaders' own elements; where an item is chosen, only of those of whom it has not spoken yet, with whom it speaks of. */
      leaders: leaders.flatMap(({ partyId, targets }) => {
        const [party] = partiesNamed(view, [partyId])
        const rest = chosen ? only(chosen.id, partyId) : null
        if (!party || (chosen && !rest)) return []
        return [{ party, targets, otherwise: rest && { ...rest, parties: partiesNamed(view, rest.parties) } }]
      }),
      /** What came back of theirs before, where the form can say it. */
      lessons: await lessonsOf(db, actor, now),
      drafts: await draftsOf(db, actor, [caseId], { kind: 'link' }),
      draft,
    }
  },
})

/** What the link form shows. */
export type LinkFormView = Awaited<ReturnType<(typeof viewLinkForm)['perform']>>
