import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import { appendToLog, type Entry } from '@/lib/server/kernel/log'
import { newLink } from './first-link'

export type FirstAdmin = {
  readonly username: string
  readonly nameLatin: string
  readonly nameKm: string | null
}
export type FirstUnit = { readonly code: string; readonly nameEn: string; readonly nameKm: string }

/** The people who must be two: administrators who can sign in, or could with a link. Demo accounts do not count. */
const people = { role: 'administrator', demo: false } as const
const needed = 2

/** How many administrators are still to be named; undefined when two can sign in already. */
export async function administratorsWanted(): Promise<number | undefined> {
  const active = await prisma.account.count({ where: { ...people, status: 'active' } })
  if (active >= needed) return undefined
  const invited = await prisma.account.count({ where: { ...people, status: 'invited' } })
  return Math.max(0, needed - active - invited)
}

/**
 * Gives a house without two administrators its first ones, each with a one-time link. Who was invited before and has set no
 * password gets a new link. Undefined when two administrators can sign in already, or a username is taken.
 */
export async function makeFirstAdministrators(named: readonly FirstAdmin[], unit: FirstUnit, now: Date) {
  return prisma.$transaction(async (db) => {
    await db.$queryRaw`SELECT pg_advisory_xact_lock(7420013)::text`
    const active = await db.account.count({ where: { ...people, status: 'active' } })
    const invited = await db.account.findMany({
      where: { ...people, status: 'invited' },
      orderBy: { createdAt: 'asc' },
    })
    const taken = await db.account.count({
      where: { username: { in: named.map(({ username }) => username) } },
    })
    if (active >= needed || taken > 0) return undefined

    const said = { actor: null, caseId: null, outcome: 'done', requestId: newId() } as const
    const entries: Entry[] = []
    const ministry = await db.unit.findFirst({
      where: { kind: 'ministry', closedAt: null },
      orderBy: { createdAt: 'asc' },
    })
    const unitId = ministry?.id ?? newId()
    const { code } = ministry ?? unit
    if (!ministry) {
      await db.unit.create({ data: { id: unitId, ...unit, kind: 'ministry', createdAt: now } })
      const details = { code, name: unit.nameEn, kind: 'ministry' }
      entries.push({ ...said, event: { type: 'unit.created', objectId: unitId, details } })
    }

    const wanted = Math.max(0, needed - active - invited.length)
    const created = named.slice(0, wanted).map((one) => ({ ...one, id: newId() }))
    for (const { id, username, nameLatin, nameKm } of created) {
      await db.account.create({
        data: {
          id,
          username,
          nameLatin,
          nameKm,
          role: 'administrator',
          unitId,
          status: 'invited',
          createdAt: now,
        },
      })
      const details = { name: nameLatin, username, role: 'administrator', unit: code }
      entries.push({ ...said, event: { type: 'account.created', objectId: id, details } })
    }

    const links = []
    for (const { id, username, nameLatin } of [...invited, ...created]) {
      const { path, expiresAt } = await newLink(db, id, now)
      links.push({ username, nameLatin, path, expiresAt })
      entries.push({
        ...said,
        event: { type: 'account.link-made', objectId: id, details: { name: nameLatin } },
      })
    }
    await appendToLog(db, entries)
    return links
  })
}
