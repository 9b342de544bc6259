import { z } from 'zod'
import { all, allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'

/** A box on a page, in hundredths of its width and height from the upper left corner. */
export const box = z.strictObject({
  page: z.int().min(1).max(100_000),
  x: z.number().min(0).max(100),
  y: z.number().min(0).max(100),
  width: z.number().positive().max(100),
  height: z.number().positive().max(100),
})
export type Box = z.infer<typeof box>

/** So many boxes one copy can have. */
export const mostBoxes = 500
/** A copy is drawn page by page; a longer file is divided first. */
export const mostPages = 200

/** What a copy can be made of: files whose pages can be drawn. */
export const canBeRedacted = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || /^image\/(jpeg|png|webp|tiff|gif|avif)$/.test(mediaType)

/** Begins a copy of a file whose pages can be drawn. */
export const begin = (mediaType: string): Ruling<true> =>
  canBeRedacted(mediaType) ? allow(true) : refuse('only-pages-are-redacted')

/** Where a copy stands: words are being looked for, boxes wait for a person, it is being drawn, it is there, or it could not be made. */
export const redactionStates = ['searching', 'proposed', 'waiting', 'made', 'none'] as const
export type RedactionState = (typeof redactionStates)[number]

/** Why there is none; each has a sentence. */
export const noRedaction = [
  'locked',
  'damaged',
  'too-large',
  'text-left',
  'altered',
  'crashed',
  'too-slow',
  'too-much-memory',
] as const
export type NoRedaction = (typeof noRedaction)[number]

const mostWords = 50

/** Words to look for, one a line. A single letter would black out the page. */
export function wordsTyped(typed: string): Ruling<readonly string[]> {
  const words = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (words.length > mostWords) return refuse('too-many-words', 'words', { most: mostWords })
  const short = words.find((word) => [...word].length < 2 || word.length > 100)
  return short === undefined ? allow(words) : refuse('word-too-short', 'words', { word: short.slice(0, 20) })
}

/** What a copy is called where it leaves the house: always a PDF, and never the name of the original alone. */
export const copyName = (name: string, copy: number): string =>
  `${name.replace(/\.[^.]{1,8}$/, '')} (redacted ${copy}).pdf`

/** Boxes as they were typed, one a line: page, left, top, width, height in hundredths. Every line that cannot be read is told. */
export function boxesTyped(typed: string): Ruling<readonly Box[]> {
  const lines = latinDigits(typed)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return all(lines.map((line, index) => oneBox(line, index + 1)))
}

function oneBox(line: string, number: number): Ruling<Box> {
  const [page, x, y, width, height, ...more] = line.split(/[\s,;]+/).map(Number)
  const read = box.safeParse({ page, x, y, width, height })
  return read.success && more.length === 0
    ? allow(read.data)
    : refuse('box-not-read', 'more', { line: number })
}

/** Blacks out the boxes that a person keeps of those proposed, with those they add. A copy that hides nothing is no redaction. */
export function blackOut(
  state: RedactionState,
  proposed: readonly Box[],
  kept: readonly number[],
  added: readonly Box[],
): Ruling<readonly Box[]> {
  if (state !== 'proposed') return refuse('redaction-not-open')
  const boxes = [...proposed.filter((_, index) => kept.includes(index + 1)), ...added]
  if (boxes.length === 0) return refuse('nothing-blacked-out', 'more')
  return boxes.length > mostBoxes ? refuse('too-many-boxes', 'more', { most: mostBoxes }) : allow(boxes)
}

/** Withdraws a copy that is there or could not be made, once. */
export const withdraw = (copy: {
  readonly state: RedactionState
  readonly withdrawnAt: Date | null
}): Ruling<true> =>
  (copy.state === 'made' || copy.state === 'none') && copy.withdrawnAt === null
    ? allow(true)
    : refuse('no-copy-to-withdraw')
