import type { PDFiumPage } from '@hyzyla/pdfium'
import { type Box, mostBoxes, mostPages } from '@/lib/domain/disclosure/redaction'
import type { RedactionResult } from '@/lib/domain/disclosure/redaction-job'
import { openPdf } from './open-pdf'

/** What PDFium can say of single characters; its wrapper hands only whole texts out. */
type Pdfium = {
  _FPDFText_LoadPage(page: number): number
  _FPDFText_ClosePage(text: number): void
  _FPDFText_CountChars(text: number): number
  _FPDFText_GetUnicode(text: number, index: number): number
  _FPDFText_GetCharBox(
    text: number,
    i: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number
  _FPDF_PageToDevice(
    ...place: [page: number, x: number, y: number, w: number, h: number, turned: number, ...number[]]
  ): number
  wasmExports: { malloc(size: number): number; free(place: number): void }
  HEAPU8: Uint8Array
}
type Inside = { readonly module: Pdfium; readonly pageIdx: number }
/** Where a letter stands on the paper, in points from the lower left corner. */
type Spot = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }
type Letter = { readonly said: string; readonly spot: Spot | null }

/** Where words stand in a PDF, as boxes that a person confirms. A scan has no text: nothing is found there. */
export async function findWords(path: string, words: readonly string[]): Promise<RedactionResult> {
  const opened = await openPdf(path)
  if (typeof opened === 'string') return { as: 'none', reason: opened }
  const count = opened.getPageCount()
  if (count > mostPages) return { as: 'none', reason: 'too-large' }
  const wanted = words.map(plain).filter((word) => word !== '')
  const boxes: Box[] = []
  for (let page = 1; page <= count; page += 1) {
    const sheet = opened.getPage(page - 1)
    const letters = lettersOf(sheet)
    const text = letters.map(({ said }) => said).join('')
    for (const word of wanted)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
        boxes.push(...linesOf(letters.slice(at, at + word.length)).map((spot) => drawn(sheet, spot, page)))
  }
  const shown = boxes.filter(({ width, height }) => width > 0 && height > 0)
  return { as: 'found', boxes: shown.slice(0, mostBoxes) }
}

/** Letters alone, small: a name that is broken over two lines or set with wide spaces is the same name. */
const plain = (text: string) => [...text].map(small).join('')
// One letter stays one letter, or places and text would part.
const small = (letter: string) =>
  /[\s\u200b-\u200d\u00ad\ufeff]/u.test(letter) || letter === '\u0000' ? '' : letter.toLowerCase().charAt(0)

function lettersOf(sheet: PDFiumPage): readonly Letter[] {
  const { module, pageIdx } = sheet as unknown as Inside
  const text = module._FPDFText_LoadPage(pageIdx)
  if (!text) return []
  const place = module.wasmExports.malloc(32)
  try {
    const letters: Letter[] = []
    for (let index = 0; index < module._FPDFText_CountChars(text); index += 1) {
      const said = small(String.fromCharCode(module._FPDFText_GetUnicode(text, index) & 0xffff))
      if (said !== '') letters.push({ said, spot: spotOf(module, text, index, place) })
    }
    return letters
  } finally {
    module.wasmExports.free(place)
    module._FPDFText_ClosePage(text)
  }
}

function spotOf(module: Pdfium, text: number, index: number, place: number): Spot | null {
  if (!module._FPDFText_GetCharBox(text, index, place, place + 8, place + 16, place + 24)) return null
  const memory = new DataView(module.HEAPU8.buffer)
  const [left = 0, right = 0, bottom = 0, top = 0] = [0, 8, 16, 24].map((at) =>
    memory.getFloat64(place + at, true),
  )
  return right > left && top > bottom ? { left, right, bottom, top } : null
}

/** Where a word stands, once for each line it stands on. */
function linesOf(letters: readonly Letter[]): readonly Spot[] {
  const lines: Spot[] = []
  for (const { spot } of letters) {
    const last = lines.at(-1)
    if (!spot) continue
    const sameLine = last && spot.bottom < last.top && last.bottom < spot.top && spot.left >= last.left
    if (last && sameLine) lines[lines.length - 1] = together(last, spot)
    else lines.push(spot)
  }
  return lines
}

const together = (one: Spot, other: Spot): Spot => ({
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
  top: Math.max(one.top, other.top),
})

/** So fine is the grid on which a place is told. */
const grid = 10_000
/** A box is a little larger than its letters, in hundredths. */
const margin = 0.4

/** A place on the paper as a box on the page as it is drawn: turned and cut as the page says. */
function drawn(sheet: PDFiumPage, { left, right, bottom, top }: Spot, page: number): Box {
  const { module, pageIdx } = sheet as unknown as Inside
  const place = module.wasmExports.malloc(8)
  try {
    const at = (x: number, y: number) => {
      module._FPDF_PageToDevice(pageIdx, 0, 0, grid, grid, 0, x, y, place, place + 4)
      const memory = new DataView(module.HEAPU8.buffer)
      return [memory.getInt32(place, true), memory.getInt32(place + 4, true)].map(
        (value) => value / (grid / 100),
      )
    }
    const [[oneX = 0, oneY = 0], [otherX = 0, otherY = 0]] = [at(left, top), at(right, bottom)] as const
    const [x, farX] = [Math.min(oneX, otherX) - margin, Math.max(oneX, otherX) + margin].map(within)
    const [y, farY] = [Math.min(oneY, otherY) - margin, Math.max(oneY, otherY) + margin].map(within)
    return {
      ...{ page, x: round(x ?? 0), y: round(y ?? 0) },
      ...{ width: round((farX ?? 0) - (x ?? 0)), height: round((farY ?? 0) - (y ?? 0)) },
    }
  } finally {
    module.wasmExports.free(place)
  }
}

const within = (value: number) => Math.min(100, Math.max(0, value))
const round = (value: number) => Math.round(value * 100) / 100
