import { type Db, Prisma } from '@/lib/db/client'
import { changes, type EntryKind, looks } from '@/lib/domain/log/kinds'
import { beginOf } from '@/lib/domain/shared/period'

const perPage = 50

/** More than so many entries are no paper that anybody reads: days narrow it down. */
export const mostExported = 2_000

/** One entry of the log as it is shown. The details are empty where the reader may not see them, or once erased by law. */
export type ShownEntry = {
  readonly seq: number
  readonly place: number
  /** SHA-256 of its leaf, by which it is found in a dump or a bundle. */
  readonly hash: string
  readonly at: Date
  readonly type: string
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly actorId: string | null
  readonly nameLatin: string | null
  readonly nameKm: string | null
  readonly role: string | null
  readonly unitEn: string | null
  readonly unitKm: string | null
  readonly objectKind: string
  readonly objectId: string | null
  readonly details: Readonly<Record<string, unknown>>
  readonly caseId: string | null
}

export type Asked = {
  readonly kind?: EntryKind | undefined
  readonly actorId?: string | undefined
  /** From the first and to the last moment of these days in the jurisdiction's clock. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Entries before this place, or with `after` those after it. */
  readonly before?: number | undefined
  readonly after?: number | undefined
}

/** A page of entries, newest first, and where the pages beside it begin. */
export async function readEntries(
  db: Db,
  which: Prisma.Sql,
  { kind, actorId, from, to, before, after }: Asked,
  withDetails: boolean,
  most = perPage,
) {
  const wanted = [
    which,
    ...(kind === 'refusals' ? [Prisma.sql`e.outcome = 'refused'`] : []),
    ...(kind === 'looks' ? [Prisma.sql`e.type = ANY(${[...looks]}) AND e.outcome <> 'refused'`] : []),
    ...(kind === 'changes' ? [Prisma.sql`e.type = ANY(${[...changes]}) AND e.outcome <> 'refused'`] : []),
    ...(actorId ? [Prisma.sql`e.actor_id = ${actorId}::uuid`] : []),
    ...(from ? [Prisma.sql`e.ts_us >= ${microsOf(from)}`] : []),
    ...(to ? [Prisma.sql`e.ts_us < ${microsOf(to) + dayOfMicros}`] : []),
    ...(before === undefined ? [] : [Prisma.sql`e.seq < ${before}::bigint`]),
    ...(after === undefined ? [] : [Prisma.sql`e.seq > ${after}::bigint`]),
  ]
  const newestFirst = after === undefined
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e.seq, e.sseq, e.ts_us, e.type, e.outcome, e.actor_id, e.case_id, e.object_kind, e.object_id,
      encode(e.leaf_hash, 'hex') AS hash,
      ${withDetails ? Prisma.sql`d.body` : Prisma.sql`NULL::text`} AS body,
      -- The payload follows the 128 bytes of the CEL1 header.
      convert_from(substring(e.leaf FROM 129), 'UTF8')::jsonb -> 'actor' ->> 'role' AS role,
      a."nameLatin", a."nameKm", u."nameEn" AS "unitEn", u."nameKm" AS "unitKm"
    FROM audit.entry e LEFT JOIN audit.detail d USING (seq)
      LEFT JOIN "Account" a ON a."id" = e.actor_id LEFT JOIN "Unit" u ON u."id" = a."unitId"
    WHERE ${Prisma.join(wanted, ' AND ')} ORDER BY e.seq ${newestFirst ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${most + 1}`)
  const more = rows.length > most
  const page = more ? rows.slice(0, most) : rows
  if (!newestFirst) page.reverse()
  const [newest, oldest] = [page[0], page.at(-1)]
  return {
    entries: page.map(asShown),
    // Newest first: "later" entries stand on the page before this one.
    newer: newest && (newestFirst ? before !== undefined : more) ? Number(newest.seq) : null,
    older: oldest && (newestFirst ? more : true) ? Number(oldest.seq) : null,
  }
}

const dayOfMicros = 86_400_000_000n
const microsOf = (day: string) => BigInt(beginOf(day).getTime()) * 1000n

type Row = {
  seq: bigint
  sseq: bigint
  hash: string
  ts_us: bigint
  type: string
  outcome: ShownEntry['outcome']
  actor_id: string | null
  case_id: string | null
  object_kind: string
  object_id: string | null
  body: string | null
  role: string | null
  nameLatin: string | null
  nameKm: string | null
  unitEn: string | null
  unitKm: string | null
}

const asShown = (row: Row): ShownEntry => ({
  ...{
    seq: Number(row.seq),
    place: Number(row.sseq),
    hash: row.hash,
    at: new Date(Number(row.ts_us / 1000n)),
    type: row.type,
  },
  ...{
    outcome: row.outcome,
    actorId: row.actor_id,
    nameLatin: row.nameLatin,
    nameKm: row.nameKm,
    role: row.role,
  },
  ...{
    unitEn: row.unitEn,
    unitKm: row.unitKm,
    objectKind: row.object_kind,
    objectId: row.object_id,
    caseId: row.case_id,
  },
  details: row.body === null ? {} : asRecord(JSON.parse(row.body)),
})

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
