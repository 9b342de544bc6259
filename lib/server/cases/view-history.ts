import { type Db, Prisma } from '@/lib/db/client'
import { whole } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { verifiedNow } from '@/lib/server/log/verified-now'
import { caseHeader } from './case-header'
import { historyAsked, historyOf } from './history-of'

const furthest = Number.MAX_SAFE_INTEGER

/** Everything that was done to a case, seen of it or refused, newest first, as the log keeps it. */
export const viewHistory = act({
  name: 'view-history',
  kind: 'read',
  permission: 'case:history',
  input: historyAsked.extend({
    before: whole(0, furthest).optional(),
    after: whole(0, furthest).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform(context, { caseId, ...asked }) {
    const { db, actor, record } = context
    record('history.viewed', caseId, { filter: asked.kind ?? 'everything' })
    const header = await caseHeader(db, actor, caseId)
    const page = await historyOf(context, { caseId, ...asked })
    const about = asked.about ? await namedIn(db, caseId, asked.about) : null
    const people = await db.$queryRaw<Visitor[]>(Prisma.sql`
      SELECT e.actor_id AS "actorId", a."nameLatin", a."nameKm", a."role"::text AS "role",
        (count(*) FILTER (WHERE e.outcome = 'refused'))::int AS "refused",
        (max(e.ts_us) / 1000)::float8 AS "last"
      FROM (SELECT * FROM audit.entry WHERE case_id = ${caseId}::uuid ORDER BY seq DESC LIMIT 5000) e
        JOIN "Account" a ON a."id" = e.actor_id
      GROUP BY 1, 2, 3, 4 ORDER BY 6 DESC LIMIT 20`)
    const said = await whyOf(db, caseId)
    return {
      header,
      ...page,
      about,
      verified: await verifiedNow(db),
      people: people.map(({ last, ...one }) => ({
        ...{ ...one, last: new Date(last), why: said.get(one.actorId) ?? null },
      })),
    }
  },
})

/** For what each person last said that they open the case: a purpose of their day, or the reason of who looks from outside. */
async function whyOf(db: Db, caseId: string) {
  const rows = await db.$queryRaw<Why[]>(Prisma.sql`
    SELECT DISTINCT ON (s."accountId") s."accountId", s."purpose", s."words" FROM (
      SELECT "accountId", "purpose", "words", "at" FROM "StatedPurpose" WHERE "caseId" = ${caseId}::uuid
      UNION ALL SELECT "accountId", "purpose", "reason", "at" FROM "StatedReason" WHERE "caseId" = ${caseId}::uuid) s
    ORDER BY s."accountId", s."at" DESC LIMIT 200`)
  return new Map(rows.map(({ accountId, ...why }) => [accountId, why] as const))
}

type Why = { accountId: string; purpose: string; words: string | null }

type Visitor = {
  actorId: string
  nameLatin: string
  nameKm: string | null
  role: string
  refused: number
  last: number
}

/** What a history is narrowed down to: an item by its number, or a person of the file by name. */
async function namedIn(db: Db, caseId: string, about: string) {
  const item = await db.item.findFirst({ where: { id: about, caseId }, select: { number: true } })
  if (item) return { kind: 'item' as const, item: item.number }
  const party = await db.party.findFirst({
    where: { id: about, caseId },
    select: { person: { select: { nameLatin: true, nameKm: true, aliases: true } } },
  })
  return party?.person ? { kind: 'person' as const, person: party.person } : null
}

export type HistoryView = Awaited<ReturnType<(typeof viewHistory)['perform']>>
