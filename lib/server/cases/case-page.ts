import { z } from 'zod'
import { type Db, Prisma } from '@/lib/db/client'
import { caseStatuses } from '@/lib/domain/cases/case'
import { titleOf } from '@/lib/domain/cases/charge-shown'
import { type HeldBack, heldFrom } from '@/lib/domain/cases/held-back'
import { bands } from '@/lib/domain/cases/stored-result'
import type { Actor } from '@/lib/domain/identity/policy'
import { parameterHash } from '@/lib/domain/readiness/record'
import { id, line, moment } from '@/lib/domain/shared/shapes'
import { isOnTeam } from '@/lib/server/kernel/on-team'
import { templateOf } from '@/lib/server/offences/keep-template'

const perPage = 50

/** Which cases, in which order, and from where on. */
export const caseFilter = z.strictObject({
  text: line(100).optional(),
  status: z.enum(caseStatuses).optional(),
  unitId: id.optional(),
  sort: z.enum(['changed', 'number']).default('changed'),
  /** The last row of the page before, or with `back` the first row of the page after. */
  from: z
    .string()
    .max(100)
    .regex(/^[^~]+~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'not-a-place')
    .optional(),
  back: z.literal('yes').optional(),
})

/** A page of the cases that the actor may know of, and where the pages beside it begin. */
export async function pageOfCases(db: Db, actor: Actor, filter: z.output<typeof caseFilter>, now: Date) {
  const rows = await db.$queryRaw<Row[]>(query(actor, filter, now))
  const more = rows.length > perPage
  const page = more ? rows.slice(0, perPage) : rows
  if (filter.back) page.reverse()
  const place = (row: Row | undefined) =>
    row ? `${filter.sort === 'number' ? row.number : row.changedAt.toISOString()}~${row.caseId}` : null
  return {
    cases: page.map(asListed),
    earlier: (filter.back ? more : filter.from !== undefined) ? place(page[0]) : null,
    later: filter.back || more ? place(page.at(-1)) : null,
  }
}

type Row = {
  caseId: string
  number: string
  title: string
  status: (typeof caseStatuses)[number]
  sensitivity: 'normal' | 'sealed'
  changedAt: Date
  unitEn: string
  unitKm: string
  leadLatin: string
  leadKm: string | null
  opens: boolean
  reachable: boolean
  leaderLatin: string | null
  leaderKm: string | null
  display: number | null
  band: string | null
  limit: string | null
  templateId: string | null
  body: unknown
}

/** The cases whose existence the actor may know: what `can` says of one case, said of all at once (design: security). */
export function known(actor: Actor, now: Date): Prisma.Sql {
  const team = isOnTeam(actor.id, now)
  if (actor.role === 'supervisor')
    return Prisma.sql`(${team} OR (c."sensitivity" = 'normal' AND c."unitId" = ANY(${[...actor.line]}::uuid[])))`
  if (actor.role === 'prosecutor')
    return Prisma.sql`(${team} OR (c."sensitivity" = 'normal' AND c."officeId" = ${actor.unitId}::uuid))`
  return team
}

/** Whether the actor may open the file itself now, and so see who leads in it and what holds it back. */
function opens(actor: Actor, now: Date): Prisma.Sql {
  const team = isOnTeam(actor.id, now)
  return actor.role === 'prosecutor'
    ? Prisma.sql`(${team} OR (c."status" <> 'open' AND c."submittedAt" IS NOT NULL))`
    : team
}

/** The name of the policy in use, asked of the database in the same breath as the list. */
const hashInUse = Prisma.sql`COALESCE((SELECT s."parameterHash" FROM "ScoringPolicy" s WHERE s."version" IS NOT NULL ORDER BY s."version" DESC LIMIT 1), ${parameterHash})`

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

function query(
  actor: Actor,
  { text, status, unitId, sort, from, back }: z.output<typeof caseFilter>,
  now: Date,
): Prisma.Sql {
  const column = sort === 'number' ? Prisma.sql`c."number"` : Prisma.sql`c."changedAt"`
  // Newest change first, smallest number first; backwards the other way round.
  const descending = (sort === 'changed') !== (back !== undefined)
  const [value = '', caseId = ''] = from?.split('~') ?? []
  const place = sort === 'number' ? Prisma.sql`${value}` : Prisma.sql`${asMoment(value)}::timestamptz`
  const beyond = descending
    ? Prisma.sql`(${column}, c."id") < (${place}, ${caseId}::uuid)`
    : Prisma.sql`(${column}, c."id") > (${place}, ${caseId}::uuid)`
  const wanted = [
    known(actor, now),
    ...(text ? [Prisma.sql`(c."number" ILIKE ${escaped(text)} OR c."title" ILIKE ${escaped(text)})`] : []),
    ...(status ? [Prisma.sql`c."status" = ${status}::"CaseStatus"`] : []),
    ...(unitId ? [Prisma.sql`c."unitId" = ${unitId}::uuid`] : []),
    ...(from ? [beyond] : []),
  ]
  const order = descending ? Prisma.sql`${column} DESC, c."id" DESC` : Prisma.sql`${column}, c."id"`
  return Prisma.sql`
    SELECT p.*, u."nameEn" AS "unitEn", u."nameKm" AS "unitKm", l."nameLatin" AS "leadLatin", l."nameKm" AS "leadKm",
      CASE WHEN p."opens" THEN lead."nameLatin" END AS "leaderLatin", CASE WHEN p."opens" THEN lead."nameKm" END AS "leaderKm",
      r."display", r."band", r."limit", r."templateId", o."body"
    FROM (SELECT c."id" AS "caseId", c."number", c."title", c."status"::text AS "status", c."sensitivity"::text AS "sensitivity",
        c."changedAt", c."unitId", c."leadId", ${opens(actor, now)} AS "opens",
        ${actor.role === 'supervisor' ? Prisma.sql`true` : opens(actor, now)} AS "reachable"
      FROM "Case" c WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY ${order} LIMIT ${perPage + 1}) p
    JOIN "Unit" u ON u."id" = p."unitId" JOIN "Account" l ON l."id" = p."leadId"
    LEFT JOIN LATERAL (SELECT y."id", CASE WHEN n."restricted" THEN NULL ELSE COALESCE(n."nameLatin", CASE WHEN n."nameKm" IS NULL THEN n."aliases"[1] END) END AS "nameLatin", CASE WHEN n."restricted" THEN NULL ELSE n."nameKm" END AS "nameKm" FROM "Party" y LEFT JOIN "Person" n ON n."id" = y."personId"
      WHERE y."caseId" = p."caseId" AND y."tier" = 1 ORDER BY y."addedAt", y."id" LIMIT 1) lead ON true
    LEFT JOIN LATERAL (SELECT g."display", g."band", g."limit", g."templateId" FROM "Reading" g
      JOIN "Charge" h ON h."id" = g."chargeId" AND h."withdrawnAt" IS NULL
      WHERE h."caseId" = p."caseId" AND h."partyId" = lead."id" ORDER BY h."addedAt", h."id", g."revision" DESC, (g."parameterHash" = ${hashInUse}) DESC, g."computedAt" DESC LIMIT 1) r ON true
    LEFT JOIN "OffenceTemplate" o ON o."id" = r."templateId"
    ORDER BY ${sort === 'number' ? Prisma.sql`p."number"` : Prisma.sql`p."changedAt"`} ${descending ? Prisma.sql`DESC` : Prisma.sql`ASC`},
      p."caseId" ${descending ? Prisma.sql`DESC` : Prisma.sql`ASC`}`
}

/** What is no moment of our time is before all that is listed. */
const asMoment = (value: string) => moment.safeParse(value).data ?? new Date(0)

/** What a list says of a case: a sentence on what holds it back, and the number inside. Names only to who may open it. */
function asListed({ body, templateId, limit, band, display, leaderLatin, leaderKm, ...row }: Row) {
  const held = limit === null ? null : heldFrom(limit)
  return {
    ...row,
    leader: leaderLatin === null && leaderKm === null ? null : { nameLatin: leaderLatin, nameKm: leaderKm },
    reading:
      !row.reachable || held === null || display === null || templateId === null
        ? null
        : {
            display,
            band: bands.find((one) => one === band) ?? ('not_ready' as const),
            held: row.opens ? held : unnamed(held),
            title: titleOf(templateOf({ id: templateId, body }), held),
          },
  }
}
export type ListedCase = ReturnType<typeof asListed>

/** Who may not open a file learns what kind of thing holds it back, and no name. */
const unnamed = (held: HeldBack): HeldBack =>
  held.kind === 'person' ? { ...held, id: 'single_person', origin: '' } : held
