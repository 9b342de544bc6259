import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { entryKinds } from '@/lib/domain/log/kinds'
import { id, whole } from '@/lib/domain/shared/shapes'
import { graderOf, withoutCoveredGrades } from '@/lib/server/evidence/blind'
import { readsPrivileged } from '@/lib/server/evidence/privilege'
import { act } from '@/lib/server/kernel/act'
import { readEntries } from '@/lib/server/log/read-entries'
import { caseHeader } from './case-header'
import { withoutSealed } from './sealed-objects'

const furthest = Number.MAX_SAFE_INTEGER

/** Everything that was done to a case, seen of it or refused, newest first, as the log keeps it. */
export const viewHistory = act({
  name: 'view-history',
  kind: 'read',
  permission: 'case:history',
  input: z.strictObject({
    caseId: id,
    kind: z.enum(entryKinds).optional(),
    actorId: id.optional(),
    before: whole(0, furthest).optional(),
    after: whole(0, furthest).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, file, record }, { caseId, ...asked }) {
    record('history.viewed', caseId, { filter: asked.kind ?? 'everything' })
    // A case is opened before it has a history of its own: that entry names it as its object.
    const which = Prisma.sql`(e.case_id = ${caseId}::uuid OR (e.object_id = ${caseId} AND e.type = 'case.opened'))`
    const header = await caseHeader(db, actor, caseId)
    const page = await readEntries(db, which, asked, true)
    const open =
      file && readsPrivileged(actor, file) ? page.entries : await withoutSealed(db, caseId, page.entries)
    const entries = await withoutCoveredGrades(db, caseId, graderOf({ actor, file }), open)
    const people = await db.$queryRaw<Visitor[]>(Prisma.sql`
      SELECT e.actor_id AS "actorId", a."nameLatin", a."nameKm", a."role"::text AS "role",
        (count(*) FILTER (WHERE e.outcome = 'refused'))::int AS "refused",
        (max(e.ts_us) / 1000)::float8 AS "last"
      FROM (SELECT * FROM audit.entry WHERE case_id = ${caseId}::uuid ORDER BY seq DESC LIMIT 5000) e
        JOIN "Account" a ON a."id" = e.actor_id
      GROUP BY 1, 2, 3, 4 ORDER BY 6 DESC LIMIT 20`)
    return {
      header,
      ...page,
      entries,
      people: people.map(({ last, ...one }) => ({ ...one, last: new Date(last) })),
    }
  },
})

type Visitor = {
  actorId: string
  nameLatin: string
  nameKm: string | null
  role: string
  refused: number
  last: number
}
