import { band, display } from './band'
import type { CaseFile, Item } from './case-file'
import { onTop, type Reading, weighedUp } from './charge'
import { type Docket, docket, heardIn, type Slots, slotsOf } from './docket'
import { type Heard, hear, hearAt, heardOut } from './hearing'
import { addTo } from './lists'
import { presetOf, published } from './parameters'
import type { Result } from './result'

/** A charge that lies open on a desk, so that changing one link hears again only what the link touches. */
export type Desk = {
  readonly file: Omit<CaseFile, 'items'>
  readonly slots: Slots
  readonly bySlot: ReadonlyMap<number, readonly Item[]>
  readonly reading: Reading
}

/** What changes: items that are put in place, new or instead of one of the same id, and ids that are taken away. */
export type Change = { readonly put?: readonly Item[]; readonly take?: readonly string[] }

const preset = presetOf(published)

/** Lays a charge open. This hears all of it, once. */
export function lay({ items, ...file }: CaseFile): Desk {
  const slots = slotsOf(file)
  const bySlot = new Map<number, Item[]>()
  for (const item of items) addTo(bySlot, slots.item(item), item)
  const hearing = hear(docket({ ...file, items }, published), preset)
  return {
    file,
    slots,
    bySlot,
    reading: weighedUp(file, hearing),
  }
}

/**
 * The desk after a change. What is read is to the last byte what a reading of the changed file from the beginning would
 * give. A change that names what is not there, or an item that the file would refuse, is the caller's mistake.
 */
export function change(desk: Desk, { put = [], take = [] }: Change): Desk {
  const { file, slots } = desk
  const ids = new Set([...take, ...put.map(({ id }) => id)])
  const touched = new Set(put.map((item) => slots.item(item)))
  for (const [slot, items] of desk.bySlot) if (items.some(({ id }) => ids.has(id))) touched.add(slot)
  const bySlot = new Map(desk.bySlot)
  for (const slot of touched) {
    const left = (bySlot.get(slot) ?? []).filter(({ id }) => !ids.has(id))
    bySlot.set(slot, [...left, ...put.filter((item) => slots.item(item) === slot)])
  }
  const again = laidAgain(desk, touched, bySlot)
  return { file, slots, bySlot, reading: weighedUp(file, heardAgain(desk, again, touched)) }
}

/** The whole file that lies on a desk. */
export const fileOn = ({ file, bySlot }: Desk): CaseFile => ({ ...file, items: [...bySlot.values()].flat() })

/** What a desk says at a glance: the number, its band, and every limit. Robustness and hashes are left to `score`. */
export function atAGlance({ reading }: Desk): Pick<Result, 'readiness' | 'band' | 'display' | 'limits'> {
  const shown = display(reading.readiness)
  return {
    readiness: reading.readiness,
    band: band(shown),
    display: shown,
    limits: onTop(reading.standing).map(({ limit, value }) => ({ limit, value })),
  }
}

/** The docket in which only the touched slots are laid out anew. */
function laidAgain(desk: Desk, touched: ReadonlySet<number>, bySlot: Desk['bySlot']): Docket {
  const before = desk.reading.hearing.docket
  const targets = before.targets.slice()
  const [voices, spoken, resting, rests] = [before.voices, before.spoken, before.resting, before.rests].map(
    (lists) => new Map<string | number, readonly number[]>(lists),
  ) as [Lists<string>, Lists<string>, Lists<number>, Lists<number>]
  let { whole } = before
  for (const slot of touched) {
    const found = heardIn(bySlot.get(slot) ?? [], desk.slots)
    const { supports, undermines } = found
    const target = targets[slot]
    if (target) targets[slot] = { ...target, supports, undermines }
    else whole = undermines
    spokenHere(voices, before.voices, slot, found.voices)
    spokenHere(spoken, before.spoken, slot, found.spoken)
    for (const edge of new Set([...(rests.get(slot) ?? []), ...found.rests]))
      keep(resting, edge, slot, found.rests.has(edge))
    if (found.rests.size > 0)
      rests.set(
        slot,
        [...found.rests].sort((a, b) => a - b),
      )
    else rests.delete(slot)
  }
  return { ...before, targets, whole, voices, spoken, resting, rests }
}

type Lists<Key> = Map<Key, readonly number[]>

/** Keeps for each origin the slots in which it speaks, when one slot was laid out anew. */
function spokenHere(
  lists: Lists<string>,
  before: ReadonlyMap<string, readonly number[]>,
  slot: number,
  now: ReadonlySet<string>,
): void {
  for (const [origin, slots] of before)
    if (slots.includes(slot) && !now.has(origin)) keep(lists, origin, slot, false)
  for (const origin of now) keep(lists, origin, slot, true)
}

/** Says whether a slot belongs to a list, in order; a list without slots is no list. */
function keep<Key>(lists: Lists<Key>, key: Key, slot: number, belongs: boolean): void {
  const slots = lists.get(key) ?? []
  if (slots.includes(slot) === belongs) return
  const kept = belongs ? [...slots, slot].sort((a, b) => a - b) : slots.filter((one) => one !== slot)
  if (kept.length > 0) lists.set(key, kept)
  else lists.delete(key)
}

/** Hears the touched slots, and what rests on those among them whose points moved. */
function heardAgain(desk: Desk, again: Docket, touched: ReadonlySet<number>) {
  const before = desk.reading.hearing
  const heard: Heard[] = before.facts.map((facts, slot) => ({
    supports: before.supports[slot] ?? [],
    doubts: before.doubts[slot] ?? [],
    facts,
  }))
  const points = (edge: number) => heard[edge]?.facts.points ?? 0
  const hearSlot = (slot: number) => {
    const target = again.targets[slot]
    if (target) heard[slot] = hearAt(target, preset, points)
  }
  const edges = [...touched].filter((slot) => slot >= 0 && slot < again.edges)
  for (const edge of edges) hearSlot(edge)
  const held = edges
    .filter((edge) => points(edge) !== before.facts[edge]?.points)
    .flatMap((edge) => again.resting.get(edge) ?? [])
  for (const slot of new Set([...touched, ...held])) if (slot >= again.edges) hearSlot(slot)
  return heardOut(again, preset, heard)
}
