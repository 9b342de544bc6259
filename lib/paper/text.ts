/** Words to be printed: in one language, or the same in several, of which the first leads. */
export type Words = string | readonly string[]

const khmerRun = /[\u1780-\u17ff\u19e0-\u19ff]+/g

/** True when it has Khmer letters: such a line needs more height, and its page numbers are in Khmer digits. */
export const inKhmer = (text: string): boolean => /[\u1780-\u17ff\u19e0-\u19ff]/.test(text)

/** A number in the digits of the language of the words it stands in. Weights and seals never pass here (design: khmer). */
export const digitsFor = (words: string, value: number): string =>
  inKhmer(words)
    ? String(value).replace(/\d/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit)))
    : String(value)

/** The same words in each language once: what reads alike in both is not said twice. */
export const languagesOf = (words: Words): readonly string[] => [
  ...new Set(typeof words === 'string' ? [words] : words),
]

/** Turns text round, or cannot be seen. U+200B to U+200D work inside Khmer and are left. */
const hidden = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** On paper nothing is hidden: what turns text round or cannot be seen stands as its code (Unicode UTR 36). */
export const visible = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(hidden, (character) => (character === '\n' ? '\n' : asCode(character)))

/** A character by its number, for what cannot be drawn. */
export const asCode = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

const segmenter = new Intl.Segmenter('km', { granularity: 'word' })
/** Marks that never begin a line. */
const closes = /^[។៕៖ៗ៘៙៚,.;:!?)\]»”’%]/
const opens = /[([«“‘]$/

/** Puts U+200B where a line may break: between Khmer words, which are written without spaces. */
export function breakable(text: string): string {
  return text.replace(khmerRun, (run, at: number) => {
    const words = [...segmenter.segment(run)].map(({ segment }) => segment)
    const inside = words.reduce((line, word) => (closes.test(word) ? line + word : `${line}\u200b${word}`))
    // After a Latin word or before one a line may break too.
    const before = at > 0 && !/\s|\u200b/.test(text[at - 1] ?? '') && !opens.test(text[at - 1] ?? '')
    const next = text[at + run.length] ?? ''
    const after = next !== '' && !/\s|\u200b/.test(next) && !closes.test(next)
    return `${before && !closes.test(run) ? '\u200b' : ''}${inside}${after ? '\u200b' : ''}`
  })
}

/** How wide a text is drawn. */
export type Measure = (text: string) => number

/** The lines of a text in a given width. Nothing is cut off: a word that is too long is broken between its letters. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  return visible(text)
    .split('\n')
    .flatMap((paragraph) => fill(piecesOf(breakable(paragraph)), width, measure))
}

/** A piece that no line breaks, with the spaces that follow it. */
const piecesOf = (text: string): string[] => text.match(/[^\s\u200b]+[\s\u200b]*|^[\s\u200b]+/g) ?? ['']

function fill(pieces: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces.flatMap((one) => narrowed(one, width, measure))) {
    if (line !== '' && measure(drawn(line + piece)) > width) {
      lines.push(drawn(line))
      line = ''
    }
    line += piece
  }
  return [...lines, drawn(line)]
}

/** What is drawn of a line: no space at its end, and no mark that only says where it may break. */
const drawn = (line: string) => line.replaceAll('\u200b', '').trimEnd()

const letters = new Intl.Segmenter('km', { granularity: 'grapheme' })

function narrowed(piece: string, width: number, measure: Measure): string[] {
  if (measure(drawn(piece)) <= width) return [piece]
  const parts: string[] = []
  let part = ''
  for (const { segment } of letters.segment(piece)) {
    if (part !== '' && measure(drawn(part + segment)) > width) {
      parts.push(part)
      part = ''
    }
    part += segment
  }
  return [...parts, part]
}
