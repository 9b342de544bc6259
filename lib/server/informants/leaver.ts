import type { Db } from '@/lib/db/client'
import { type Actor, mightEver } from '@/lib/domain/identity/policy'

const most = 200

/** Somebody of the supervisor's line who leaves and whose role may handle informants, whether or not they do. */
export async function leaverInLine(db: Db, actor: Actor, accountId: string) {
  const who = await db.account.findUnique({
    where: { id: accountId },
    select: { id: true, nameLatin: true, role: true, unitId: true },
  })
  if (!who || !actor.line.includes(who.unitId) || !mightEver(who.role, 'informant:register')) return undefined
  const leaving = await db.leaving.findFirst({ where: { accountId, stayedAt: null, closedAt: null } })
  return leaving && { who, leaving }
}

/** Officers of the supervisor's line who could follow somebody: those of the same unit first. */
export async function successorsFor(
  db: Db,
  line: readonly string[],
  who: { readonly id: string; readonly unitId: string },
) {
  const officers = (unitId: string | { in: string[] }, take: number) =>
    db.account.findMany({
      where: { id: { not: who.id }, role: 'officer', status: 'active', unitId },
      select: { id: true, nameLatin: true, nameKm: true },
      orderBy: [{ nameLatin: 'asc' }, { id: 'asc' }],
      take,
    })
  const near = await officers(who.unitId, most)
  const far = await officers({ in: line.filter((unitId) => unitId !== who.unitId) }, most - near.length)
  return [...near, ...far]
}
