import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { afterDay } from '@/lib/domain/shared/period'
import { id } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { flagsWhere, notAbout } from './flags-shown'
import { logBefore } from './log-before'

/** One flag: what was counted, where in the log it begins to be read, what else is open of that person, and what was found. */
export const viewFlag = act({
  name: 'view-flag',
  kind: 'read',
  permission: 'flag:work',
  input: z.strictObject({ flagId: id }),
  about: () => 'system',
  async perform({ db, actor, record }, { flagId }) {
    record('flag.viewed', flagId, {})
    const [flag] = await flagsWhere(db, Prisma.sql`f."id" = ${flagId}::uuid AND ${notAbout(actor)}`, 1)
    if (!flag) throw new NotFound()
    const others = await flagsWhere(
      db,
      Prisma.sql`f."accountId" = ${flag.accountId}::uuid AND f."id" <> ${flagId}::uuid AND f."closedAt" IS NULL AND ${notAbout(actor)}`,
      20,
    )
    const finding = await db.finding.findUnique({ where: { flagId } })
    const by = finding && (await db.account.findUnique({ where: { id: finding.byId }, select: named }))
    return {
      flag,
      others,
      finding: finding && { ...finding, by },
      logBefore: await logBefore(db, afterDay(flag.day)),
    }
  },
})
export type FlagView = Awaited<ReturnType<(typeof viewFlag)['perform']>>

const named = { nameLatin: true, nameKm: true } as const
