import type { Item } from './case-file'
import { addTo } from './lists'
import { byCodeUnit } from './name'

/** An item, and the slots of the edges that it rests on. */
export type Piece = { readonly item: Item; readonly rests: readonly number[] }

/** What one origin says, one way, of one target. */
export type Group = { readonly origin: string; readonly pieces: readonly Piece[] }

/** Gathers what each origin says, in the order of their names. */
export function byOrigin(pieces: readonly Piece[]): Group[] {
  const origins = new Map<string, Piece[]>()
  for (const piece of pieces) addTo(origins, piece.item.origin, piece)
  return [...origins].sort(([a], [b]) => byCodeUnit(a, b)).map(([origin, said]) => ({ origin, pieces: said }))
}
