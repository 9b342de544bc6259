import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { offersTo } from './handing'
import { vaultKey } from './key'
import { pseudonymsOf, takeTurn } from './vault'

/** What was decided and waits for the actor's own word, with the pseudonyms it is about. An informant who went elsewhere meanwhile is not offered. */
export async function offerTo({ db, actor }: Context, handover: string) {
  const key = await vaultKey(db)
  const offers = key ? await offersTo(db, key, actor.id) : []
  const offer = offers.find((one) => one.handover === handover)
  if (!key || !offer) throw new NotFound()
  await takeTurn(db, `informants of ${offer.from}`)
  const all = await pseudonymsOf(db, key, offer.from)
  const names = all.filter(({ informant }) => informant === offer.informant)
  const [first] = names
  if (!first) throw new NotFound()
  return { key, from: offer.from, names, first }
}
