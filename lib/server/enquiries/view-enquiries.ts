import { z } from 'zod'
import type { CaseView } from '@/lib/domain/cases/case-view'
import { id, whole } from '@/lib/domain/shared/shapes'
import { caseHeader } from '@/lib/server/cases/case-header'
import { readCaseView } from '@/lib/server/cases/load-case-view'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { onTeamAt } from '@/lib/server/kernel/on-team'
import { chargeLines } from '@/lib/server/readiness/charge-lines'
import { readingsOf } from '@/lib/server/readiness/readings'
import { bestLines } from './best-lines'
import { type Lines, linesFor } from './first-lines'
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
      where: { caseId, ...onTeamAt(now), account: { status: 'active' } },
      select: { account: { select: { id: true, nameLatin: true, nameKm: true } } },
      orderBy: { since: 'asc' },
      take: 100,
    })
    const tasks = { running: await shownTasks(db, running), over: await shownTasks(db, over.slice(0, ended)) }
    const found = charge ? { of: charge.chargeId, ...(await linesFor(db, view, charge.chargeId)) } : null
    record('enquiries.viewed', caseId, {})
    return {
      ...{ header, charges, charge: charge ?? null, now, me: actor.id, ...tasks },
      /** What to look for next, reckoned when the page asks: outside the snapshot that it was read in. */
      get lines() {
        return found?.first(shown) ?? []
      },
      get more() {
        return Math.max(0, (found?.free().length ?? 0) - shown)
      },
      get bundles() {
        return found ? bundlesShown(view, found.of, found) : []
      },
      earlier: over.length > ended ? (over[ended - 1]?.number ?? null) : null,
      team: team.map(({ account }) => account),
    }
  },
})

/** The bundles of which every line is still free. */
function bundlesShown(view: CaseView, chargeId: string, { free }: Lines) {
  const { display: now, bundles } = bestLines(view, chargeId)
  const left = free()
  return bundles.flatMap(({ actions, costDays, display }) => {
    const lines = actions.flatMap((action) => left.find((one) => one.action.id === action.id) ?? [])
    return lines.length === actions.length
      ? [{ costDays, display, lines: lines.map((one) => shownLine(view, chargeId, now, one)) }]
      : []
  })
}
