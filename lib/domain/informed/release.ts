import { z } from 'zod'
import { type CaseStatus, stillOpen } from '@/lib/domain/cases/case'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { id, many, text } from '@/lib/domain/shared/shapes'

/** The most items that one release names. */
export const mostReleased = 50

/** Which items an office may read before the file is submitted, and why. */
export const newRelease = z.strictObject({
  items: many(id, mostReleased).pipe(z.array(z.string()).min(1, 'missing')),
  reason: text(1_000).min(10, 'reason-too-short'),
})

/** The file as a release and a request see it. */
export type InformedFile = {
  readonly status: CaseStatus
  readonly officeId: string | null
  /** True while the office has the whole file. */
  readonly submitted: boolean
}

type Item = {
  readonly id: string
  readonly privileged: boolean
  readonly restricted: boolean
  readonly released: boolean
}

/**
 * Items go to the office that is informed, until it has the whole file. What is sealed as talk with a lawyer goes to nobody,
 * what is restricted (an informant's word) does not leave the team; what was released before is not released again.
 */
export function release(
  file: InformedFile,
  items: readonly Item[],
): Ruling<{ readonly officeId: string; readonly items: readonly string[] }> {
  const open = stillOpen(file)
  if (!open.ok) return open
  if (file.officeId === null) return refuse('no-office-informed')
  if (file.submitted) return refuse('office-reads-all')
  if (items.some(({ privileged }) => privileged)) return refuse('sealed-not-released', 'items')
  if (items.some(({ restricted }) => restricted)) return refuse('restricted-not-released', 'items')
  const fresh = items.filter(({ released }) => !released).map(({ id: itemId }) => itemId)
  return fresh.length === 0
    ? refuse('released-already', 'items')
    : allow({ officeId: file.officeId, items: fresh })
}
