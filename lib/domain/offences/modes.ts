import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Element, Mode, ModeCode, OffenceTemplate } from './template'

/** The modes a suspect is charged under: at least one, each offered by the offence, in the order of the template. */
export function chooseModes(
  template: Pick<OffenceTemplate, 'modes'>,
  codes: readonly string[],
): Ruling<Mode[]> {
  if (codes.length === 0) return refuse('mode-missing', 'modes')
  const unknown = codes.find((code) => !template.modes.some((mode) => mode.code === code))
  if (unknown !== undefined) return refuse('mode-not-offered', 'modes', { mode: unknown.slice(0, 20) })
  return allow(template.modes.filter(({ code }) => codes.includes(code)))
}

/** An element with the mode it belongs to; null for a base element. */
export type PlacedElement = { readonly element: Element; readonly mode: ModeCode | null }

/** Every element of a charge in reading order, as the columns of the proof matrix: the base, then each mode. */
export function placedElements(
  template: Pick<OffenceTemplate, 'elements'>,
  modes: readonly Mode[],
): PlacedElement[] {
  return [
    ...template.elements.map((element) => ({ element, mode: null })),
    ...modes.flatMap(({ code, elements }) => elements.map((element) => ({ element, mode: code }))),
  ]
}

/** The element of that name in the offence or any of its modes. */
export function findElement(template: OffenceTemplate, id: string): Ruling<Element> {
  const found = placedElements(template, template.modes).find(({ element }) => element.id === id)
  return found === undefined ? refuse('element-unknown', 'element') : allow(found.element)
}
