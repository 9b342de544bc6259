import { z } from 'zod'
import { shortlist } from '@/lib/domain/readiness/next'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { chargeLines } from '@/lib/server/readiness/charge-lines'
import { readingsOf } from '@/lib/server/readiness/readings'
import { bestLines } from './best-lines'
import { freeLines } from './first-lines'
import { shownLine } from './shown-line'
import { shownTasks } from './task-rows'

const shown = 12
const ended = 15

/** What to look for next on one charge, and the tasks of the case: those that run, and how others ended. */
export const viewEnquiries = act({
  name: 'view-enquiries',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({
    caseId: id,
    chargeId: id.optional(),
    /** The ended tasks before this number. */
    before: whole(1, 1_000_000).optional(),
  }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, record }, { caseId, chargeId, before }) {
    const header = await caseHeader(db, actor, caseId)
    const view = await readCaseView(db, caseId, now)
    const charges = chargeLines(view, await readingsOf(db, caseId, view.revision))
    const charge = chargeId ? charges.find((one) => one.chargeId === chargeId) : charges[0]
    if (chargeId !== undefined && !charge) throw new NotFound()
    const running = await db.task.findMany({
      where: { caseId, state: 'open' },
      orderBy: [{ due: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
      take: 200,
    })
    const over = await db.task.findMany({
      where: { caseId, state: { not: 'open' }, ...(before ? { number: { lt: before } } : {}) },
      orderBy: { number: 'desc' },
      take: ended + 1,
    })
    const team = await db.teamMember.findMany({
      where: { caseId, until: null, account: { status: 'active' } },
      select: { account: { select: { id: true, nameLatin: true, nameKm: true } } },
      orderBy: { since: 'asc' },
      take: 100,
    })
    const tasks = { running: await shownTasks(db, running), over: await shownTasks(db, over.slice(0, ended)) }
    const left = charge ? await freeLines(db, view, charge.chargeId) : []
    const best = charge ? bestLines(view, charge.chargeId) : null
    const lines = shortlist(left, shown)
    record('enquiries.viewed', caseId, { lines: lines.length })
    const show = (one: (typeof lines)[number]) =>
      shownLine(view, charge?.chargeId ?? '', best?.display ?? 0, one)
    return {
      ...{ header, charges, charge: charge ?? null, now, me: actor.id },
      lines: lines.map(show),
      more: left.length - lines.length,
      bundles: (best?.bundles ?? [])
        .filter(({ actions }) => actions.every(({ id: key }) => left.some(({ action }) => action.id === key)))
        .map(({ actions, costDays, display }) => ({
          ...{ costDays, display },
          lines: actions.flatMap((action) => {
            const found = left.find((one) => one.action.id === action.id)
            return found ? [show(found)] : []
          }),
        })),
      ...tasks,
      earlier: over.length > ended ? (over[ended - 1]?.number ?? null) : null,
      team: team.map(({ account }) => account),
    }
  },
})
