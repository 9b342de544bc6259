import type { Context } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { vaultKey } from './key'
import { handleOf } from './sealing'
import { pseudonymsOf, takeTurn } from './vault'

/** One informant of the actor, whom a form names by the mark of the session. Nobody finds another's, nor one handed on meanwhile. */
export async function ownInformant({ db, actor }: Context, handle: string) {
  await takeTurn(db, `informants of ${actor.id}`)
  const key = await vaultKey(db)
  const own = key ? await pseudonymsOf(db, key, actor.id) : []
  const names = own.filter(({ informant }) => key && handleOf(key, actor.sessionId, informant) === handle)
  const [one] = names
  if (!key || !one) throw new NotFound()
  return { key, informant: one.informant, canary: one.canary, names }
}
