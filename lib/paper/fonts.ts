import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { asCode } from './text'

export type Weight = 400 | 700

const fontsource = (family: string, part: string) => (weight: Weight) =>
  `@fontsource/${family}/files/${family}-${part}-${weight}-normal.woff`

/** The files of our two typefaces, in the order in which a character is looked for (SIL Open Font License). */
const files = {
  latin: fontsource('atkinson-hyperlegible-next', 'latin'),
  latinMore: fontsource('atkinson-hyperlegible-next', 'latin-ext'),
  khmer: fontsource('noto-sans-khmer', 'khmer'),
  other: fontsource('noto-sans-khmer', 'latin'),
  otherMore: fontsource('noto-sans-khmer', 'latin-ext'),
} as const
type Face = keyof typeof files
const faces = Object.keys(files) as Face[]

/** What fontkit keeps behind pdfkit's face; only what is needed of it. */
type Fontkit = {
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): unknown
  _layoutEngine: { engine?: { GPOSProcessor?: { applyAnchor(mark: Mark, base: unknown, at: number): void } } }
}
type Mark = { readonly markAnchor: unknown }

const bytes = new Map<string, Buffer>()
const read = (file: string) => {
  const known = bytes.get(file) ?? readFileSync(join(process.cwd(), 'node_modules', file))
  bytes.set(file, known)
  return known
}

/** A part of a line that one face can draw. */
export type Run = { readonly face: Face; readonly text: string }

/** The faces of one document: they split a line into runs, say how wide it is, and draw it. */
export function typefaces(doc: PDFKit.PDFDocument) {
  const opened = new Map<string, Fontkit>()
  const widths = new Map<string, number>()

  const use = (face: Face, weight: Weight): Fontkit => {
    const name = `${face}-${weight}`
    const known = opened.get(name)
    if (!known) doc.registerFont(name, read(files[face](weight)))
    doc.font(name)
    if (known) return known
    const font = (doc as unknown as { _font: { font: Fontkit } })._font.font
    withoutMissingAnchors(font)
    opened.set(name, font)
    return font
  }

  const faceOf = (character: string, before: Face | undefined, weight: Weight): Face | undefined => {
    const codePoint = character.codePointAt(0) ?? 0
    const holds = (face: Face) => use(face, weight).hasGlyphForCodePoint(codePoint)
    // A space, a joiner or a mark stays with what it follows, so that a cluster is never torn.
    const follows = before && /[\s\u200c\u200d]|\p{M}/u.test(character) && holds(before)
    return follows ? before : faces.find(holds)
  }

  const runsOf = (text: string, weight: Weight): Run[] => {
    const runs: { face: Face; text: string }[] = []
    const add = (face: Face, drawn: string) => {
      const last = runs.at(-1)
      if (last?.face === face) last.text += drawn
      else runs.push({ face, text: drawn })
    }
    const put = (character: string) => {
      const face = faceOf(character, runs.at(-1)?.face, weight)
      if (face) return add(face, character)
      // A letter that is not in our faces may still be there in parts; what is not is printed as its number, never left out.
      const parts = [...character.normalize('NFD')]
      if (parts.length === 1) return add('latin', asCode(character))
      for (const part of parts) put(part)
    }
    for (const character of text) put(character)
    return runs
  }

  const runWidth = ({ face, text }: Run, size: number, weight: Weight): number => {
    const key = `${face}-${weight}:${text}`
    const known = widths.get(key)
    if (known !== undefined) return known * size
    use(face, weight)
    const width = doc.fontSize(100).widthOfString(text) / 100
    if (widths.size < 20_000) widths.set(key, width)
    return width * size
  }

  return {
    width: (text: string, size: number, weight: Weight): number =>
      runsOf(text, weight).reduce((sum, run) => sum + runWidth(run, size, weight), 0),

    draw(text: string, x: number, baseline: number, size: number, weight: Weight) {
      let at = x
      for (const run of runsOf(text, weight)) {
        const width = runWidth(run, size, weight)
        use(run.face, weight)
        doc.fontSize(size).text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' })
        at += width
      }
    },
  }
}

export type Typefaces = ReturnType<typeof typefaces>

/**
 * Noto Sans Khmer leaves an anchor out where a mark is not to be moved. OpenType allows it (GPOS, MarkLigPos: "may be NULL");
 * fontkit 2.0.4 breaks on it, so the mark is left where it is.
 */
function withoutMissingAnchors(font: Fontkit) {
  font.layout('\u1780')
  const marks = font._layoutEngine.engine?.GPOSProcessor
  if (!marks) return
  const apply = marks.applyAnchor.bind(marks)
  marks.applyAnchor = (mark, base, at) => {
    if (mark?.markAnchor && base) apply(mark, base, at)
  }
}

/** An empty document that begins without a page and without a face of its own. */
export const emptyDocument = (title: string, at: Date, languages: readonly string[]) =>
  new PDFDocument({
    autoFirstPage: false,
    // pdfkit's own default would read a face from its package that we never use.
    font: null as unknown as string,
    margin: 0,
    pdfVersion: '1.7',
    lang: languages[0],
    displayTitle: true,
    info: { Title: title, Creator: 'Ringleader', Producer: 'Ringleader', CreationDate: at, ModDate: at },
  })
