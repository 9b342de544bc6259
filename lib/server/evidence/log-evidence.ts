import { v7 as newId } from 'uuid'
import { leaveTheScene } from '@/lib/domain/evidence/completeness'
import { type NewItem, newItem, logEvidence as rule } from '@/lib/domain/evidence/item'
import { id } from '@/lib/domain/shared/shapes'
import { beginWithItem } from '@/lib/server/custody/begin-with-item'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { once } from '@/lib/server/kernel/once'
import { keepCallings } from './callings'
import { finishDraft } from './finish-draft'
import { columnsOf, originFor, refersWithin } from './item-parts'
import { checksOf, keepCompleteness } from './keep-completeness'

type Logged = { readonly caseId: string; readonly itemId: string; readonly number: number }

/** Logs an item of evidence under its source, once however often the form is sent. The draft it was typed in is finished. */
export const logEvidence = act({
  name: 'log-evidence',
  kind: 'write',
  permission: 'evidence:log',
  input: newItem.extend({ caseId: id, draftId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, { caseId, draftId, ...said }) =>
    once(context, { act: 'log-evidence', draftId, said }, () => logged(context, caseId, draftId, said)),
})

async function logged(
  context: Context,
  caseId: string,
  draftId: string | undefined,
  said: NewItem,
): Promise<Logged> {
  const { db, actor, now, file, uphold, record } = context
  if (!file) throw new NotFound()
  const item = uphold(rule(file, said, now))
  uphold(leaveTheScene(checksOf(columnsOf(item)), item.remarks))
  await refersWithin(db, caseId, item)
  const origin = await originFor(context, caseId, item.origin)
  // The case's row is locked already; a refusal gives the number back.
  const { itemsNumbered: number } = await db.case.update({
    where: { id: caseId },
    data: { itemsNumbered: { increment: 1 } },
    select: { itemsNumbered: true },
  })
  const itemId = newId()
  const columns = columnsOf(item)
  await db.item.create({
    data: {
      ...columns,
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
  await keepCompleteness(db, { caseId, itemId, version: 1 }, { byId: actor.id, at: now }, columns)
  await keepCallings(context, { caseId, itemId, number, type: item.type, facts: item.facts })
  await beginWithItem(context, { ...item, caseId, itemId, number })
  await finishDraft(context, caseId, draftId)
  return { caseId, itemId, number }
}
