import type { CodeSymbol } from '@/lib/domain/paper/tree'
import { drawn, heightOfLines, ink, type Mark, mm, type Page, type Ruler, set, split } from './marks'
import type { Words } from './text'

/** A label: a code to scan and a few lines beside it, the first of them large. */
export type Label = { readonly symbol: CodeSymbol; readonly value: string; readonly lines: readonly Words[] }

/** Where labels stand on their paper, in millimetres. A roll for a thermal printer has one a page. */
export type LabelStock = {
  readonly page: { readonly width: number; readonly height: number }
  readonly label: { readonly width: number; readonly height: number }
  readonly columns: number
  readonly rows: number
  readonly margin: { readonly left: number; readonly top: number }
  readonly gap: { readonly across: number; readonly down: number }
}

/** The stocks that are offered: one label a page for thermal rolls, and sheets of 24 on A4. */
export const stocks = {
  thermal: {
    page: { width: 62, height: 29 },
    label: { width: 62, height: 29 },
    columns: 1,
    rows: 1,
    margin: { left: 0, top: 0 },
    gap: { across: 0, down: 0 },
  },
  single: {
    page: { width: 100, height: 62 },
    label: { width: 100, height: 62 },
    columns: 1,
    rows: 1,
    margin: { left: 0, top: 0 },
    gap: { across: 0, down: 0 },
  },
  sheet: {
    page: { width: 210, height: 297 },
    label: { width: 70, height: 37 },
    columns: 3,
    rows: 8,
    margin: { left: 0, top: 0.5 },
    gap: { across: 0, down: 0 },
  },
} as const satisfies Record<string, LabelStock>
export type StockName = keyof typeof stocks

/** Every page of labels, in order, as many a page as the stock holds; the first sheet may have used places. */
export function layOutLabels(labels: readonly Label[], stock: LabelStock, ruler: Ruler, used = 0): Page[] {
  const perPage = stock.columns * stock.rows
  const pages: Mark[][] = []
  labels.forEach((label, at) => {
    const place = at + (used % perPage)
    if (place % perPage === 0 || pages.length === 0) pages.push([])
    pages.at(-1)?.push(...one(label, stock, place % perPage, ruler))
  })
  return pages
}

function one(label: Label, stock: LabelStock, place: number, ruler: Ruler): Mark[] {
  const { width, height } = stock.label
  const x = (stock.margin.left + (place % stock.columns) * (width + stock.gap.across)) * mm
  const y = (stock.margin.top + Math.floor(place / stock.columns) * (height + stock.gap.down)) * mm
  const pad = Math.max(2.5, height * 0.07) * mm
  const side = Math.min(height * mm - 2 * pad, width * mm * 0.42)
  const room = width * mm - side - 3 * pad
  const base = Math.min(11, Math.max(7, height / 4))
  const lines = label.lines.flatMap((words, line) =>
    set(
      words,
      room,
      { size: line === 0 ? base * 1.35 : base * 0.85, weight: line === 0 ? 700 : 400, ink },
      ruler,
    ),
  )
  const [fits] = split(lines, height * mm - 2 * pad)
  const top = y + (height * mm - heightOfLines(fits)) / 2
  return [
    {
      draw: 'code',
      x: x + pad,
      y: y + (height * mm - side) / 2,
      side,
      symbol: label.symbol,
      value: label.value,
    },
    ...drawn(fits, x + side + 2 * pad, top),
  ]
}
