import type { Paper } from '@/lib/domain/paper/tree'
import { emptyDocument, type Typefaces, typefaces } from './fonts'
import { a4 } from './frame'
import { type Label, type LabelStock, layOutLabels } from './labels'
import { layOut } from './lay-out'
import { type Mark, mm, type Page, type Ruler } from './marks'
import { squaresOf } from './symbol'
import { inKhmer, languagesOf, type Words } from './text'

/** What a reader of the PDF gets: a stream of its bytes. */
export type Printed = PDFKit.PDFDocument

/** A paper as PDF. The same paper at the same moment is the same bytes. */
export const printPaper = (paper: Paper<Words>, at: Date): Printed =>
  printed(at, paper.title, a4, (ruler) => layOut(paper, ruler))

/** Labels as PDF, for a sheet or for a roll. */
export const printLabels = (
  labels: readonly Label[],
  stock: LabelStock,
  title: Words,
  at: Date,
  used = 0,
): Printed =>
  printed(at, title, { width: stock.page.width * mm, height: stock.page.height * mm }, (ruler) =>
    layOutLabels(labels, stock, ruler, used),
  )

function printed(
  at: Date,
  title: Words,
  size: { readonly width: number; readonly height: number },
  pagesOf: (ruler: Ruler) => Page[],
): Printed {
  const [lead = ''] = languagesOf(title)
  const doc = emptyDocument(lead, at, [inKhmer(lead) ? 'km' : 'en'])
  const faces = typefaces(doc)
  const pages = pagesOf((text, { size: points, weight }) => faces.width(text, points, weight))
  for (const page of pages) {
    doc.addPage({ size: [size.width, size.height], margin: 0 })
    for (const mark of page) draw(doc, faces, mark)
  }
  doc.end()
  return doc
}

function draw(doc: Printed, faces: Typefaces, mark: Mark) {
  switch (mark.draw) {
    case 'text':
      doc.fillColor(mark.style.ink)
      return faces.draw(mark.text, mark.x, mark.y, mark.style.size, mark.style.weight)
    case 'rule':
      return void doc
        .lineWidth(0.6)
        .strokeColor(mark.ink)
        .moveTo(mark.x, mark.y)
        .lineTo(mark.to, mark.y)
        .stroke()
    case 'box': {
      const box = doc.rect(mark.x, mark.y, mark.width, mark.height)
      return void (mark.fill ? box.fill(mark.fill) : box.lineWidth(0.6).strokeColor('#808080').stroke())
    }
    case 'code':
      return drawCode(doc, mark)
  }
}

/** Dark squares that touch are drawn as one bar, so that no printer leaves a white hair between them. */
function drawCode(doc: Printed, { x, y, side, symbol, value }: Extract<Mark, { draw: 'code' }>) {
  const { across, down, dark } = squaresOf(symbol, value)
  const square = side / Math.max(across, down)
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; ) {
      let long = 0
      while (column + long < across && dark[row * across + column + long]) long++
      if (long > 0) doc.rect(x + column * square, y + row * square, long * square, square)
      column += Math.max(1, long)
    }
  }
  doc.fill('#000000')
}
