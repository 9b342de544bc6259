import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { entryKinds } from '@/lib/domain/log/kinds'
import { refuse } from '@/lib/domain/shared/ruling'
import { day, id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { bareEntries } from './bare-entries'
import { mostExported, readEntries } from './read-entries'
import { sealedAs } from './verified-now'

/** The log of all units to take along, as an auditor sees it: no details, no titles, no number of a sealed case. */
export const exportLog = act({
  name: 'export-log',
  kind: 'read',
  permission: 'log:read',
  input: z.strictObject({
    kind: z.enum(entryKinds).optional(),
    actorId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  pace: () => 'paper',
  about: () => 'system',
  async perform({ db, now, uphold, record }, asked) {
    const page = await readEntries(db, Prisma.sql`true`, asked, false, mostExported)
    if (page.older !== null && page.entries.length === mostExported)
      uphold(refuse('too-many-entries', 'from'))
    record('log.exported', null, { entries: page.entries.length })
    return {
      ...{ of: 'log', number: null, at: now, checkpoint: sealedAs() },
      entries: await bareEntries(db, page.entries),
    }
  },
})
