import { parameters } from './parameters'

export const bands = ['not_ready', 'building', 'talk_to_prosecutor', 'ready_for_decision'] as const
export type Band = (typeof bands)[number]

/** The whole number that is shown. The billionth keeps a sum that should be whole from falling below itself. */
export const display = (readiness: number): number => Math.floor(readiness + 1e-9)

/** The band of a shown number. It bands by number alone; only people call a file ready for court. */
export function band(shown: number): Band {
  if (shown >= parameters.bands.ready_for_decision) return 'ready_for_decision'
  if (shown >= parameters.bands.talk_to_prosecutor) return 'talk_to_prosecutor'
  return shown >= parameters.bands.building ? 'building' : 'not_ready'
}

/** The key of a band's words. */
export const bandWords = (of: Band): `readiness.bands.${string}` =>
  `readiness.bands.${of.replaceAll('_', '-')}`

/** Whether evidence is under the line below which nothing is ready. */
export const falls = (evidence: number): boolean => evidence < parameters.critical
