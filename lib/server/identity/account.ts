import type { Db } from '@/lib/db/client'
import type { UnitKind } from '@/lib/domain/identity/account'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { NotFound, Refused } from '@/lib/server/kernel/errors'

/** An account as it stands, locked until the act ends. */
export async function lockedAccount(db: Db, accountId: string) {
  await db.$queryRaw`SELECT 1 FROM "Account" WHERE "id" = ${accountId}::uuid FOR UPDATE`
  const account = await db.account.findUnique({ where: { id: accountId }, include: { unit: true } })
  if (!account) throw new NotFound()
  return account
}

/** A unit that is there, for a field that names one. */
export async function unitNamed(db: Db, unitId: string, field = 'unitId') {
  const unit = await db.unit.findUnique({ where: { id: unitId } })
  if (!unit) throw new Refused([{ because: 'unit-not-there', field }])
  const kind: UnitKind = unit.kind
  return { ...unit, kind, closed: unit.closedAt !== null }
}

/** Refuses a username that is taken, before a second person is troubled with it. */
export async function usernameIsFree(db: Db, username: string): Promise<Ruling<string>> {
  if (await db.account.findUnique({ where: { username }, select: { id: true } })) {
    return refuse('username-taken', 'username')
  }
  return allow(username)
}

/**
 * Ends the asking for what a rule forbids already: a second person is not troubled days later with what cannot be.
 * The rule is asked again when it is done.
 */
export function allowed(ruling: Ruling<unknown>): void {
  if (!ruling.ok) throw new Refused(ruling.refusals)
}
