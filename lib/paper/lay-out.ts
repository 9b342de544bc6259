import type { Block, Paper } from '@/lib/domain/paper/tree'
import { across, frameOf, left } from './frame'
import {
  drawn,
  heightOfLines,
  ink,
  type Line,
  type Mark,
  mm,
  type Page,
  quietInk,
  type Ruler,
  type Style,
  set,
  split,
} from './marks'
import type { Words } from './text'

const body: Style = { size: 10, weight: 400, ink }
const strong: Style = { ...body, weight: 700 }
const quiet: Style = { ...body, size: 9, ink: quietInk }
const cellPad = 1.2 * mm

type Cell = {
  readonly lines: readonly Line[]
  readonly x: number
  readonly width: number
  readonly end: boolean
}
type Table = Extract<Block<Words>, { kind: 'table' }>

/** Every page of a paper, with all that is drawn on it. Nothing is left out for want of room: it goes on overleaf. */
export function layOut(paper: Paper<Words>, ruler: Ruler): Page[] {
  const frame = frameOf(paper, ruler)
  const pages: Mark[][] = [[]]
  let y = frame.top
  const room = () => frame.bottom - y
  const fresh = () => y <= frame.top + 1
  const turn = () => {
    pages.push([])
    y = frame.top
  }
  const place = (marks: readonly Mark[], height: number) => {
    pages.at(-1)?.push(...marks)
    y += height
  }
  const need = (height: number) => {
    if (height > room() && !fresh()) turn()
  }

  /** Lines under one another, over as many pages as they take. */
  const flow = (lines: readonly Line[], x = left) => {
    let rest = [...lines]
    while (rest.length > 0) {
      const [now, later] = split(rest, room())
      if (now.length === 0 && !fresh()) {
        turn()
        continue
      }
      const taken = now.length > 0 ? now : rest.slice(0, 1)
      place(drawn(taken, x, y), heightOfLines(taken))
      rest = now.length > 0 ? later : rest.slice(1)
    }
  }

  /** Cells side by side. A row stays whole where a page can hold it; a very tall one goes on overleaf. */
  const band = (cells: readonly Cell[], again: () => void = () => {}) => {
    const tallest = Math.max(...cells.map(({ lines }) => heightOfLines(lines)))
    const overleaf = () => {
      turn()
      again()
    }
    if (tallest + 2 * cellPad > room() && tallest < (frame.bottom - frame.top) / 2 && !fresh()) overleaf()
    let rest = cells
    for (;;) {
      const parts = rest.map((cell) => ({ cell, split: split(cell.lines, room() - 2 * cellPad) }))
      if (parts.every(({ split: [now] }) => now.length === 0) && !fresh()) {
        overleaf()
        if (fresh()) break
        continue
      }
      const height = Math.max(...parts.map(({ split: [now] }) => heightOfLines(now))) + 2 * cellPad
      const marks = parts.flatMap(({ cell: { x, width, end }, split: [now] }) =>
        drawn(now, x, y + cellPad, end ? { width, ruler } : undefined),
      )
      place([...marks, { draw: 'rule', x: left, y: y + height, to: left + across, ink: '#b3b3b3' }], height)
      rest = parts.map(({ cell, split: [, later] }) => ({ ...cell, lines: later }))
      if (rest.every(({ lines }) => lines.length === 0)) break
      overleaf()
    }
  }

  const table = ({ columns, rows }: Table) => {
    const shares = columns.reduce((sum, { share }) => sum + share, 0)
    const cellsOf = (texts: readonly Words[], style: Style): Cell[] => {
      let x = left
      return columns.map(({ share, end }, column) => {
        const width = (across * share) / shares
        const inner = width - 2 * cellPad
        const cell = {
          lines: set(texts[column] ?? '', inner, style, ruler),
          x: x + cellPad,
          width: inner,
          end: end === true,
        }
        x += width
        return cell
      })
    }
    const heads = cellsOf(
      columns.map(({ head: text }) => text),
      { ...strong, size: 8.5 },
    )
    const headHeight = Math.max(...heads.map(({ lines }) => heightOfLines(lines))) + 2 * cellPad
    const head = () => {
      place([{ draw: 'box', x: left, y, width: across, height: headHeight, fill: '#ededed' }], 0)
      band(heads)
    }
    need(headHeight + 14 * mm)
    head()
    for (const row of rows) band(cellsOf(row, { ...body, size: 9 }), head)
    y += 3 * mm
  }

  const put = (block: Block<Words>) => {
    switch (block.kind) {
      case 'heading': {
        const lines = set(block.text, across, { ...strong, size: block.level === 1 ? 13 : 11 }, ruler)
        if (!fresh()) y += 2.5 * mm
        need(heightOfLines(lines) + 18 * mm)
        flow(lines)
        y += 1 * mm
        return
      }
      case 'paragraph': {
        const style = block.tone === 'strong' ? strong : block.tone === 'quiet' ? quiet : body
        const inset = block.tone === 'framed' ? 2 * mm : 0
        const lines = set(block.text, across - 2 * inset, style, ruler)
        if (block.tone === 'framed') {
          const height = heightOfLines(lines) + 2 * inset
          need(height)
          if (height <= room()) place([{ draw: 'box', x: left, y, width: across, height }], inset)
        }
        flow(lines, left + inset)
        y += 1.5 * mm + inset
        return
      }
      case 'rows': {
        const labelWidth = across * 0.34
        for (const { label, value } of block.rows) {
          band([
            {
              lines: set(label, labelWidth - 3 * mm, { ...strong, size: 9 }, ruler),
              x: left,
              width: labelWidth,
              end: false,
            },
            {
              lines: set(value, across - labelWidth, body, ruler),
              x: left + labelWidth,
              width: across - labelWidth,
              end: false,
            },
          ])
        }
        y += 3 * mm
        return
      }
      case 'table':
        return table(block)
      case 'blank': {
        const lines = set(block.label, across, { ...strong, size: 9 }, ruler)
        need(heightOfLines(lines) + 9 * mm)
        flow(lines)
        for (let line = 0; line < block.lines; line++) {
          need(9 * mm)
          place([{ draw: 'rule', x: left, y: y + 8 * mm, to: left + across, ink: '#808080' }], 9 * mm)
        }
        y += 3 * mm
        return
      }
      case 'code': {
        const side = block.millimetres * mm
        need(side)
        const { symbol, value } = block
        place([{ draw: 'code', x: left, y, side, symbol, value }], 0)
        const lines = block.beside.flatMap((text) => set(text, across - side - 4 * mm, body, ruler))
        const [now] = split(lines, side)
        place(drawn(now, left + side + 4 * mm, y), side + 2 * mm)
        return
      }
      case 'page':
        if (!fresh()) turn()
    }
  }

  flow(set(paper.title, across, { ...strong, size: 16 }, ruler))
  y += 3 * mm
  for (const block of paper.blocks) put(block)
  return pages.map((marks, at) => [...frame.onPage(at + 1, pages.length), ...marks])
}
