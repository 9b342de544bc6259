import { inGrams } from '@/lib/domain/custody/weight'
import type { Said } from '@/lib/domain/evidence/kind'
import { inWords } from '@/lib/domain/shared/number-words'

/** What stands for a text in a paper, until it is put into words. */
export type Told =
  /** A sentence of the house, by its name under `paper`. */
  | { readonly say: string; readonly with?: Readonly<Record<string, string | number>> }
  /** As it was typed. */
  | { readonly as: string }
  /** Words that the law's data carry in both languages. */
  | { readonly both: Said }
  | { readonly moment: string }
  | { readonly several: readonly Told[]; readonly by: string }

export const say = (name: string, values?: Readonly<Record<string, string | number>>): Told =>
  values ? { say: name, with: values } : { say: name }

export const as = (text: string): Told => ({ as: text })
export const both = (words: Said): Told => ({ both: words })
export const at = (moment: string): Told => ({ moment })
/** A line to be filled in by hand. */
export const dots: Told = { as: '……………………………………' }

export const line = (by: string, ...several: readonly Told[]): Told => ({ several, by })

/** What was said, or a dash where nothing was: an empty place on a paper can be filled in later by anybody. */
export const orDash = (text: string | null | undefined): Told => as(text == null || text === '' ? '—' : text)

export const itemName = (number: number): string => `E-${String(number).padStart(3, '0')}`

/** Grams with their unit, digits always Latin. */
export const weight = (millionths: number | null): Told =>
  millionths === null ? as('—') : say('grams', { grams: inGrams(millionths) })

/** Grams, and the same in words, so that a stroke of a pen changes neither. */
export function weightInWords(millionths: number): Told {
  const words = inWords(inGrams(millionths))
  const figures = weight(millionths)
  return words === null
    ? figures
    : line('\n', figures, { several: [both(words), say('grams-word')], by: ' ' })
}
