import type { Piece } from './group'
import { byCodeUnit } from './name'
import { type Preset, parameters } from './parameters'

/** A piece with its own points, and with the points it counts for once what it rests on is known. */
export type Weighed = Piece & { readonly own: number; readonly weight: number }

/** All that one origin says, one way, of one target. However often it speaks, it is one voice. */
export type Voice = { readonly origin: string; readonly points: number; readonly items: readonly Weighed[] }

/** A supporting voice, and what can be said of its live items: those that can be used, count, and are graded. */
export type Support = Voice & {
  readonly live: boolean
  readonly untainted: number
  readonly direct: boolean
  readonly cleared: boolean
  readonly pointing: boolean
  readonly showing: boolean
}

/** An undermining voice, and what of it nobody has answered yet. */
export type Doubt = Voice & { readonly unanswered: number }

export function support(origin: string, given: readonly Weighed[], preset: Preset): Support {
  const items = [...given].sort(heaviestFirst)
  const live = items.filter(isLive)
  const untainted = live.filter(({ item }) => !parameters.tainted.includes(item.class))
  const { damping } = preset.supports
  return {
    origin,
    items,
    points: damped(items, damping),
    live: live.length > 0,
    untainted: damped(untainted, damping),
    direct: live.some(({ item }) => !item.hearsay),
    cleared: live.some(({ item }) => item.admissibility === 'cleared'),
    pointing: live.some(
      (piece) => claims(piece, 'points', preset) && piece.weight >= parameters.points.pointing,
    ),
    showing: live.some(
      (piece) => claims(piece, 'shows', preset) && piece.weight >= parameters.points.showing,
    ),
  }
}

export function doubt(origin: string, given: readonly Weighed[], preset: Preset): Doubt {
  const items = [...given].sort(heaviestFirst)
  const { damping } = preset.undermines
  const unanswered = items.filter(({ item }) => !item.resolved)
  return { origin, items, points: damped(items, damping), unanswered: damped(unanswered, damping) }
}

const heaviestFirst = (a: Weighed, b: Weighed) => b.weight - a.weight || byCodeUnit(a.item.id, b.item.id)

const isLive = ({ item, weight }: Weighed) => weight >= parameters.points.live && item.source !== null

const claims = ({ item }: Weighed, least: 'points' | 'shows', { policy: { strength } }: Preset) =>
  strength[item.strength] >= strength[least]

/** The first item in full, the second damped, the third damped twice: one origin, one voice. */
function damped(items: readonly Weighed[], damping: number): number {
  let points = 0
  let share = 1
  for (const { weight } of items) {
    points += weight * share
    share *= damping
  }
  return points
}
