import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { entryKinds } from '@/lib/domain/log/kinds'
import { day, id, whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { bareEntries } from './bare-entries'
import { exportVerifierKey } from './export-key'
import { readEntries } from './read-entries'

const furthest = Number.MAX_SAFE_INTEGER

/**
 * The log of all units for who audits conduct: who did what kind of thing, when, to which case. No details and no titles:
 * an auditor sees no content of any case, and of a sealed one not even its number.
 */
export const readLog = act({
  name: 'read-log',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({
    kind: z.enum(entryKinds).optional(),
    actorId: id.optional(),
    from: day.optional(),
    to: day.optional(),
    before: whole(0, furthest).optional(),
    after: whole(0, furthest).optional(),
  }),
  about: () => 'system',
  async perform({ db, record }, asked) {
    record('log.read', null, { filter: asked.kind ?? 'everything' })
    const page = await readEntries(db, Prisma.sql`true`, asked, false)
    return { ...page, entries: await bareEntries(db, page.entries), exportKey: exportVerifierKey() }
  },
})
