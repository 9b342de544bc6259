import { useFormatter } from 'next-intl'
import type { Digits } from '@/i18n/formats'

// The formats of the request carry the reader's choice, on the server and in leaves alike; zero shows which it is.
export const useDigits = (): Digits => (useFormatter().number(0, 'count') === '០' ? 'khmr' : 'latn')

/**
 * Writes a count, a score or a share in the reader's digits.
 * Weights, seals, telephone numbers and times of law never go through here: they keep Latin digits.
 */
export function useCount(): (value: number) => string {
  const format = useFormatter()
  return (value) => format.number(value, 'count')
}
