import type { Facts } from '@/lib/domain/evidence/facts'
import { type NewItem, newItem, logEvidence as rule } from '@/lib/domain/evidence/item'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, version } from '@/lib/domain/shared/shapes'
import { act, type Context } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { once } from '@/lib/server/kernel/once'
import { addParents } from './add-parents'
import { keepCallings } from './callings'
import { finishDraft } from './finish-draft'
import { columnsOf, originFor, refersWithin } from './item-parts'
import { keepCompleteness } from './keep-completeness'
import { keepLabels } from './keep-labels'
import { notSealed } from './privilege'

type Changed = { readonly caseId: string; readonly itemId: string }

/** Corrects the record of an item. Its type, its number and what was said of it before stay in the history. */
export const changeEvidence = act({
  name: 'change-evidence',
  kind: 'write',
  permission: 'evidence:edit',
  input: newItem.extend({ caseId: id, itemId: id, version, draftId: id.optional() }),
  about: ({ caseId }) => ({ caseId }),
  perform: (context, { draftId, ...said }) =>
    once(context, { act: 'change-evidence', draftId, said }, () => changed(context, draftId, said)),
})

async function changed(
  context: Context,
  draftId: string | undefined,
  { caseId, itemId, version, ...said }: NewItem & Changed & { readonly version: number },
): Promise<Changed> {
  const { db, actor, now, file, uphold, record } = context
  const before = await db.item.findUnique({
    where: { caseId_id: { caseId, id: itemId } },
    include: { origin: { select: { name: true } } },
  })
  if (!file || !before) throw new NotFound()
  notSealed(context, before)
  if (said.type !== before.type) uphold(refuse('type-stays', 'type'))
  const item = uphold(rule(file, said, now))
  await refersWithin(db, caseId, item)
  const origin = await originFor(context, caseId, item.origin)
  const columns = columnsOf(item)
  const after = { ...columns, originId: origin.id }
  const { count } = await db.item.updateMany({
    where: { caseId, id: itemId, version },
    data: { ...after, changedAt: now, version: { increment: 1 } },
  })
  if (count === 0) throw new Stale(before)
  const labels = [
    { ...before, origin: before.origin.name },
    { ...after, origin: origin.name },
  ] as const
  await keepLabels(context, { caseId, itemId }, labels, null)
  uphold(await addParents(db, caseId, itemId, item.derivedFrom))
  await keepCompleteness(db, { caseId, itemId, version: version + 1 }, { byId: actor.id, at: now }, columns)
  await keepCallings(context, {
    ...{ caseId, itemId, number: before.number, type: before.type, facts: item.facts },
    before: before.facts as Facts, // read by the same declaration when it was kept
  })
  const fields = Object.entries(after)
    .filter(([field, value]) => plain(value) !== plain(before[field as keyof typeof after]))
    .map(([field]) => field)
  record('evidence.changed', itemId, { number: before.number, title: item.title, changed: fields })
  await finishDraft(context, caseId, draftId)
  return { caseId, itemId }
}

/** Two values are the same when they would be written the same; the order of keys says nothing. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
