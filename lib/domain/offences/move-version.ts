import { z } from 'zod'
import type { Polarity } from '@/lib/domain/readiness/vocabulary'
import { allow, type Refusal, type Ruling } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { findElement } from './modes'
import type { Element, OffenceTemplate } from './template'

/** What is said when a count goes over to a later version of its offence. */
export const newMove = z.strictObject({ reason: line(1_000).min(10, 'reason-too-short') })

/** What stands on a count that is about to move: the modes charged, and each standing link at its element. */
export type Standing = {
  readonly modes: readonly string[]
  readonly links: readonly {
    readonly id: string
    readonly element: string
    /** Linked for everybody charged, or for one charge. */
    readonly shared: boolean
    readonly polarity: Polarity
  }[]
}

/** What a move does to a count, to be read before it is made. */
export type Moved = {
  /** Elements that stay, with what is linked to them. */
  readonly carried: readonly { readonly element: Element; readonly links: number }[]
  /** Elements that ask something else than before. */
  readonly changed: readonly { readonly before: Element; readonly after: Element }[]
  /** Elements that are asked for the first time. */
  readonly added: readonly Element[]
  /** Elements that are gone, with the supporting links that are taken back with them. */
  readonly fallen: readonly { readonly element: Element; readonly links: readonly string[] }[]
}

/**
 * Moves a count to a later version of its offence. What both versions ask stays where it is. What is gone takes its support
 * with it. Nothing that undermines ever falls by a change of law: the move is refused until it has another place; and so it is
 * while somebody is charged under a mode of liability that the later version does not know.
 */
export function moveVersion(
  from: OffenceTemplate,
  to: OffenceTemplate,
  { modes, links }: Standing,
): { readonly moved: Moved; readonly ruling: Ruling<Moved> } {
  const [old, young] = [asked(from, modes), asked(to, modes)]
  const at = (element: Element) =>
    links.filter((link) => link.element === element.id && link.shared === (placeOf(element) === 'count'))
  const kept = old.filter((one) => young.some((other) => sits(one, other)))
  const gone = old.filter((one) => !kept.includes(one))
  const moved: Moved = {
    carried: kept.map((element) => ({ element, links: at(element).length })),
    changed: kept.flatMap((before) => {
      const after = young.find(({ id }) => id === before.id)
      return after && differ(before, after) ? [{ before, after }] : []
    }),
    added: young.filter((one) => !old.some((other) => sits(one, other))),
    fallen: gone.map((element) => ({ element, links: supports(at(element)) })),
  }
  const refusals: Refusal[] = [
    ...modes
      .filter((code) => !to.modes.some((mode) => mode.code === code))
      .map((mode): Refusal => ({ because: 'mode-falls', field: 'to', params: { mode } })),
    ...gone
      .filter((element) => at(element).some(({ polarity }) => polarity === 'undermines'))
      .map(
        ({ id }): Refusal => ({ because: 'undermining-would-fall', field: 'to', params: { element: id } }),
      ),
  ]
  return { moved, ruling: refusals.length > 0 ? { ok: false, refusals } : allow(moved) }
}

/** The elements of the offence and of the modes that somebody is charged under. */
function asked(template: OffenceTemplate, modes: readonly string[]): readonly Element[] {
  return [
    ...template.elements,
    ...template.modes.filter(({ code }) => modes.includes(code)).flatMap(({ elements }) => elements),
  ].filter(({ id }) => findElement(template, id).ok)
}

const placeOf = ({ id, scope }: Element) => (id.includes('.') ? 'suspect' : scope)
const sits = (one: Element, other: Element) => one.id === other.id && placeOf(one) === placeOf(other)
const supports = (links: Standing['links']) =>
  links.filter(({ polarity }) => polarity === 'supports').map(({ id }) => id)

const asks = ({ title, question, sources, target, needsAlternative, required }: Element) =>
  JSON.stringify([title, question, sources, target, needsAlternative, required])
const differ = (one: Element, other: Element) => asks(one) !== asks(other)
