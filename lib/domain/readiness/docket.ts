import type { CaseFile, Item } from './case-file'
import { type Roads, roads } from './chain'
import { byOrigin, type Group, type Piece } from './group'
import { addTo } from './lists'
import { edgeName } from './name'
import { type Policy, parameters } from './parameters'
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

export function docket(file: CaseFile, policy: Policy): Docket {
  const slotOf = slotsOf(file)
  const bySlot = new Map<number, Item[]>()
  for (const item of file.items) addTo(bySlot, slotOf.item(item), item)
  return laidOut(file, slotOf, bySlot, policy)
}

/** Where each item is heard, and which slot an edge has. */
export type Slots = { item(item: Item): number; edge(edge: Item['restsOn'][number]): number }

/** The numbers of the slots of a case: the edges first, then the elements. */
export function slotsOf({ elements, edges }: Pick<CaseFile, 'elements' | 'edges'>): Slots {
  const edgeSlot = new Map(edges.map((edge, slot) => [edgeName(edge), slot]))
  const elementSlot = new Map(Object.keys(elements).map((id, i) => [id, edges.length + i]))
  const edge: Slots['edge'] = (pair) => edgeSlot.get(edgeName(pair)) ?? whole
  return {
    edge,
    item: ({ target }) => {
      if ('charge' in target) return whole
      return 'edge' in target ? edge(target.edge) : (elementSlot.get(target.element) ?? whole)
    },
  }
}

/** What is heard in one slot, of items in any order: who speaks there, who does so aloud, and what it rests on. */
export function heardIn(items: readonly Item[], slots: Slots) {
  const supports: Piece[] = []
  const undermines: Piece[] = []
  const voices = new Set<string>()
  const spoken = new Set<string>()
  const rests = new Set<number>()
  for (const item of items) {
    const supporting = item.polarity === 'supports'
    if (supporting) voices.add(item.origin)
    if (supporting && item.spoken) spoken.add(item.origin)
    // What may not be used is not heard, but who brought it keeps a row.
    if (admitted(item) === 0) continue
    const piece = { item, rests: item.restsOn.map(slots.edge) }
    if (supporting) supports.push(piece)
    else undermines.push(piece)
    for (const edge of piece.rests) rests.add(edge)
  }
  return { supports: byOrigin(supports), undermines: byOrigin(undermines), voices, spoken, rests }
}

function laidOut(
  { elements, tree, edges, edgeSources }: CaseFile,
  slots: Slots,
  bySlot: ReadonlyMap<number, readonly Item[]>,
  policy: Policy,
): Docket {
  const named = Object.entries(elements)
  const voices = new Map<string, number[]>()
  const spoken = new Map<string, number[]>()
  const resting = new Map<number, number[]>()
  const rests = new Map<number, number[]>()
  const groups = new Map<number, Pick<Target, 'supports' | 'undermines'>>()
  for (const [slot, items] of bySlot) {
    const found = heardIn(items, slots)
    groups.set(slot, { supports: found.supports, undermines: found.undermines })
    for (const origin of found.voices) addTo(voices, origin, slot)
    for (const origin of found.spoken) addTo(spoken, origin, slot)
    for (const edge of found.rests) {
      addTo(resting, edge, slot)
      addTo(rests, slot, edge)
    }
  }
  const heard = (slot: number) => groups.get(slot) ?? { supports: [], undermines: [] }
  const edgeAsks = { sources: edgeSources, asked: policy.edgeTarget, untested: false }
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
    formula: formula(tree, new Map(named.map(([id], i) => [id, edges.length + i]))),
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
  new Map([...lists].map(([key, slots]) => [key, slots.sort((a, b) => a - b)]))
