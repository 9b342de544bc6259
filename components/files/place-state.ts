import type { Locator } from '@/lib/domain/evidence/locator'
import { pageOfLine } from '@/lib/domain/evidence/preview'

/** A rectangle on a page, as shares of its width and height. */
export type Region = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A span of lines. */
export type Span = { readonly row: number; readonly to: number }

/** On which page a place lies; the first where it does not say. */
export function pageOf(place: Locator | undefined): number {
  if (place?.in === 'page') return place.page
  if (place?.in === 'row') return pageOfLine(place.row)
  return place?.in === 'region' || place?.in === 'paragraph' ? (place.page ?? 1) : 1
}

/** The part of this page that a place marks, if any; a whole page marks its edge. */
export function regionOn(place: Locator | undefined, page: number): Region | undefined {
  if (place?.in === 'region') return (place.page ?? 1) === page ? place : undefined
  if (place?.in !== 'page') return undefined
  return page >= place.page && page <= (place.to ?? place.page)
    ? { x: 0, y: 0, width: 1, height: 1 }
    : undefined
}

/** The lines that a place marks, if any. */
export const spanOf = (place: Locator | undefined): Span | undefined =>
  place?.in === 'row' ? { row: place.row, to: place.to ?? place.row } : undefined

const within = (share: number) => Math.min(1, Math.max(0, share))

/** The rectangle between two corners, whichever way it was drawn. */
export function between(one: readonly [number, number], other: readonly [number, number]): Region {
  const [x, y] = [within(Math.min(one[0], other[0])), within(Math.min(one[1], other[1]))]
  return {
    x,
    y,
    width: within(Math.max(one[0], other[0])) - x,
    height: within(Math.max(one[1], other[1])) - y,
  }
}

const step = 0.02

/** A rectangle moved by an arrow key, or with shift made larger or smaller. It never leaves the page. */
export function moved({ x, y, width, height }: Region, key: string, resize: boolean): Region | undefined {
  const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key]
  if (!by) return undefined
  const [across = 0, down = 0] = by
  if (resize)
    return {
      x,
      y,
      width: Math.min(1 - x, Math.max(step, width + across)),
      height: Math.min(1 - y, Math.max(step, height + down)),
    }
  return {
    x: Math.min(1 - width, Math.max(0, x + across)),
    y: Math.min(1 - height, Math.max(0, y + down)),
    width,
    height,
  }
}
