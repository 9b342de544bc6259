import { v7 as newId } from 'uuid'
import { asOwner, type Db } from '@/lib/db/client'
import { appendToLog } from '@/lib/server/kernel/log'
import { markOf, newKeyBeside, putInPlace, vaultKey } from './key'
import { resealAll } from './reseal'

/** How far a change of key went, for whoever must know what a fall at that moment leaves. */
export type Step = 'written' | 'resealed' | 'committed'

/**
 * Seals the whole vault anew with a new key. The key is on disk before anything is sealed with it; all rows, the mark of the
 * key and the entry in the log are one transaction; then the new key takes the place of the old. Whatever falls between, the
 * vault opens with what lies there. False when nothing was ever kept.
 */
export async function changeVaultKey(reached: (step: Step) => void = () => {}): Promise<boolean> {
  const owner = asOwner()
  try {
    const changed = await owner.$transaction(async (db) => {
      await become(db, 'ringleader_owner')
      // Nobody reads or writes in the vault until all of it is done.
      await db.$queryRaw`SELECT 1 AS turn FROM pg_advisory_xact_lock(hashtextextended('key of the vault', 97))`
      const old = await vaultKey(db)
      if (!old) return null
      const next = newKeyBeside(old)
      reached('written')
      const accounts = await db.account.findMany({ select: { id: true } })
      await become(db, 'ringleader_vault')
      await resealAll(
        db,
        old,
        next,
        accounts.map(({ id }) => id),
      )
      await db.$executeRaw`UPDATE vault.key SET mark = ${markOf(next)}::bytea`
      reached('resealed')
      await become(db, 'ringleader_owner')
      const event = { type: 'informants.key-changed', objectId: null, details: {} } as const
      await appendToLog(db, [{ actor: null, caseId: null, outcome: 'done', requestId: newId(), event }])
      return next
    })
    if (!changed) return false
    reached('committed')
    putInPlace(changed)
    return true
  } finally {
    await owner.$disconnect()
  }
}

/** Works as this role until the end of the transaction. */
const become = (db: Db, role: 'ringleader_owner' | 'ringleader_vault') =>
  db.$queryRaw`SELECT set_config('role', ${role}, true)`
