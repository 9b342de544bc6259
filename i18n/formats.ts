import type { Formats } from 'next-intl'

export type Digits = 'latn' | 'khmr'

/** Khmer readers see Khmer digits in dates, counts, clocks and scores, unless they chose Latin ones. */
export const digitsFor = (language: string, chosen: string | undefined): Digits =>
  language === 'km' && chosen !== 'latin' ? 'khmr' : 'latn'

/**
 * How a count is written inside messages: `{n, number, count}`.
 * Khmer digits stay ungrouped, for ១.២៣៤ can be read as 1.234 and as 1,234.
 */
export const formatsFor = (digits: Digits) =>
  ({
    number: {
      count: { numberingSystem: digits, useGrouping: digits === 'latn', maximumFractionDigits: 0 },
      points: { numberingSystem: digits, useGrouping: false, maximumFractionDigits: 1 },
      share: { numberingSystem: digits, style: 'percent', maximumFractionDigits: 0 },
    },
  }) satisfies Formats
