import type { CaseFile, Item } from './case-file'
import { type Roads, roads } from './chain'
import { byOrigin, type Group, type Piece } from './group'
import { addTo } from './lists'
import { edgeName } from './name'
import { parameters } from './parameters'
import { type Formula, formula } from './tree'
import { admitted } from './weight'

/** One thing to be shown, an element or an edge of an attribution chain, with what it asks and who speaks of it. */
export type Target = {
  readonly name: string
  readonly sources: number
  readonly asked: number
  readonly untested: boolean
  readonly supports: readonly Group[]
  readonly undermines: readonly Group[]
}

export type Chain = { readonly slot: number; readonly from: string; readonly to: string }

type Lists<Key> = ReadonlyMap<Key, readonly number[]>

/** The case laid out for reckoning, once for all presets. Slots number the edges first, then the elements. */
export type Docket = {
  readonly targets: readonly Target[]
  readonly edges: number
  readonly chains: readonly Chain[]
  readonly roads: Roads
  readonly formula: Formula
  /** What undermines the charge as a whole. */
  readonly whole: readonly Group[]
  /** The slots where each origin supports anything; and those where it does so aloud. */
  readonly voices: Lists<string>
  readonly spoken: Lists<string>
  /** The elements with items resting on each edge, and the edges that each element's items rest on. */
  readonly resting: Lists<number>
  readonly rests: Lists<number>
}

/** The slot of the charge as a whole. */
const whole = -1

export function docket({ elements, tree, edges, edgeSources, items }: CaseFile): Docket {
  const named = Object.entries(elements)
  const edgeSlot = new Map(edges.map((edge, slot) => [edgeName(edge), slot]))
  const elementSlot = new Map(named.map(([id], i) => [id, edges.length + i]))
  const slotOf = ({ target }: Item) => {
    if ('charge' in target) return whole
    const slot = 'edge' in target ? edgeSlot.get(edgeName(target.edge)) : elementSlot.get(target.element)
    return slot ?? whole
  }

  const supports = new Map<number, Piece[]>()
  const undermines = new Map<number, Piece[]>()
  const voices = new Map<string, number[]>()
  const spoken = new Map<string, number[]>()
  const resting = new Map<number, number[]>()
  const rests = new Map<number, number[]>()
  for (const item of items) {
    const slot = slotOf(item)
    const supporting = item.polarity === 'supports'
    if (supporting) addTo(voices, item.origin, slot)
    if (supporting && item.spoken) addTo(spoken, item.origin, slot)
    // What may not be used is not heard, but who brought it keeps a row.
    if (admitted(item) === 0) continue
    const piece = { item, rests: item.restsOn.map((edge) => edgeSlot.get(edgeName(edge)) ?? whole) }
    addTo(supporting ? supports : undermines, slot, piece)
    for (const edge of piece.rests) {
      addTo(resting, edge, slot)
      addTo(rests, slot, edge)
    }
  }

  const heard = (slot: number) => ({
    supports: byOrigin(supports.get(slot) ?? []),
    undermines: byOrigin(undermines.get(slot) ?? []),
  })
  const edgeAsks = { sources: edgeSources, asked: parameters.edgeTarget, untested: false }
  return {
    targets: [
      ...edges.map((edge, slot) => ({ name: edgeName(edge), ...edgeAsks, ...heard(slot) })),
      ...named.map(([name, element], i) => ({ name, ...asks(element), ...heard(edges.length + i) })),
    ],
    edges: edges.length,
    chains: named.flatMap(([, element], i) =>
      'chain' in element ? [{ slot: edges.length + i, ...element.chain }] : [],
    ),
    roads: roads(edges),
    formula: formula(tree, elementSlot),
    whole: heard(whole).undermines,
    voices: inOrder(voices),
    spoken: inOrder(spoken),
    resting: inOrder(resting),
    rests: inOrder(rests),
  }
}

const asks = (element: CaseFile['elements'][string]) =>
  'chain' in element
    ? { sources: 1, asked: parameters.target, untested: false }
    : {
        sources: element.sources,
        asked: element.target,
        untested: element.needsAlternative && !element.alternativeTested,
      }

const inOrder = <Key>(lists: Map<Key, number[]>): Lists<Key> =>
  new Map([...lists].map(([key, slots]) => [key, [...new Set(slots)].sort((a, b) => a - b)]))
