import { v7 as newId } from 'uuid'
import { type Db, Prisma, prisma } from '@/lib/db/client'
import { type CaseClock, clocksOf } from '@/lib/domain/cases/clocks'
import { nearness } from '@/lib/domain/notices/near'
import { dayOf } from '@/lib/domain/shared/period'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { onTeamAt } from '@/lib/server/kernel/on-team'

const casesAtOnce = 10

/** The case after which the next go begins. */
let after: string | undefined

/**
 * Tells the team of a case once that a day comes near and once that it is over: at court, of a return, a task or a clock of the
 * law; and who gave an authorisation by word of mouth, that it must be put in writing. A few cases a go, in turn, so that the house is not read whole at once. Says how many notices were written.
 */
export async function tellDue(now: Date): Promise<number> {
  const cases = await prisma.case.findMany({
    where: { status: { not: 'closed' }, ...(after ? { id: { gt: after } } : {}) },
    select: { id: true, number: true, status: true },
    orderBy: { id: 'asc' },
    take: casesAtOnce,
  })
  after = cases.length < casesAtOnce ? undefined : cases.at(-1)?.id
  let told = 0
  for (const one of cases) told += await tellOf(prisma, one, now)
  return told
}

type Due = {
  readonly kind: string
  readonly key: string
  readonly due: Date
  readonly to?: string
  readonly outside?: string
}

async function tellOf(
  db: Db,
  { id: caseId, number, status }: { readonly id: string; readonly number: string; readonly status: string },
  now: Date,
): Promise<number> {
  const team = await db.teamMember.findMany({
    where: { caseId, ...onTeamAt(now), account: { status: 'active' } },
    select: { accountId: true },
  })
  const near = (await duesOf(db, caseId, status, now)).flatMap((one) => {
    const how = nearness(one.due, now)
    return how === null ? [] : [{ ...one, how }]
  })
  const rows = near.flatMap(({ kind, key, due, to, outside, how }) =>
    (outside ? [{ accountId: outside }] : to ? team.filter(({ accountId }) => accountId === to) : team).map(
      ({ accountId }) => ({
        ...{ id: newId(), accountId, kind: `${kind}-${how}`, caseId, at: now, once: key },
        params: { number, day: dayOf(due) },
      }),
    ),
  )
  if (rows.length === 0) return 0
  return (await db.notice.createMany({ data: rows, skipDuplicates: true })).count
}

/** Every day that is fixed in a case and not yet met. */
async function duesOf(db: Db, caseId: string, status: string, now: Date): Promise<readonly Due[]> {
  // A day at court that passed is no news; a clock of the law that ran out is.
  const hearings = await db.hearing.findMany({ where: { caseId, on: { gte: now } }, take: 20 })
  const returns =
    status === 'returned'
      ? await db.return.findMany({
          where: { caseId, due: { not: null } },
          orderBy: { number: 'desc' },
          take: 1,
        })
      : []
  const tasks = await db.task.findMany({
    where: { caseId, state: 'open', due: { not: null } },
    take: 200,
  })
  const clocks = clocksOf(await readCaseView(db, caseId, now)).filter(({ met }) => met === null)
  return [
    ...hearings.map(({ id, on }) => ({ kind: 'hearing', key: id, due: on })),
    ...returns.flatMap(({ id, due }) => (due ? [{ kind: 'return', key: id, due }] : [])),
    ...tasks.flatMap(({ id, due, ownerId }) =>
      // A due that was moved is another day, and is told again.
      due && ownerId ? [{ kind: 'task', key: `${id} ${dayOf(due)}`, due, to: ownerId }] : [],
    ),
    ...clocks.map(({ id, due }) => ({ kind: 'clock', key: `${id} ${dayOf(due)}`, due })),
    ...(await toBeWritten(db, caseId, clocks)),
  ]
}

/** What a prosecutor of the informed office gave by word of mouth and must still write; who may not know of the case is not told. */
async function toBeWritten(db: Db, caseId: string, clocks: readonly CaseClock[]): Promise<readonly Due[]> {
  const open = new Map(
    clocks.flatMap(({ about, due }) => ('authorityId' in about ? [[about.authorityId, due] as const] : [])),
  )
  if (open.size === 0) return []
  const given = await db.$queryRaw<{ authorityId: string; byId: string }[]>(Prisma.sql`
    SELECT g."authorityId", g."byId" FROM "AuthorisationGiven" g JOIN "Case" c ON c."id" = g."caseId"
      JOIN "Account" a ON a."id" = g."byId" AND a."status" = 'active'
    WHERE g."caseId" = ${caseId}::uuid AND g."authorityId" = ANY(${[...open.keys()]}::uuid[])
      AND (EXISTS (SELECT 1 FROM "TeamMember" t WHERE t."caseId" = c."id" AND t."accountId" = a."id" AND t."until" IS NULL)
        OR (c."sensitivity" = 'normal' AND a."unitId" = c."officeId"))`)
  return given.flatMap(({ authorityId, byId }) => {
    const due = open.get(authorityId)
    return due ? [{ kind: 'writing', key: `${authorityId} ${dayOf(due)}`, due, outside: byId }] : []
  })
}
