import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { standsOutsideAll } from '@/lib/domain/informants/handover'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { unitsAndTeams } from '@/lib/server/cases/unit-and-team'
import { keptUnder, quietly } from './behind-an-approval'
import { erasureUnder } from './erasing'
import { vaultKey } from './key'
import { pseudonymsOf } from './vault'

/** An erasure that was asked, with what of its informant is still the asker's; undefined when there is no such thing. */
export async function erasureAsked(db: Db, id: string) {
  const key = await vaultKey(db)
  const asked = key ? await erasureUnder(db, key, id) : undefined
  if (!key || !asked) return undefined
  const all = await pseudonymsOf(db, key, asked.handler)
  return { key, asked, names: all.filter(({ informant }) => informant === asked.informant) }
}

/** May this person be the second one for that erasure? */
export async function fitsToErase(
  second: Actor,
  asker: Actor,
  { erasure }: { readonly erasure: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const there = await quietly(erasureAsked(db, erasure))
  if (!there) return refuse('second-person-in-line')
  const known = await unitsAndTeams(
    db,
    there.names.map(({ caseId }) => caseId),
  )
  return standsOutsideAll(second, asker, asker, known)
}

/** What the second person and the asker read of it: the ground, and why. Not which informant, nor of which case. */
export async function erasureInWords(db: Db, approval: { readonly act: string; readonly input: unknown }) {
  const id = keptUnder(approval, 'erase-informant', 'erasure')
  if (id === undefined) return null
  const there = await quietly(erasureAsked(db, id))
  return there ? { ground: there.asked.ground, reason: there.asked.reason } : null
}
