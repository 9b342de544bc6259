import { z } from 'zod'
import { type Db, Prisma } from '@/lib/db/client'
import { besideSteps } from '@/lib/domain/cases/clocks'
import { openSteps } from '@/lib/domain/cases/open-steps'
import { type Actor, can, mightEver } from '@/lib/domain/identity/policy'
import { linesFor } from '@/lib/server/enquiries/first-lines'
import { shownTasks } from '@/lib/server/enquiries/task-rows'
import { howMuchWaits } from '@/lib/server/informants/waiting'
import { act } from '@/lib/server/kernel/act'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { waitingDefects } from '@/lib/server/returns/waiting-defects'
import { caseFilter, known, pageOfCases } from './case-page'
import { readCaseView } from './load-case-view'

const shownCases = 12
const shownSteps = 8
const shownTasksAtMost = 12

/** What a person should see first today: clocks, what waits for them, their cases, what they began, what they were told. */
export const viewWork = act({
  name: 'view-work',
  kind: 'read',
  permission: 'own:work',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, record }) {
    record('work.viewed', actor.id, {})
    const page = mightEver(actor.role, 'case:list')
      ? await pageOfCases(db, actor, caseFilter.parse({}), now)
      : null
    const cases = (page?.cases ?? []).filter(({ status }) => status !== 'closed').slice(0, shownCases)
    const next = actor.role === 'officer' ? await nextOf(db, cases, now) : []
    return {
      role: actor.role,
      cases,
      allCases: page !== null && (page.later !== null || page.cases.length > cases.length),
      tasks: mightEver(actor.role, 'tasks:edit') ? await tasksOf(db, actor, now) : [],
      ...(actor.role === 'officer' ? await clocks(db, cases, now) : { steps: [], writing: [] }),
      returns: await waitingDefects(db, actor, now),
      drafts: await draftsOf(db, actor, now),
      notices: await db.notice.findMany({
        where: { accountId: actor.id, readAt: null },
        select: { id: true, kind: true, caseId: true, params: true, at: true },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: 10,
      }),
      approvals: await waitingFor(db, actor, now),
      /** What a handler was told of their informants and has not read; null where the vault does not open. */
      informants: mightEver(actor.role, 'informant:own') ? await howMuchWaits(db, actor.id) : 0,
      mayOpenCase: can(actor, 'case:open', 'system'),
      /** The first thing worth doing next, reckoned when the page asks. */
      get next() {
        return next.flatMap(({ first, ...one }) => first(1).map((line) => ({ ...one, line })))
      },
      now,
    }
  },
})

/** The open formalities of these cases that run against a clock or hold a file back, the nearest end first. */
async function clocks(
  db: Db,
  cases: readonly { readonly caseId: string; readonly number: string; readonly title: string }[],
  now: Date,
) {
  const found = []
  const writing = []
  for (const { caseId, number, title } of cases) {
    const view = await readCaseView(db, caseId, now)
    const steps = openSteps(view)
    writing.push(...besideSteps(view).map((clock) => ({ clock, caseId, number, title })))
    found.push(
      ...steps
        .filter(({ due, lids }) => due !== null || lids)
        .map((step) => ({ step, caseId, number, title })),
    )
  }
  const ends = (due: Date | null) => due?.getTime() ?? Number.MAX_SAFE_INTEGER
  return {
    steps: found.sort((one, other) => ends(one.step.due) - ends(other.step.due)).slice(0, shownSteps),
    writing: writing
      .sort((one, other) => one.clock.due.getTime() - other.clock.due.getTime())
      .slice(0, shownSteps),
  }
}

/** One's own open tasks in the cases of one's teams, by clock. */
async function tasksOf(db: Db, actor: Actor, now: Date) {
  const cases = await db.case.findMany({
    where: { team: { some: { accountId: actor.id, ...onTeamAt(now) } }, status: { not: 'closed' } },
    select: { id: true, number: true },
    take: 500,
  })
  const rows = await db.task.findMany({
    where: { ownerId: actor.id, state: 'open', caseId: { in: cases.map(({ id }) => id) } },
    orderBy: [{ due: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: shownTasksAtMost,
  })
  return (await shownTasks(db, rows)).map((task) => ({
    ...task,
    inCase: cases.find(({ id }) => id === task.caseId)?.number ?? '',
  }))
}

/** The first thing worth doing next for the leader of the case that moved last. */
async function nextOf(
  db: Db,
  cases: readonly { readonly caseId: string; readonly number: string }[],
  now: Date,
) {
  const [leading] = cases
  if (!leading) return []
  const view = await readCaseView(db, leading.caseId, now)
  const leader = view.parties.find(({ tier }) => tier === 1)
  const charge = view.charges.find(({ partyId }) => partyId === leader?.id)
  if (!charge) return []
  const { first } = await linesFor(db, view, charge.id)
  return [{ caseId: leading.caseId, number: leading.number, first }]
}

async function draftsOf(db: Db, actor: Actor, now: Date) {
  const drafts = await db.draft.findMany({
    where: { accountId: actor.id },
    select: { id: true, caseId: true, kind: true, savedAt: true },
    orderBy: [{ savedAt: 'desc' }, { id: 'desc' }],
    take: 10,
  })
  const cases = await db.case.findMany({
    where: {
      id: { in: drafts.map(({ caseId }) => caseId) },
      team: { some: { accountId: actor.id, ...onTeamAt(now) } },
    },
    select: { id: true, number: true, title: true },
  })
  return drafts.flatMap((draft) => {
    const file = cases.find(({ id }) => id === draft.caseId)
    return file ? [{ ...draft, number: file.number, title: file.title }] : []
  })
}

/** What waits for a second person in the cases that this supervisor answers for. */
const waitingFor = async (db: Db, actor: Actor, now: Date) =>
  actor.role !== 'supervisor'
    ? []
    : db.$queryRaw<Waiting[]>(Prisma.sql`
        SELECT p."id", p."act", p."requestedAt", p."expiresAt", c."number", c."title", a."nameLatin", a."nameKm"
        FROM "Approval" p JOIN "Case" c ON c."id" = p."caseId" JOIN "Account" a ON a."id" = p."requestedById"
        WHERE p."state" = 'pending' AND p."expiresAt" > ${now} AND p."requestedById" <> ${actor.id}::uuid AND ${known(actor, now)}
        ORDER BY p."requestedAt", p."id" LIMIT 20`)

type Waiting = {
  id: string
  act: string
  requestedAt: Date
  expiresAt: Date
  number: string
  title: string
  nameLatin: string
  nameKm: string | null
}
