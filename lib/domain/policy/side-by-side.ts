import type { CaseFile } from '@/lib/domain/readiness/case-file'
import { type Glance, glance } from '@/lib/domain/readiness/glance'
import type { Policy } from '@/lib/domain/readiness/parameters'

/** One charge read by two policies. It names nobody: whoever keeps the policy sees no case. */
export type SideBySide = {
  readonly before: Read
  readonly after: Read
  readonly bandChanges: boolean
}
type Read = Pick<Glance, 'display' | 'band'> & { readonly limit: string }

/** What one charge reads now, and what it would read by other numbers. */
export function sideBySide(file: CaseFile, before: Policy, after: Policy): SideBySide {
  const [then, next] = [said(glance(file, before)), said(glance(file, after))]
  return { before: then, after: next, bandChanges: then.band !== next.band }
}

const said = ({ display, band, limits }: Glance): Read => ({
  display,
  band,
  // Only what kind of limit it is: what follows the colon may name somebody.
  limit: limits[0]?.limit.split(':')[0] ?? 'evidence',
})

/** How many charges rise, fall, stay, and change band. */
export const summed = (rows: readonly SideBySide[]) => ({
  charges: rows.length,
  higher: rows.filter(({ before, after }) => after.display > before.display).length,
  lower: rows.filter(({ before, after }) => after.display < before.display).length,
  bands: rows.filter(({ bandChanges }) => bandChanges).length,
})
