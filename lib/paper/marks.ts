import type { CodeSymbol } from '@/lib/domain/paper/tree'
import type { Weight } from './fonts'
import { inKhmer, languagesOf, linesOf, type Words } from './text'

/** Points in a millimetre. */
export const mm = 72 / 25.4

export type Style = { readonly size: number; readonly weight: Weight; readonly ink: string }
export const ink = '#1a1a1a'
export const quietInk = '#4d4d4d'

/** One thing drawn on a page, in points from its upper left corner. A text stands on its baseline. */
export type Mark =
  | {
      readonly draw: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly style: Style
    }
  | {
      readonly draw: 'rule'
      readonly x: number
      readonly y: number
      readonly to: number
      readonly ink: string
    }
  | {
      readonly draw: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill?: string
    }
  | {
      readonly draw: 'code'
      readonly x: number
      readonly y: number
      readonly side: number
      readonly symbol: CodeSymbol
      readonly value: string
    }

export type Page = readonly Mark[]

/** How wide a text is in a style. All that laying out asks of the typefaces. */
export type Ruler = (text: string, style: Style) => number

/** A line that is set, and the height it takes. */
export type Line = { readonly text: string; readonly style: Style; readonly height: number }

/** Khmer stacks letters above and below the line: it takes more height (design: khmer, F.4). */
const heightOf = (text: string, size: number) => size * (inKhmer(text) ? 1.75 : 1.35)

/** Words set in a width: the leading language as it is, the others under it and a little quieter. */
export function set(words: Words, width: number, style: Style, ruler: Ruler): Line[] {
  return languagesOf(words).flatMap((text, place) => {
    const own =
      place === 0 ? style : { ...style, size: style.size * 0.88, weight: 400 as const, ink: quietInk }
    return linesOf(text, width, (part) => ruler(part, own)).map((line) => ({
      text: line,
      style: own,
      height: heightOf(line, own.size),
    }))
  })
}

export const heightOfLines = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0)

/** Lines drawn under one another from a height; at the end of their column when asked. */
export function drawn(
  lines: readonly Line[],
  x: number,
  top: number,
  end?: { width: number; ruler: Ruler },
): Mark[] {
  let y = top
  return lines.map(({ text, style, height }) => {
    y += height
    const indent = end ? end.width - end.ruler(text, style) : 0
    return { draw: 'text', x: x + indent, y: y - height * 0.3, text, style }
  })
}

/** As many lines as fit in a height, and the rest. */
export function split(lines: readonly Line[], room: number): [Line[], Line[]] {
  let used = 0
  const fits = lines.findIndex(({ height }) => {
    used += height
    return used > room + 0.01
  })
  return fits === -1 ? [[...lines], []] : [lines.slice(0, fits), lines.slice(fits)]
}
