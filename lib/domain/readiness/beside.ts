import { type Band, band } from './band'
import type { CaseFile } from './case-file'
import { parameters } from './parameters'
import type { Result } from './result'

/** How far everything is shown on average, 0 to 1. The officer's list of things to do, never mixed into readiness. */
export function progress({ elements }: Result): number {
  const shown = Object.values(elements)
  return shown.reduce((sum, { coverage }) => sum + coverage, 0) / shown.length
}

/** How much of what supports the charge has been graded, and how much a prosecutor has cleared; each 0 to 1. */
export function shares({ items }: CaseFile): { readonly graded: number; readonly cleared: number } {
  const supporting = items.filter(({ polarity }) => polarity === 'supports')
  const share = (some: number) => (supporting.length === 0 ? 0 : some / supporting.length)
  return {
    graded: share(supporting.filter(({ source }) => source !== null).length),
    cleared: share(supporting.filter(({ admissibility }) => admissibility === 'cleared').length),
  }
}

/** The line between two bands that a shown number is nearest to: how many points away, and the band that begins there. */
export function nearestLine(shown: number): { readonly away: number; readonly begins: Band } {
  const lines = Object.values(parameters.bands)
  const nearest = lines.reduce((best, line) =>
    Math.abs(line - shown) < Math.abs(best - shown) ? line : best,
  )
  return { away: nearest - shown, begins: band(nearest) }
}
