import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { standsOutside } from '@/lib/domain/informants/unmask'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { unitsAndTeams } from '@/lib/server/cases/unit-and-team'
import { keptUnder, quietly } from './behind-an-approval'
import { vaultKey } from './key'
import { asksUnder, behind } from './vault'

/** What was asked under an id, with what stands behind its pseudonym; undefined when there is no such ask. */
export async function askedUnder(db: Db, id: string) {
  const key = await vaultKey(db)
  if (!key) return undefined
  const [asked] = await asksUnder(db, key, [id])
  const found = asked && (await behind(db, key, asked.caseId, asked.pseudonym))
  return asked && found ? { key, asked, found } : undefined
}

/** May this person be the second one for that ask? */
export async function fitsToUnmask(
  second: Actor,
  asker: Actor,
  { ask }: { readonly ask: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const there = await quietly(askedUnder(db, ask))
  if (!there) return refuse('second-person-in-line')
  const { asked, found } = there
  const [file] = await unitsAndTeams(db, [asked.caseId])
  if (!file) return refuse('second-person-in-line')
  return standsOutside(second, asker, { ...file, handlerId: found.handler })
}

/** What the second person and the one who asked read of an approval to unmask; null for any other approval. */
export async function askInWords(db: Db, approval: { readonly act: string; readonly input: unknown }) {
  const id = keptUnder(approval, 'unmask-informant', 'ask')
  if (id === undefined) return null
  const there = await quietly(askedUnder(db, id))
  return there
    ? { number: there.asked.number, pseudonym: there.asked.pseudonym, reason: there.asked.reason }
    : null
}
