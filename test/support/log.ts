import { Prisma, prisma } from '@/lib/db/client'

type Row = {
  seq: bigint
  ts_us: bigint
  stream: string
  leaf: Uint8Array
  payload: string
  type: string
  outcome: string
  actor_id: string | null
  case_id: string | null
  object_id: string | null
  body: string | null
}

const header = 4 + 8 + 8 + 32 + 32 + 8 + 32 + 4

/** What the log holds, oldest first: all of it, or of one request, or of one case. */
export async function entries({
  requestId,
  caseId,
}: {
  requestId?: string
  caseId?: string
}): Promise<Row[]> {
  return prisma.$queryRaw<Row[]>`
    SELECT e.*, d.body, convert_from(substring(e.leaf FROM ${header + 1}::int), 'UTF8') AS payload
    FROM audit.entry e LEFT JOIN audit.detail d USING (seq)
    WHERE ${requestId ? Prisma.sql`e.request = ${requestId}` : Prisma.sql`true`}
      AND ${caseId ? Prisma.sql`e.case_id = ${caseId}::uuid` : Prisma.sql`true`}
    ORDER BY e.seq`
}
