import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { demoPeople, demoUnits } from '@/lib/domain/identity/demo-people'
import { demoPassword } from '@/lib/domain/identity/password'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { hashPassword } from './hashing'

/**
 * Makes the units and the sign-ins of the demonstration where they are missing; a second time changes nothing.
 * Says the id of each unit by its code and of each account by its username.
 */
export async function seedAccounts(now: Date) {
  if (process.env.RINGLEADER_MODE === 'production') throw new Error('a production house has no demo accounts')
  const hashes = await Promise.all(demoPeople.map(() => hashPassword(demoPassword)))
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(7420012)::text`
    const units: Record<string, string> = {}
    const accounts: Record<string, string> = {}
    const entries: Entry[] = []
    const said = { actor: null, caseId: null, outcome: 'done', requestId: newId() } as const

    for (const unit of demoUnits) {
      const there = await db.unit.findUnique({ where: { code: unit.code }, select: { id: true } })
      const id = there?.id ?? newId()
      units[unit.code] = id
      if (there) continue
      const parentId = 'under' in unit ? (units[unit.under] ?? null) : null
      const { code, kind, nameEn, nameKm } = unit
      await db.unit.create({ data: { id, code, kind, nameEn, nameKm, parentId, createdAt: now } })
      entries.push({
        ...said,
        event: { type: 'unit.created', objectId: id, details: { code, name: nameEn, kind } },
      })
    }

    for (const [index, { username, role, unit, nameLatin, nameKm }] of demoPeople.entries()) {
      const there = await db.account.findUnique({ where: { username }, select: { id: true } })
      const id = there?.id ?? newId()
      accounts[username] = id
      const unitId = units[unit]
      if (there || unitId === undefined) continue
      await db.account.create({
        data: {
          id,
          username,
          role,
          unitId,
          nameLatin,
          nameKm,
          language: 'en',
          passwordHash: hashes[index] ?? null,
          status: 'active',
          demo: true,
          createdAt: now,
        },
      })
      const details = { name: nameLatin, username, role, unit }
      entries.push({ ...said, event: { type: 'account.created', objectId: id, details } })
    }
    if (entries.length > 0) await appendToLog(db, entries)
    return { units, accounts }
  })
}
