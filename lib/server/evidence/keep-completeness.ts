import type { Db } from '@/lib/db/client'
import { kinds } from '@/lib/domain/evidence/catalogue'
import {
  type CommonAnswers,
  cannotWait,
  completeness,
  missing,
  nameOf,
} from '@/lib/domain/evidence/completeness'
import type { Facts } from '@/lib/domain/evidence/facts'
import type { ItemType } from '@/lib/domain/evidence/kind'

type Written = CommonAnswers & { readonly type: ItemType; readonly facts: unknown }

/** What an item needs under the law in force here, and what of it is answered. */
export const checksOf = ({ type, facts, ...common }: Written) =>
  completeness(kinds[type], facts as Facts, common, 'KH') // facts are written by the rule alone

/** Keeps what an item lacks at this version, so that what was missing at entry can be told from what came later. */
export async function keepCompleteness(
  db: Db,
  where: { readonly caseId: string; readonly itemId: string; readonly version: number },
  by: { readonly byId: string; readonly at: Date },
  item: Written,
) {
  const checks = checksOf(item)
  await db.completeness.create({
    data: {
      ...where,
      ...by,
      asked: checks.length,
      missing: missing(checks).map(nameOf),
      lost: cannotWait(checks).map(nameOf),
    },
  })
}
