import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { ownerMark, spelledNumber } from '@/lib/domain/evidence/field'
import { line, many } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { isOnTeam } from '@/lib/server/kernel/on-team'

type Open = { readonly caseId: string; readonly number: string; readonly title: string }

/**
 * Where what was written without a network can go: whose records this person may send, which of the numbers they wrote are
 * cases of theirs, and the cases they can choose instead. A sealed case is logged into at its own desk, not from the field.
 */
export const viewFieldDesk = act({
  name: 'view-field-desk',
  kind: 'read',
  permission: 'field:send',
  input: z.strictObject({ numbers: many(line(60), 50).optional() }),
  about: () => 'system',
  async perform({ db, actor, now, record }, { numbers = [] }) {
    record('field.desk-opened', null, {})
    const spelled = [...new Set(numbers.map(spelledNumber))]
    const mine = Prisma.sql`c."status" <> 'closed' AND c."sensitivity" = 'normal' AND ${isOnTeam(actor.id, now)}`
    const columns = Prisma.sql`SELECT c."id" AS "caseId", c."number", c."title" FROM "Case" c WHERE ${mine}`
    const found =
      spelled.length === 0
        ? []
        : await db.$queryRaw<Open[]>`${columns} AND c."number" = ANY(${spelled}::text[])`
    const cases = await db.$queryRaw<Open[]>`${columns} ORDER BY c."changedAt" DESC, c."id" DESC LIMIT 50`
    const account = await db.account.findUniqueOrThrow({
      where: { id: actor.id },
      select: { nameLatin: true, nameKm: true },
    })
    return { owner: ownerMark(actor.id), ...account, found, cases }
  },
})

/** What the field page hears when it asks where things can go. */
export type FieldDesk = Awaited<ReturnType<(typeof viewFieldDesk)['perform']>>
