import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Actor } from './policy'

type Standing = Pick<Actor, 'id' | 'unitId' | 'line'>

/**
 * The second person stands outside: neither above nor below the one who asks, nor in the same unit; not over the case, and not on
 * its team (design: security, rule 9).
 */
export function standsOutsideLine(
  second: Standing,
  asker: Standing,
  file: { readonly unitId: string; readonly team: readonly string[] },
): Ruling<true> {
  const inLine = second.line.includes(asker.unitId) || asker.line.includes(second.unitId)
  if (second.id === asker.id || inLine) return refuse('second-person-in-line')
  return second.line.includes(file.unitId) || file.team.includes(second.id)
    ? refuse('second-person-in-line')
    : allow(true as const)
}
