import type { CaseView } from './case-view'
import { identifierKey, type NodeKey, partyKey } from './nodes'

/**
 * Where control links go round: A directs B, who pays A. It is shown as what it is; a walk gains nothing by going round.
 * One round for each set of places that all lead to each other, in the order of the records. To have met somebody, or to
 * have been in contact, says the same both ways and is no round.
 */
export function roundsOf({ controlLinks }: Pick<CaseView, 'controlLinks'>): readonly (readonly NodeKey[])[] {
  const out = new Map<NodeKey, NodeKey[]>()
  for (const { kind, from, to } of controlLinks) {
    if (kind === 'met' || kind === 'contacted' || 'itemId' in to) continue
    const start = placeOf(from)
    out.set(start, [...(out.get(start) ?? []), placeOf(to)])
  }
  const rounds: (readonly NodeKey[])[] = []
  const told = new Set<NodeKey>()
  for (const start of out.keys()) {
    if (told.has(start)) continue
    const way = shortestRound(out, start)
    if (!way) continue
    rounds.push(way)
    for (const place of way) told.add(place)
  }
  return rounds
}

/** The shortest way from a place back to itself, the place at both ends; none when nothing leads back. */
function shortestRound(
  out: ReadonlyMap<NodeKey, readonly NodeKey[]>,
  start: NodeKey,
): readonly NodeKey[] | null {
  const by = new Map<NodeKey, NodeKey>()
  const waiting = [start]
  for (const at of waiting) {
    for (const next of out.get(at) ?? []) {
      if (next === start) {
        const way = [start]
        for (let place = at; place !== start; place = by.get(place) ?? start) way.unshift(place)
        return [start, ...way]
      }
      if (by.has(next)) continue
      by.set(next, at)
      waiting.push(next)
    }
  }
  return null
}

const placeOf = (end: { readonly partyId: string } | { readonly identifierId: string }) =>
  'partyId' in end ? partyKey(end.partyId) : identifierKey(end.identifierId)
