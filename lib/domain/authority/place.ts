import { latinDigits } from '@/lib/domain/shared/shapes'

/** Where something is, in words and by the official code, as far as either is said. */
export type Whereabouts = { readonly place: string | null; readonly placeCode: string | null }

/**
 * Whether one description of a place lies in another; null when nobody can tell. The official code decides where both have
 * one. In words: a house, plate or room number that both name decides; else half of the words, or of the letters, must be the same. Two scripts
 * cannot be compared.
 */
export function liesIn(where: Whereabouts, covered: Whereabouts): boolean | null {
  if (where.placeCode && covered.placeCode && !deeper(covered.placeCode, where.placeCode)) return false
  if (!where.place?.trim() || !covered.place?.trim())
    return where.placeCode && covered.placeCode ? true : null
  const [here, there] = [words(where.place), words(covered.place)]
  const [marks, allowed] = [here.filter(numbered), there.filter(numbered)]
  if (marks.length > 0 && allowed.length > 0) return marks.some((mark) => allowed.includes(mark))
  if (here.length === 0 || there.length === 0 || khmer(here) !== khmer(there)) return null
  return shared(new Set(here), new Set(there)) >= 0.5 || alike(here.join(' '), there.join(' ')) >= 0.5
}

/** A code lies within another that begins it; the shorter one may be the less exact of the two. */
const deeper = (covered: string, code: string) => code.startsWith(covered) || covered.startsWith(code)

const words = (text: string) =>
  latinDigits(text.normalize('NFC').toLowerCase())
    .replace(/[\u200b-\u200d]/g, '')
    .split(/[^\p{L}\p{M}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, ''))
    .filter((word) => word !== '')

const numbered = (word: string) => /\p{N}/u.test(word)
const khmer = (all: readonly string[]) => all.some((word) => /\p{Script=Khmer}/u.test(word))

/** The share of the smaller set that the other has too. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  return [...few].filter((part) => many.has(part)).length / few.size
}

/** The same of groups of three letters, for a script that writes words without spaces. */
const alike = (one: string, other: string) => shared(threes(one), threes(other))

const threes = (text: string) => {
  const padded = ` ${text} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)))
}
