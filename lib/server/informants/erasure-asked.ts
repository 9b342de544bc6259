import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { standsOutsideAll } from '@/lib/domain/informants/handover'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { Unavailable } from '@/lib/server/kernel/errors'
import { erasureUnder } from './erasing'
import { vaultKey } from './key'
import { knownIn } from './known-in'
import { pseudonymsOf } from './vault'

/** An erasure that was asked, with what of its informant is still the asker's; undefined when there is no such thing. */
export async function erasureAsked(db: Db, id: string) {
  const key = await vaultKey(db)
  const asked = key ? await erasureUnder(db, key, id) : undefined
  if (!key || !asked) return undefined
  const all = await pseudonymsOf(db, key, asked.handler)
  return { key, asked, names: all.filter(({ informant }) => informant === asked.informant) }
}

/** Where the vault does not open, nothing is asked: other approvals go on without its key. */
const quietly = (db: Db, id: string) =>
  erasureAsked(db, id).catch((error: unknown) => {
    if (error instanceof Unavailable) return undefined
    throw error
  })

/** May this person be the second one for that erasure? */
export async function fitsToErase(
  second: Actor,
  asker: Actor,
  { erasure }: { readonly erasure: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const there = await quietly(db, erasure)
  if (!there) return refuse('second-person-in-line')
  return standsOutsideAll(second, asker, asker, await knownIn(db, there.names))
}

/** What the second person and the asker read of it: the ground, and why. Not which informant, nor of which case. */
export async function erasureInWords(db: Db, approval: { readonly act: string; readonly input: unknown }) {
  if (approval.act !== 'erase-informant') return null
  const { input } = approval
  const id = typeof input === 'object' && input !== null && 'erasure' in input ? String(input.erasure) : ''
  const there = await quietly(db, id)
  return there ? { ground: there.asked.ground, reason: there.asked.reason } : null
}
