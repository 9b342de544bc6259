import type { Result } from '@/lib/domain/readiness/result'
import type { Tree } from '@/lib/domain/readiness/tree'
import { deciding } from './tree-walk'

/** What holds a charge back, as a code that the words are found by. */
export type HeldBack =
  | { readonly kind: 'element'; readonly id: string; readonly element: string; readonly limit: string }
  | {
      readonly kind: 'chain'
      readonly id: string
      readonly seizure: string
      readonly broken: boolean
      readonly weakest: string | null
    }
  | { readonly kind: 'step'; readonly id: string; readonly step: string; readonly record: string }
  | { readonly kind: 'person'; readonly id: string; readonly origin: string }
  | {
      readonly kind: 'lid'
      readonly id: string
      readonly lid: 'undisclosed' | 'charge_contradiction' | 'disclosure'
    }
  | { readonly kind: 'nothing'; readonly id: string }

type Found = Pick<Result, 'limits' | 'elements' | 'routes'>

/** The limit that binds, put so that a reader can act on it: not "evidence", but the element and why it stands where it does. */
export const heldBack = (tree: Tree, result: Found): HeldBack =>
  said(tree, result, result.limits[0]?.limit ?? 'evidence')

/** One limit of a reading in the same terms. */
export function said(tree: Tree, result: Found, limit: string): HeldBack {
  return limit === 'evidence' ? elementHeld(result, deciding(tree, result)) : heldFrom(limit)
}

/** The same out of the code that a stored reading keeps, for lists that do not open the whole result. */
export function heldFrom(id: string): HeldBack {
  const [kind = '', first = '', ...rest] = id.split(':')
  const second = rest.join(':')
  if (kind === 'element') return { kind, id, element: first, limit: second }
  if (kind === 'chain') return { kind, id, seizure: first, broken: second === 'none', weakest: null }
  if (kind === 'step') return { kind, id, step: first, record: second }
  if (kind === 'single_person') return { kind: 'person', id, origin: id.slice('single_person:'.length) }
  if (kind === 'undisclosed' || kind === 'charge_contradiction' || kind === 'disclosure')
    return { kind: 'lid', id, lid: kind }
  return { kind: 'nothing', id }
}

/** One element that is not complete, and the limit that holds it. */
export function elementHeld(
  { elements, routes }: Pick<Found, 'elements' | 'routes'>,
  element: string,
): HeldBack {
  const shown = elements[element]
  if (element in routes) {
    const [seizure, weakest] = [element.slice('CHAIN:'.length), routes[element]?.weakestEdge ?? null]
    return {
      kind: 'chain',
      id: `chain:${seizure}:${weakest === null ? 'none' : 'weak'}`,
      seizure,
      broken: weakest === null,
      weakest,
    }
  }
  if (!shown || shown.coverage >= 1) return { kind: 'nothing', id: 'nothing' }
  const limit = shown.ledger.length === 0 ? 'nothing_linked' : (shown.limits[0]?.limit ?? 'weight')
  return { kind: 'element', id: `element:${element}:${limit}`, element, limit }
}
