import type { CustodyEntry } from './entry'
import type { Hand } from './hands'

type Entry = Pick<
  CustodyEntry,
  'byId' | 'byUnitId' | 'toAccountId' | 'toUnitId' | 'photoFileId' | 'receiptFileId'
>

/** True of an entry that they wrote, or their store, or that offered the object to them. */
export const isOwn = (
  { byId, byUnitId, toAccountId, toUnitId }: Entry,
  { accountId, storeId }: Hand,
): boolean =>
  [byId, toAccountId].includes(accountId) || (storeId !== null && [byUnitId, toUnitId].includes(storeId))

/** The photographs and signed papers of somebody's own entries: all that the hands of a store see of an item's files. */
export const ownFiles = (entries: readonly Entry[], hand: Hand): ReadonlySet<string> =>
  new Set(
    entries
      .filter((entry) => isOwn(entry, hand))
      .flatMap(({ photoFileId, receiptFileId }) => [photoFileId, receiptFileId].flatMap((id) => id ?? [])),
  )
