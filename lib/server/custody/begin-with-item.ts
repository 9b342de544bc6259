import { firstEntry, isObject } from '@/lib/domain/custody/begins'
import { ledgerOf } from '@/lib/domain/custody/ledger'
import type { ItemType } from '@/lib/domain/evidence/kind'
import type { Context } from '@/lib/server/kernel/act'
import { enter } from './enter'

type Item = {
  readonly caseId: string
  readonly itemId: string
  readonly number: number
  readonly type: ItemType
  readonly obtainedAt: Date
  readonly obtainedPlace: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** An object that is logged is in the hands of who logs it: its ledger begins in the same breath. */
export async function beginWithItem(
  { db, actor, now, record }: Pick<Context, 'db' | 'actor' | 'now' | 'record'>,
  { caseId, itemId, number, ...item }: Item,
  more: { readonly place?: string | undefined; readonly lateReason?: string | undefined } = {},
): Promise<void> {
  if (!isObject(item)) return
  const first = firstEntry(item)
  const entry = {
    ...{ ...first, kind: 'collected' as const, at: item.obtainedAt, byId: actor.id },
    place: more.place ?? first.place,
    lateReason: more.lateReason ?? null,
  }
  const { seq } = await enter(db, { caseId, itemId, ledger: ledgerOf([]), lastRecordedAt: null }, entry, now)
  record('custody.begun', itemId, { number, entry: seq })
}
