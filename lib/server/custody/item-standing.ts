import type { Defect } from '@/lib/domain/custody/defects'
import { type Around, defectsOf } from '@/lib/domain/custody/defects'
import type { CustodyEntry } from '@/lib/domain/custody/entry'
import { type Ledger, ledgerOf } from '@/lib/domain/custody/ledger'
import { photographedInPlace } from '@/lib/domain/custody/photographed'
import type { ItemType } from '@/lib/domain/evidence/kind'

type Item = { readonly type: ItemType; readonly facts: unknown }

/** Where one object stands, and every break in its chain. */
export function standingOf(
  { type, facts }: Item,
  entries: readonly CustodyEntry[],
  asOf: Date,
  /** Its files whose bytes are no longer those that were kept, by name. */
  alteredFiles: readonly string[],
): { readonly ledger: Ledger; readonly defects: readonly Defect[] } {
  const around: Around = {
    photographedInPlace: photographedInPlace(type, asRecord(facts)),
    alteredFiles,
    asOf,
  }
  return { ledger: ledgerOf(entries), defects: defectsOf(entries, around) }
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
