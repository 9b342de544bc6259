import type { Db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { standsOutside } from '@/lib/domain/informants/unmask'
import { type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { Unavailable } from '@/lib/server/kernel/errors'
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

/** Where the vault does not open, an ask is not there: other approvals go on without its key. */
const quietly = (db: Db, id: string) =>
  askedUnder(db, id).catch((error: unknown) => {
    if (error instanceof Unavailable) return undefined
    throw error
  })

/** May this person be the second one for that ask? */
export async function fitsToUnmask(
  second: Actor,
  asker: Actor,
  { ask }: { readonly ask: string },
  db: Db,
): Promise<Ruling<unknown>> {
  const there = await quietly(db, ask)
  if (!there) return refuse('second-person-in-line')
  const { asked, found } = there
  const file = await db.case.findUnique({ where: { id: asked.caseId }, select: { unitId: true } })
  if (!file) return refuse('second-person-in-line')
  const team = await db.teamMember.findMany({
    where: { caseId: asked.caseId, until: null },
    select: { accountId: true },
  })
  return standsOutside(second, asker, {
    unitId: file.unitId,
    team: team.map(({ accountId }) => accountId),
    handlerId: found.handler,
  })
}

/** What the second person and the one who asked read of an approval to unmask; null for any other approval. */
export async function askInWords(db: Db, approval: { readonly act: string; readonly input: unknown }) {
  if (approval.act !== 'unmask-informant') return null
  const { input } = approval
  const ask = typeof input === 'object' && input !== null && 'ask' in input ? String(input.ask) : ''
  const there = await quietly(db, ask)
  return there
    ? { number: there.asked.number, pseudonym: there.asked.pseudonym, reason: there.asked.reason }
    : null
}
