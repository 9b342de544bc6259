import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { mightEver, type Role } from '@/lib/domain/identity/policy'
import type { NeedsSuccessor } from '@/lib/domain/leaving/leaving'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { needed } from './held'

const perPage = 25

/** Who leaves and is not yet seen out, the newest first: for supervisors of their line, for who keeps accounts everybody. */
export const listLeavers = act({
  name: 'list-leavers',
  kind: 'read',
  permission: 'leaver:list',
  input: z.strictObject({ after: id.optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { after }) {
    record('leaving.listed', null, {})
    const theirs = mightEver(actor.role, 'account:manage')
      ? Prisma.empty
      : Prisma.sql`AND a."unitId" = ANY(${[...actor.line]}::uuid[])`
    const rows = await db.$queryRaw<Row[]>(Prisma.sql`
      SELECT l."id" AS "leavingId", l."endsAt", a."id", a."nameLatin", a."nameKm", a."role"::text AS "role",
        ${needed(Prisma.sql`a."id"`, now)}
      FROM "Leaving" l JOIN "Account" a ON a."id" = l."accountId"
      WHERE l."stayedAt" IS NULL AND l."closedAt" IS NULL ${theirs}
        ${after ? Prisma.sql`AND l."id" < ${after}::uuid` : Prisma.empty}
      ORDER BY l."id" DESC LIMIT ${perPage + 1}`)
    const page = rows.slice(0, perPage)
    return {
      now,
      leavers: page.map(({ leavingId: _, cases, sealed, objects, handler, ...who }) => ({
        ...who,
        needs: { cases, sealed, objects, handler },
      })),
      later: rows.length > perPage ? (page.at(-1)?.leavingId ?? null) : null,
    }
  },
})
export type LeaversView = Awaited<ReturnType<(typeof listLeavers)['perform']>>

type Row = NeedsSuccessor & {
  leavingId: string
  id: string
  nameLatin: string
  nameKm: string | null
  role: Role
  endsAt: Date
}
