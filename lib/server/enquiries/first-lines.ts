import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import type { Line } from '@/lib/domain/enquiries/line'
import { type Ranked, shortlist } from '@/lib/domain/readiness/next'
import { bestLines } from './best-lines'
import { type ShownLine, shownLine } from './shown-line'

/** The lines that nobody follows yet and nobody declined on these same facts, best first. */
export async function freeLines(db: Db, view: CaseView, chargeId: string): Promise<readonly Ranked<Line>[]> {
  // What is asked of the database is asked first: the reckoning keeps no snapshot waiting that still has to read.
  const kept = await db.task.findMany({
    where: { caseId: view.caseId, state: { in: ['open', 'declined'] }, line: { not: null } },
    select: { line: true, factsHash: true, state: true },
    orderBy: { number: 'desc' },
    take: 1000,
  })
  const { ranked } = bestLines(view, chargeId)
  return ranked.filter(
    ({ action }) =>
      !kept.some(
        ({ line, factsHash, state }) =>
          line === action.id && (state === 'open' || factsHash === action.factsHash),
      ),
  )
}

/** The first lines of a charge as pages show them; one that may clear the suspect is always among them. */
export async function firstLines(
  db: Db,
  view: CaseView,
  chargeId: string,
  most: number,
): Promise<readonly ShownLine[]> {
  const free = await freeLines(db, view, chargeId)
  const { display } = bestLines(view, chargeId)
  return shortlist(free, most).map((one) => shownLine(view, chargeId, display, one))
}
