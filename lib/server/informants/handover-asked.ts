import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { standsOutsideAll } from '@/lib/domain/informants/handover'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { unitsAndTeams } from '@/lib/server/cases/unit-and-team'
import { keptUnder, quietly } from './behind-an-approval'
import { handoverUnder } from './handing'
import { vaultKey } from './key'
import { pseudonymsOf } from './vault'

/** A handover that was asked, with what of its informant is still the asker's; undefined when there is no such thing. */
export async function handoverAsked(db: Db, id: string) {
  const key = await vaultKey(db)
  const asked = key ? await handoverUnder(db, key, id) : undefined
  if (!key || !asked) return undefined
  const all = await pseudonymsOf(db, key, asked.from)
  return { key, asked, names: all.filter(({ informant }) => informant === asked.informant) }
}

/** May this person be the second one for that handover? */
export async function fitsToHandOver(
  second: Actor,
  asker: Actor,
  { handover }: { readonly handover: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const there = await quietly(handoverAsked(db, handover))
  const taker =
    there &&
    (await db.account.findUnique({ where: { id: there.asked.to }, select: { id: true, unitId: true } }))
  if (!there || !taker) return refuse('second-person-in-line')
  const known = await unitsAndTeams(
    db,
    there.names.map(({ caseId }) => caseId),
  )
  return standsOutsideAll(second, asker, taker, known)
}

/** What the second person and the asker read of it: to whom, and why. Not which informant, nor of which case. */
export async function handoverInWords(db: Db, approval: { readonly act: string; readonly input: unknown }) {
  const id = keptUnder(approval, 'hand-over-informant', 'handover')
  if (id === undefined) return null
  const there = await quietly(handoverAsked(db, id))
  if (!there) return null
  const to = await db.account.findUnique({
    where: { id: there.asked.to },
    select: { nameLatin: true, nameKm: true },
  })
  return to && { to, reason: there.asked.reason }
}
