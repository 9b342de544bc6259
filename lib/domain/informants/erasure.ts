import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'

/** On what ground who somebody is may be erased. */
export const erasureGrounds = ['relation_ended', 'death', 'order', 'retention'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

/**
 * Not while somebody waits to learn who it is, or may read it. It is said to the second person alone, and in words that do not
 * say which of it: the handler would learn that somebody asks.
 */
export const nothingStandsOpen = (open: number): Ruling<true> =>
  open > 0 ? refuse('informant-not-now') : allow(true as const)
