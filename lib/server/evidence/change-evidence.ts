import { newItem, logEvidence as rule } from '@/lib/domain/evidence/item'
import { refuse } from '@/lib/domain/shared/ruling'
import { id, version } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound, Stale } from '@/lib/server/kernel/errors'
import { addParents } from './add-parents'
import { columnsOf, originFor, refersWithin } from './item-parts'

/** Corrects the record of an item. Its type, its number and what was said of it before stay in the history. */
export const changeEvidence = act({
  name: 'change-evidence',
  kind: 'write',
  permission: 'evidence:edit',
  input: newItem.extend({ caseId: id, itemId: id, version }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, itemId, version, ...said }) {
    const { db, now, file, uphold, record } = context
    const before = await db.item.findUnique({ where: { caseId_id: { caseId, id: itemId } } })
    if (!file || !before) throw new NotFound()
    if (said.type !== before.type) uphold(refuse('type-stays', 'type'))
    const item = uphold(rule(file, said, now))
    await refersWithin(db, caseId, item)
    const origin = await originFor(context, caseId, item.origin)
    const after = { ...columnsOf(item), originId: origin.id }
    const { count } = await db.item.updateMany({
      where: { caseId, id: itemId, version },
      data: { ...after, changedAt: now, version: { increment: 1 } },
    })
    if (count === 0) throw new Stale(before)
    uphold(await addParents(db, caseId, itemId, item.derivedFrom))
    const changed = Object.entries(after)
      .filter(([field, value]) => plain(value) !== plain(before[field as keyof typeof after]))
      .map(([field]) => field)
    record('evidence.changed', itemId, { number: before.number, title: item.title, changed })
    return { caseId, itemId }
  },
})

/** Two values are the same when they would be written the same; the order of keys says nothing. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
