import { useFormatter } from 'next-intl'
import type { Digits } from '@/i18n/formats'

// The formats of the request carry the reader's choice, on the server and in leaves alike; zero shows which it is.
export const useDigits = (): Digits => (useFormatter().number(0, 'count') === '០' ? 'khmr' : 'latn')

const latin = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const ungrouped = new Intl.NumberFormat('en', { maximumFractionDigits: 1, useGrouping: false })

/** Turns Latin digits into Khmer ones, where the reader wants them. */
export const inDigits = (text: string, digits: Digits) =>
  digits === 'khmr' ? text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit))) : text

/**
 * Writes a count, a score or a share in the reader's digits.
 * Weights, seals, telephone numbers and times of law never go through here: they keep Latin digits.
 */
export function useCount(): (value: number) => string {
  const digits = useDigits()
  // Not every browser knows how Khmer writes numbers, so it is written here: a decimal comma, and no thousands mark.
  return (value) =>
    digits === 'khmr' ? inDigits(ungrouped.format(value).replace('.', ','), digits) : latin.format(value)
}
