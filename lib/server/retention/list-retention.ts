import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { type CalendarShow, calendarShows } from '@/lib/domain/retention/calendar'
import type { Ground, Running } from '@/lib/domain/retention/due'
import { columnDay, dayOf } from '@/lib/domain/shared/period'
import { day, id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { isOnTeam } from '@/lib/server/kernel/on-team'

const perPage = 50
/** Where something still runs there is no day; it stands behind every day. */
const never = '9999-12-31'

/** What is due for people of the files of one's line, the soonest first. It names nobody: who it is stands in the file. */
export const listRetention = act({
  name: 'list-retention',
  kind: 'read',
  permission: 'retention:list',
  input: z.strictObject({
    show: z.enum(calendarShows, 'not-a-choice').default('all'),
    /** The last row of the page before. */
    day: day.or(z.literal(never)).optional(),
    after: id.optional(),
  }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { show, day: from, after }) {
    record('retention.listed', null, { show })
    const today = dayOf(now)
    const beyond =
      from && after
        ? Prisma.sql`AND (COALESCE(d."eraseOn", DATE '9999-12-31'), d."partyId") > (${from}::date, ${after}::uuid)`
        : Prisma.empty
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT d."partyId", d."caseId", c."number", c."title", y."standing"::text AS "standing", y."role"::text AS "role",
        d."ground", d."endsOn", d."reviewOn", d."eraseOn", d."runs", n."restricted"
      FROM "RetentionDue" d JOIN "Case" c ON c."id" = d."caseId" JOIN "Party" y ON y."id" = d."partyId"
        JOIN "Person" n ON n."id" = d."personId"
      WHERE n."erasedAt" IS NULL AND ${theirs(actor, now)} AND ${shown(show, today)} ${beyond}
      ORDER BY COALESCE(d."eraseOn", DATE '9999-12-31'), d."partyId" LIMIT ${perPage + 1}`)
    const page = rows.slice(0, perPage)
    const last = rows.length > perPage ? page.at(-1) : undefined
    return {
      show,
      today,
      rows: page.map(({ endsOn, reviewOn, eraseOn, ...row }) => ({
        ...row,
        ...{ endsOn: asDay(endsOn), reviewOn: asDay(reviewOn), eraseOn: asDay(eraseOn) },
      })),
      later: last ? { day: asDay(last.eraseOn) ?? never, after: last.partyId } : null,
    }
  },
})
export type RetentionList = Awaited<ReturnType<(typeof listRetention)['perform']>>

/** The files of a supervisor: those of their line that are not sealed, and those whose team they are on. */
const theirs = (actor: Actor, now: Date): Prisma.Sql =>
  Prisma.sql`(${isOnTeam(actor.id, now)} OR (c."sensitivity" = 'normal' AND c."unitId" = ANY(${[...actor.line]}::uuid[])))`

const shown = (show: CalendarShow, today: string): Prisma.Sql =>
  ({
    all: Prisma.sql`true`,
    erase: Prisma.sql`d."eraseOn" <= ${today}::date`,
    review: Prisma.sql`d."reviewOn" <= ${today}::date AND d."eraseOn" > ${today}::date`,
    restricted: Prisma.sql`n."restricted"`,
    runs: Prisma.sql`d."eraseOn" IS NULL`,
  })[show]

const asDay = (column: Date | null) => column && columnDay(column)

type Row = {
  partyId: string
  caseId: string
  number: string
  title: string
  standing: 'suspect' | 'witness' | 'victim' | 'other'
  role: string | null
  ground: Ground | null
  endsOn: Date | null
  reviewOn: Date | null
  eraseOn: Date | null
  runs: Running[]
  restricted: boolean
}
