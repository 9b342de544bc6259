import { v7 as newId } from 'uuid'
import type { Db } from '@/lib/db/client'
import { takeSample as rule } from '@/lib/domain/custody/handle'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import { asSeen, sampled } from '@/lib/domain/custody/said'
import { inMillionths } from '@/lib/domain/custody/weight'
import { act, type Context } from '@/lib/server/kernel/act'
import { enter, notBefore } from './enter'
import { handle } from './handle'

/** Draws a sample: an item of its own is born from this one, with a ledger of its own, in the same hands. */
export const takeSample = act({
  name: 'take-sample',
  kind: 'write',
  permission: 'evidence:log',
  input: sampled,
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { title, taken, scale, place, sealAfter, ...said }) {
    const { db, actor, now, record } = context
    const sampleId = newId()
    const takenUg = taken === null ? null : inMillionths(taken)
    // The sample must be there before the entry that names it.
    const child = await db.item.findUnique({ where: { caseId_id: { caseId: said.caseId, id: said.itemId } } })
    const number = child ? await born(context, said, { sampleId, title }, child) : 0
    const done = await handle(context, said, ({ ledger, hand }) => rule(ledger, hand, takenUg), {
      ...{ ...asSeen({ taken, scale }), kind: 'sampled', otherItemId: sampleId },
    })
    const { caseId, itemId, item, hand, lastRecordedAt } = done
    const begins = {
      ...{ kind: 'drawn' as const, at: said.at ?? notBefore(now, done.ledger.lastAt), byId: actor.id },
      ...{ byUnitId: hand.storeId, otherItemId: itemId, weightUg: takenUg, scale: scale ?? null },
      ...{ sealAfter: sealAfter ?? null, place: place ?? null, lateReason: said.lateReason ?? null },
    }
    await enter(db, { caseId, itemId: sampleId, ledger: ledgerOf([]), lastRecordedAt }, begins, now)
    record('custody.sampled', itemId, { number: item.number, entry: done.seq, sample: number })
    record('custody.begun', sampleId, { number, entry: 1 })
    return { caseId, itemId: sampleId }
  },
})

type Item = NonNullable<Awaited<ReturnType<Db['item']['findUnique']>>>

/** A sample is of the same kind and source as what it was drawn from; what was measured is measured anew. */
async function born(
  { db, actor, now, record }: Context,
  { caseId, itemId, at }: { caseId: string; itemId: string; at?: Date | undefined },
  { sampleId, title }: { sampleId: string; title: string },
  parent: Item,
): Promise<number> {
  const { itemsNumbered: number } = await db.case.update({
    where: { id: caseId },
    data: { itemsNumbered: { increment: 1 } },
    select: { itemsNumbered: true },
  })
  const { type, originId, class: voice, uniqueObject, sensitivity, obtainedPlace, obtainedZone } = parent
  const { nameLatin: obtainedBy } = await db.account.findUniqueOrThrow({ where: { id: actor.id } })
  await db.item.create({
    data: {
      ...{ id: sampleId, caseId, number, type, title, originId, class: voice, uniqueObject, sensitivity },
      ...{ obtainedAt: at ?? now, obtainedPlace, obtainedZone, obtainedBy, procedureId: parent.procedureId },
      ...{ loggedAt: now, loggedById: actor.id, changedAt: now },
    },
  })
  await db.itemDerivation.create({ data: { caseId, itemId: sampleId, parentId: itemId } })
  const { name: origin } = await db.origin.findUniqueOrThrow({
    where: { id: originId },
    select: { name: true },
  })
  record('evidence.logged', sampleId, { number, title, type, origin })
  return number
}
