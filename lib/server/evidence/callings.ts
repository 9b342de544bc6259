import { v7 as newId } from 'uuid'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { answeredInForm } from '@/lib/domain/evidence/duress'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { marksOf } from '@/lib/domain/evidence/marks'
import type { Context } from '@/lib/server/kernel/act'
import { sealPrivilege } from './privilege'

type Answered = {
  readonly caseId: string
  readonly itemId: string
  readonly number: number
  readonly type: ItemType
  readonly facts: Facts
  /** The answers before a change; left out when it is logged. */
  readonly before?: Facts
}

/**
 * What the form of an item newly says of duress or of talk with a lawyer is kept as its own record at once: changing the answer
 * back takes nothing away, and the item waits for a prosecutor.
 */
export async function keepCallings(
  context: Context,
  { caseId, itemId, number, type, facts, before }: Answered,
) {
  const { db, actor, now, record } = context
  const says = (answers: Facts, rule: string) =>
    marksOf(kinds[type], answers, {}).some(({ because }) => because.id === rule)
  const newly = (rule: string) => says(facts, rule) && !(before && says(before, rule))
  if (newly('no_duress')) {
    await db.duressAllegation.create({
      data: {
        ...{ id: newId(), caseId, itemId, allegedBy: answeredInForm, says: answeredInForm },
        ...{ at: now, byId: actor.id },
      },
    })
    record('duress.alleged', itemId, { number })
  }
  if (newly('no_privileged_content')) {
    await sealPrivilege(context, { caseId, itemId, state: 'sealed', reason: answeredInForm })
    record('privilege.sealed', itemId, { number })
  }
}
