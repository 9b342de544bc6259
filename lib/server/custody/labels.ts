import { v7 as newId } from 'uuid'
import { codeLength } from '@/lib/domain/custody/label'
import type { Context } from '@/lib/server/kernel/act'
import { aCode } from './make-offer'

type On = { readonly caseId: string; readonly itemId: string } | { readonly placeId: string }

/** The code of a label, made now when it is the first. A label that is printed again says the same. */
export async function labelOf(
  { db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>,
  on: On,
): Promise<string> {
  const where = 'itemId' in on ? { itemId: on.itemId } : { placeId: on.placeId }
  const there = await db.label.findUnique({ where, select: { code: true } })
  if (there) return there.code
  // Two who print at once draw one label: the second finds the first.
  await db.label.createMany({
    data: [{ ...on, id: newId(), code: aCode(codeLength), madeAt: now, madeById: actor.id }],
    skipDuplicates: true,
  })
  return (await db.label.findUniqueOrThrow({ where, select: { code: true } })).code
}
