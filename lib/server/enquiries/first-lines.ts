import type { Db } from '@/lib/db/client'
import type { CaseView } from '@/lib/domain/cases/case-view'
import type { Line } from '@/lib/domain/enquiries/line'
import { type Ranked, shortlist } from '@/lib/domain/readiness/next'
import { bestLines } from './best-lines'
import { type ShownLine, shownLine } from './shown-line'

/** The lines of a charge, reckoned when they are first asked for. */
export type Lines = {
  /** Those that nobody follows yet and nobody declined on these same facts, best first. */
  readonly free: () => readonly Ranked<Line>[]
  /** The first of them as pages show them; one that may clear the suspect is always among them. */
  readonly first: (most: number) => readonly ShownLine[]
  /** The first of them that moves the number of the file by itself; null when none does. */
  readonly lifting: () => ShownLine | null
}

/**
 * Reads what was decided of a charge's lines. The ranking itself takes long and asks nothing of the database, so it waits
 * until whoever looks has let go of their snapshot: an act gives it out under a getter.
 */
export async function linesFor(db: Db, view: CaseView, chargeId: string): Promise<Lines> {
  const kept = await db.task.findMany({
    where: { caseId: view.caseId, state: { in: ['open', 'declined'] }, line: { not: null } },
    select: { line: true, factsHash: true, state: true },
    orderBy: { number: 'desc' },
    take: 1000,
  })
  const free = () =>
    bestLines(view, chargeId).ranked.filter(
      ({ action }) =>
        !kept.some(
          ({ line, factsHash, state }) =>
            line === action.id && (state === 'open' || factsHash === action.factsHash),
        ),
    )
  const shown = (one: Ranked<Line>) => shownLine(view, chargeId, bestLines(view, chargeId).display, one)
  const first = (most: number) => shortlist(free(), most).map(shown)
  const lifting = () => {
    const { display } = bestLines(view, chargeId)
    const found = free().find(({ ifItHelps }) => ifItHelps.display > display)
    return found ? shown(found) : null
  }
  return { free, first, lifting }
}
