import type { CaseView, ControlLinkFacts, LinkTarget } from './case-view'
import { identifierKey, itemKey, type NodeKey, partyKey } from './nodes'

export type Pair = readonly [string, string]

/** The network as edges between named places, and which of them a record is. */
export type Edges = {
  readonly pairs: readonly Pair[]
  /** The edges that a link to an attribution or a control link is about. */
  readonly about: (target: LinkTarget) => readonly Pair[]
  /** "This phone is his", as the edge from him to the phone. */
  readonly basis: (attributionId: string) => Pair | undefined
}

/**
 * An attribution joins person and sign both ways; a control link goes one way, and contact between signs both.
 * Every edge stands once, in the order of the records.
 */
export function edgesOf(
  { attributions, controlLinks, links }: Pick<CaseView, 'attributions' | 'controlLinks' | 'links'>,
  names: (key: NodeKey) => string,
): Edges {
  const attributed = new Map<string, { readonly pair: Pair; readonly stands: boolean }>(
    attributions.map(({ id, partyId, identifierId, stands, rivalOf }) => [
      id,
      {
        pair: [names(partyKey(partyId)), names(identifierKey(identifierId))],
        // A rival user carries no chain: what shows that another held the telephone leads nobody to a seizure.
        stands: stands && rivalOf === null,
      },
    ]),
  )
  const controlled = new Map(controlLinks.map((link) => [link.id, controlEdges(link, names)]))
  const cited = new Set(links.flatMap(({ restsOn }) => restsOn))
  return {
    pairs: distinct([
      // What rests on a withdrawn attribution rests on an edge that nothing proves.
      ...[...attributed].flatMap(([id, { pair, stands }]) =>
        stands ? bothWays(pair) : cited.has(id) ? [pair] : [],
      ),
      ...[...controlled.values()].flat(),
    ]),
    basis: (id) => attributed.get(id)?.pair,
    about: (target) => {
      if ('controlLinkId' in target) return controlled.get(target.controlLinkId) ?? []
      const found = 'attributionId' in target ? attributed.get(target.attributionId) : undefined
      return found?.stands ? bothWays(found.pair) : []
    },
  }
}

/** The same edges, each once. */
export const distinct = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values(),
]

const bothWays = ([from, to]: Pair): readonly Pair[] => [
  [from, to],
  [to, from],
]

function controlEdges(
  { kind, from, to }: ControlLinkFacts,
  names: (key: NodeKey) => string,
): readonly Pair[] {
  const start = 'partyId' in from ? partyKey(from.partyId) : identifierKey(from.identifierId)
  const end =
    'partyId' in to
      ? partyKey(to.partyId)
      : 'itemId' in to
        ? itemKey(to.itemId)
        : identifierKey(to.identifierId)
  const pair: Pair = [names(start), names(end)]
  return kind === 'contacted' ? bothWays(pair) : [pair]
}
