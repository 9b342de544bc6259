import { v7 as newId } from 'uuid'
import { newItem, logEvidence as rule } from '@/lib/domain/evidence/item'
import { id } from '@/lib/domain/shared/shapes'
import { beginWithItem } from '@/lib/server/custody/begin-with-item'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { columnsOf, originFor, refersWithin } from './item-parts'

/** Logs an item of evidence under its source. The draft it was typed in, if any, is finished with it. */
export const logEvidence = act({
  name: 'log-evidence',
  kind: 'write',
  permission: 'evidence:log',
  input: newItem.extend({ caseId: id, draftId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, draftId, ...said }) {
    const { db, actor, now, file, uphold, record } = context
    if (!file) throw new NotFound()
    const item = uphold(rule(file, said, now))
    await refersWithin(db, caseId, item)
    const origin = await originFor(context, caseId, item.origin)
    // The case's row is locked already; a refusal gives the number back.
    const { itemsNumbered: number } = await db.case.update({
      where: { id: caseId },
      data: { itemsNumbered: { increment: 1 } },
      select: { itemsNumbered: true },
    })
    const itemId = newId()
    await db.item.create({
      data: {
        ...columnsOf(item),
        id: itemId,
        caseId,
        number,
        originId: origin.id,
        loggedAt: now,
        loggedById: actor.id,
        changedAt: now,
      },
    })
    await db.itemDerivation.createMany({
      data: item.derivedFrom.map((parentId) => ({ caseId, itemId, parentId })),
    })
    record('evidence.logged', itemId, { number, title: item.title, type: item.type, origin: origin.name })
    await beginWithItem(context, { ...item, caseId, itemId, number })
    if (draftId) {
      const { count } = await db.draft.deleteMany({ where: { id: draftId, caseId, accountId: actor.id } })
      if (count > 0) record('draft.finished', draftId, { kind: 'evidence' })
    }
    return { caseId, itemId, number }
  },
})
