import type { Db } from '@/lib/db/client'
import { isObject } from '@/lib/domain/custody/begins'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { alteredFiles } from '@/lib/server/evidence/bytes-are'
import { standingOf } from './item-standing'
import { namesOf } from './names'
import { entriesOf } from './read-entries'

type Item = {
  readonly id: string
  readonly caseId: string
  readonly type: ItemType
  readonly facts: unknown
}

/** The custody of an object in a line, for the page of its item: who holds it, under which seal, whether its chain holds. */
export async function custodyLine(db: Db, item: Item, now: Date) {
  if (!isObject(item)) return null
  const { ledger, defects } = standingOf(
    item,
    await entriesOf(db, item.caseId, item.id),
    now,
    (await alteredFiles(db, item.caseId)).get(item.id) ?? [],
  )
  const { holder, offer, seal, length, missed } = ledger
  const names = await namesOf(db, [holder?.accountId ?? null, holder?.unitId ?? null])
  return {
    ...{ length, seal, missed, defects: defects.length, waiting: offer !== null },
    holder: holder && {
      person: names.get(holder.accountId) ?? null,
      store: holder.unitId === null ? null : (names.get(holder.unitId) ?? null),
      outside: holder.outside,
    },
  }
}
