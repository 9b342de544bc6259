import type { Db } from '@/lib/db/client'
import { Unavailable } from '@/lib/server/kernel/errors'
import { offersTo } from './handing'
import { type VaultKey, vaultKey } from './key'
import { pseudonymsOf, toldTo } from './vault'

/** What somebody may take over, with its pseudonyms. Whom another took meanwhile, or who was erased, is not among it. */
export async function liveOffers(db: Db, key: VaultKey, taker: string) {
  const offers = await offersTo(db, key, taker)
  const live = []
  for (const offer of offers) {
    const all = await pseudonymsOf(db, key, offer.from)
    const names = all.filter(({ informant }) => informant === offer.informant)
    if (names.length > 0) live.push({ ...offer, names })
  }
  return live
}

/** How much waits for a handler, for the page that one sees first; null where the vault does not open, for that page must. */
export async function howMuchWaits(db: Db, handler: string): Promise<number | null> {
  try {
    const key = await vaultKey(db)
    if (!key) return 0
    return (await toldTo(db, key, handler)).length + (await liveOffers(db, key, handler)).length
  } catch (error) {
    if (error instanceof Unavailable) return null
    throw error
  }
}
