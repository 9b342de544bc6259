import { falls } from './band'
import { reach, route } from './chain'
import type { Hearing } from './hearing'
import { addTo } from './lists'
import { touches, without } from './loss'
import { byCodeUnit } from './name'
import type { Row } from './robustness'
import { onlyFrail } from './sturdy'
import { leaves } from './tree'

type Pair = readonly [string, string]

/** The smallest sets of one or two origins whose loss takes the evidence under the line; none if it is under already. */
export function criticalSets(hearing: Hearing, rows: readonly Row[]): (readonly string[])[] {
  if (falls(hearing.evidence)) return []
  const alone = rows.filter(({ evidence }) => falls(evidence)).map(({ origin }) => origin)
  const others = rows.filter(({ evidence }) => !falls(evidence)).map(({ origin }) => origin)
  return [
    ...alone.sort(byCodeUnit).map((origin) => [origin]),
    ...criticalPairs(onlyFrail(hearing), others).sort(
      ([a, b], [c, d]) => byCodeUnit(a, c) || byCodeUnit(b, d),
    ),
  ]
}

/** Tries only the pairs that can matter, and those exactly. */
function criticalPairs(hearing: Hearing, origins: readonly string[]): Pair[] {
  const tried = new Map<string, Set<string>>()
  const pairs: Pair[] = []
  for (const [one, partners] of mattering(hearing, origins)) {
    for (const other of partners) {
      const [first, second] = one < other ? [one, other] : [other, one]
      const seen = tried.get(first) ?? new Set()
      if (one === other || seen.has(second)) continue
      tried.set(first, seen.add(second))
      if (falls(without(hearing, { origins: [first, second], onlySpoken: false }).evidence))
        pairs.push([first, second])
    }
  }
  return pairs
}

/**
 * For each origin, those whose loss could matter besides its own. Two losses do more together than apart only where
 * both touch one element or what it rests on, where one lies on the way that is left when the other is gone, or where
 * each breaks one of several alternatives.
 */
function* mattering(
  hearing: Hearing,
  origins: readonly string[],
): Generator<readonly [string, ReadonlySet<string>]> {
  const { docket, preset } = hearing
  const slotsOf = (origin: string) => touches(hearing, origin, false)
  const exposed = origins.filter((origin) => slotsOf(origin).length > 0)
  const speaking = new Map<number, string[]>()
  for (const origin of exposed) for (const slot of slotsOf(origin)) addTo(speaking, slot, origin)

  const proved = leaves(docket.formula)
  const chains = docket.chains.filter(({ slot }) => proved.includes(slot))
  const left = (origin: string) => without(hearing, { origins: [origin], onlySpoken: false }).coverage
  const breakers = exposed.filter((origin) => {
    const coverage = left(origin)
    return proved.some((slot) => falls(100 * (coverage[slot] ?? 0)))
  })

  for (const origin of exposed) {
    const slots = slotsOf(origin)
    const elements = slots.flatMap((slot) =>
      slot < docket.edges ? (docket.resting.get(slot) ?? []) : [slot],
    )
    const places = new Set(elements.flatMap((slot) => [slot, ...(docket.rests.get(slot) ?? [])]))
    if (slots.some((slot) => slot < docket.edges)) {
      const coverage = left(origin)
      for (const chain of chains) {
        const way = route(docket.roads, chain, coverage, reach(docket.roads, chain, coverage, preset.hop))
        for (const { edge } of way) places.add(edge)
      }
    }
    const partners = new Set([...places].flatMap((slot) => speaking.get(slot) ?? []))
    if (breakers.includes(origin)) for (const other of breakers) partners.add(other)
    yield [origin, partners]
  }
}
