import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { UnitKind } from '@/lib/db/generated/enums'
import type { Actor, Role } from '@/lib/domain/identity/policy'
import { actorOf } from '@/lib/server/identity/actor'
import type { At } from '@/lib/server/kernel/act'

/** The day on which tests happen. */
export const today = new Date('2026-11-02T03:00:00Z')

/** A moment of that day, and a request. */
export const at = (now: Date = today): At => ({ now, requestId: newId() })

let given = 0

/** A number that nothing else of these tests bears. */
export const serial = () => {
  given += 1
  return given
}

/** A unit: police unless another kind is said, at the top of the tree unless one above is named. */
export async function aUnit(kind: UnitKind = 'police', parentId: string | null = null) {
  const [id, n] = [newId(), serial()]
  const code = `U${n}${String.fromCharCode(65 + (n % 26))}`
  await prisma.unit.create({
    data: { id, code, kind, nameEn: `Unit ${code}`, nameKm: `អង្គភាព ${code}`, parentId, createdAt: today },
  })
  return id
}

/** Somebody signed in with that role, in a unit of their own unless one is named, who has just shown who they are. */
export async function aPerson(role: Role, unitId?: string): Promise<Actor> {
  const [id, n] = [newId(), serial()]
  await prisma.account.create({
    data: {
      id,
      username: `${role}.${n}`,
      role,
      unitId: unitId ?? (await aUnit(role === 'prosecutor' ? 'prosecution_office' : 'police')),
      nameLatin: `Person ${n}`,
      passwordHash: '$argon2id$none',
      status: 'active',
      createdAt: today,
    },
  })
  const actor = await actorOf(prisma, id, today)
  if (!actor) throw new Error('the account was just made')
  return { ...actor, sessionId: newId(), verifiedAt: today }
}
