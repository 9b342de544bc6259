import type { Polarity } from '@/lib/domain/readiness/vocabulary'
import type { CaseView } from './case-view'

type Heard = Pick<CaseView, 'origins' | 'joins'>

/** Origins that speak as one, the one whose name the voice keeps first. */
export type Voice = { readonly id: string; readonly origins: readonly string[] }

/** Whose voice each origin is, once merged and dependent origins are counted as one. */
export type Voices = {
  readonly all: readonly Voice[]
  readonly of: (originId: string) => string
  /** The name under which the engine hears an origin. */
  readonly speaks: (originId: string, polarity: Polarity) => string
}

/**
 * Joins are followed through: whoever speaks with one who speaks with a third is one voice with both. The voice keeps
 * the name of the origin that others were joined to; of several, the first recorded.
 */
export function voicesOf({ origins, joins }: Heard): Voices {
  const joined = new Map<string, string[]>()
  for (const { one, other } of joins) {
    joined.set(one, [...(joined.get(one) ?? []), other])
    joined.set(other, [...(joined.get(other) ?? []), one])
  }
  const into = new Set(joins.map(({ other }) => other))
  const known = new Map(origins.map(({ id, name }) => [id, name.replaceAll('>', '›')]))
  const place = new Map(origins.map(({ id }, index) => [id, index]))
  const rank = (id: string) => (into.has(id) ? known.size : 0) + (place.get(id) ?? 0)
  const voice = new Map<string, Voice>()
  for (const { id } of origins) {
    if (voice.has(id)) continue
    const group = new Set([id])
    for (const one of group) for (const next of joined.get(one) ?? []) group.add(next)
    const members = [...group].sort((a, b) => rank(a) - rank(b))
    const found = { id: members[0] ?? id, origins: members }
    for (const member of members) voice.set(member, found)
  }
  const of = (originId: string) => voice.get(originId)?.id ?? originId
  const called = (originId: string) => known.get(originId) ?? originId
  return {
    all: [...new Set(voice.values())],
    of,
    // What undermines keeps its own voice: joining sources may not make a doubt smaller than it was told.
    speaks: (originId, polarity) => called(polarity === 'supports' ? of(originId) : originId),
  }
}
