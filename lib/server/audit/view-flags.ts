import { z } from 'zod'
import { Prisma } from '@/lib/db/client'
import { moment, uuid } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { flagsWhere, notAbout } from './flags-shown'

const perPage = 50

/** What was noticed in people's conduct, newest first: what is open, or what was closed. */
export const viewFlags = act({
  name: 'view-flags',
  kind: 'read',
  permission: 'flag:work',
  input: z.strictObject({
    show: z.enum(['open', 'closed'], 'not-a-choice').default('open'),
    /** The last flag of the page before. */
    before: z
      .string()
      .max(80)
      .regex(new RegExp(`^[^~]{10,40}~${uuid}$`), 'not-a-place')
      .optional(),
  }),
  about: () => 'system',
  async perform({ db, actor, record }, { show, before }) {
    record('flags.viewed', null, { filter: show })
    const [at, flagId] = before?.split('~') ?? []
    const which = [
      notAbout(actor),
      show === 'open' ? Prisma.sql`f."closedAt" IS NULL` : Prisma.sql`f."closedAt" IS NOT NULL`,
      ...(at === undefined
        ? []
        : [Prisma.sql`(f."raisedAt", f."id") < (${asMoment(at)}::timestamptz, ${flagId}::uuid)`]),
    ]
    const flags = await flagsWhere(db, Prisma.join(which, ' AND '), perPage + 1)
    const page = flags.slice(0, perPage)
    const last = page.at(-1)
    return {
      show,
      flags: page,
      first: before === undefined,
      later: flags.length > perPage && last ? `${last.raisedAt.toISOString()}~${last.flagId}` : null,
    }
  },
})
export type FlagsView = Awaited<ReturnType<(typeof viewFlags)['perform']>>

/** What is no moment of our time is before all that is listed. */
const asMoment = (value: string) => moment.safeParse(value).data ?? new Date(0)
