import { type Db, Prisma } from '@/lib/db/client'
import { type Counted, type FlagKind, limits, searchesSelf } from '@/lib/domain/audit/flags'
import { looks } from '@/lib/domain/log/kinds'

/** One day of the jurisdiction's clock: when it begins and when it ends. */
export type Day = { readonly from: Date; readonly to: Date }

const micros = (at: Date) => BigInt(at.getTime()) * 1000n

/** The entries of one day; the log is read from there and nowhere else, however long it is. */
const entriesOf = ({ from, to }: Day) =>
  Prisma.sql`(SELECT * FROM audit.entry WHERE ts_us >= ${micros(from)} AND ts_us < ${micros(to)})`

const noted = (kind: FlagKind, rows: readonly Omit<Counted, 'kind'>[]): readonly Counted[] =>
  rows.map((row) => ({ kind, ...row }))

/** The most of such entries that one person made within one hour of the clock. */
const inAnHour = (db: Db, day: Day, types: readonly string[], least: number) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT "accountId", max("n")::int AS "count" FROM (
      SELECT e.actor_id AS "accountId", e.ts_us / 3600000000 AS "hour", count(*) AS "n" FROM ${entriesOf(day)} e
      WHERE e.type = ANY(${[...types]}) AND e.outcome = 'done' AND e.actor_id IS NOT NULL GROUP BY 1, 2) h
    GROUP BY 1 HAVING max("n") >= ${least}`)

/** Files and papers that left the house. */
const taken = [
  'file.opened',
  'paper.opened',
  'sheet.opened',
  'redaction.opened',
  'disclosure.exported',
  'matrix.exported',
  'readiness.exported',
  'history.exported',
  'log.exported',
] as const

const lookTypes = [...looks]

const after = (day: Day, minutes: number) => new Date(day.from.getTime() + minutes * 60_000)

async function atNight(db: Db, day: Day) {
  const { from, to } = limits.night
  // Two pieces of one day: until the night ends, and from when the next one begins.
  const [ends, begins] = [after(day, to), after(day, from)]
  return db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT e.actor_id AS "accountId", count(*)::int AS "count", count(DISTINCT e.case_id)::int AS "outOf" FROM ${entriesOf(day)} e
    WHERE e.type = ANY(${lookTypes}) AND e.outcome = 'done' AND e.actor_id IS NOT NULL AND e.case_id IS NOT NULL
      AND (e.ts_us < ${micros(ends)} OR e.ts_us >= ${micros(begins)})
    GROUP BY 1 HAVING count(*) >= ${limits.looksAtNight}`)
}

const refusedTries = (db: Db, day: Day) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT e.actor_id AS "accountId", count(*)::int AS "count", count(DISTINCT e.case_id)::int AS "outOf" FROM ${entriesOf(day)} e
    WHERE e.outcome = 'refused' AND e.actor_id IS NOT NULL
    GROUP BY 1 HAVING count(*) >= ${limits.tries} OR count(DISTINCT e.case_id) >= ${limits.casesTried}`)

/** Who clears items or confirms links faster than anybody reads. */
const quickClears = (db: Db, day: Day) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT "accountId", "caseId", max("n")::int AS "count" FROM (
      SELECT e.actor_id AS "accountId", e.case_id AS "caseId", count(*) OVER (PARTITION BY e.actor_id, e.case_id ORDER BY e.ts_us
          RANGE BETWEEN ${BigInt(limits.clears.seconds) * 1_000_000n}::bigint PRECEDING AND CURRENT ROW) AS "n"
      FROM ${entriesOf(day)} e WHERE e.type IN ('evidence.assessed', 'link.confirmed', 'item.reviewed') AND e.outcome = 'done'
        AND e.actor_id IS NOT NULL) c
    GROUP BY 1, 2 HAVING max("n") >= ${limits.clears.count}`)

/** Two of whom one nearly always says yes to the other. */
const approvalPairs = (db: Db, day: Day) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT "decidedById" AS "accountId", "requestedById" AS "otherId", count(*)::int AS "count", max("asked")::int AS "outOf" FROM (
      SELECT "decidedById", "requestedById", "decidedAt", count(*) OVER (PARTITION BY "requestedById") AS "asked" FROM "Approval"
      WHERE "state" = 'approved' AND "decidedAt" < ${day.to}
        AND "requestedAt" >= ${new Date(day.to.getTime() - limits.pair.days * 86_400_000)}) a
    GROUP BY 1, 2 HAVING count(*) >= ${limits.pair.approvals} AND max("decidedAt") >= ${day.from}`)

const lateEntries = (db: Db, day: Day) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT "loggedById" AS "accountId", "caseId",
      count(*) FILTER (WHERE "obtainedAt" < "loggedAt" - make_interval(days => ${limits.late.days}))::int AS "count",
      count(*)::int AS "outOf"
    FROM "Item" WHERE "loggedAt" >= ${day.from} AND "loggedAt" < ${day.to} GROUP BY 1, 2
    HAVING count(*) FILTER (WHERE "obtainedAt" < "loggedAt" - make_interval(days => ${limits.late.days})) >= ${limits.late.items}`)

/** By how many points a reading rose in the last days before its file was sent. */
const scoreJumps = (db: Db, day: Day) =>
  db.$queryRaw<Omit<Counted, 'kind'>[]>(Prisma.sql`
    SELECT s."byId" AS "accountId", s."caseId", max(r."last" - r."first")::int AS "count"
    FROM "Submission" s JOIN LATERAL (
      SELECT (array_agg(g."display" ORDER BY g."computedAt" DESC, g."revision" DESC))[1] AS "last", min(g."display") AS "first"
      FROM "Reading" g WHERE g."caseId" = s."caseId" AND g."revision" <= s."revision"
        AND g."computedAt" >= s."at" - make_interval(hours => ${limits.jump.hours}) AND g."computedAt" <= s."at"
      GROUP BY g."chargeId") r ON true
    WHERE s."at" >= ${day.from} AND s."at" < ${day.to}
    GROUP BY 1, 2 HAVING max(r."last" - r."first") >= ${limits.jump.points}`)

type Search = { accountId: string; nameLatin: string; nameKm: string | null; body: string }

/** Whose searches named themselves, or a part of their name. */
async function ownNames(db: Db, day: Day): Promise<readonly Omit<Counted, 'kind'>[]> {
  const searches = await db.$queryRaw<Search[]>(Prisma.sql`
    SELECT e.actor_id AS "accountId", a."nameLatin", a."nameKm", d.body FROM ${entriesOf(day)} e
      JOIN audit.detail d USING (seq) JOIN "Account" a ON a."id" = e.actor_id
    WHERE e.type IN ('cases.listed', 'evidence.listed') AND d.body LIKE '%\\\\"text\\\\"%'`)
  const counts = new Map<string, number>()
  for (const { accountId, nameLatin, nameKm, body } of searches)
    if (searchesSelf(searchedIn(body), { nameLatin, nameKm }))
      counts.set(accountId, (counts.get(accountId) ?? 0) + 1)
  return [...counts].map(([accountId, count]) => ({ accountId, count }))
}

/** What was typed into a search, out of what the log says of it. */
function searchedIn(body: string): string {
  const said: unknown = JSON.parse(body)
  const filter = typeof said === 'object' && said !== null && 'filter' in said ? String(said.filter) : '{}'
  const asked: unknown = JSON.parse(filter)
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : ''
}

/** All that was counted of one day and may be worth a look. */
export async function countConduct(db: Db, day: Day): Promise<readonly Counted[]> {
  return [
    ...noted('own-name', await ownNames(db, day)),
    ...noted('many-looks', await inAnHour(db, day, lookTypes, limits.looksInAnHour)),
    ...noted('off-shift', await atNight(db, day)),
    ...noted('refused-tries', await refusedTries(db, day)),
    ...noted('many-opened', await inAnHour(db, day, taken, limits.openedInAnHour)),
    ...noted('approval-pair', await approvalPairs(db, day)),
    ...noted('late-entries', await lateEntries(db, day)),
    ...noted('score-jump', await scoreJumps(db, day)),
    ...noted('quick-clears', await quickClears(db, day)),
  ]
}
