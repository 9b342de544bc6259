import { latinDigits } from '@/lib/domain/shared/shapes'

/**
 * What two spellings of the same words have in common, for finding only: the original is what is shown and printed.
 * Khmer writes some sounds in two ways that look alike and compare unequal; those become one.
 */
export function searchKey(text: string): string {
  const spelled = latinDigits(text)
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '') // Latin accents; Khmer signs lie elsewhere
    .normalize('NFC')
  return alike
    .reduce((key, [written, one]) => key.replaceAll(written, one), spelled)
    .replace(/\s+/g, ' ')
    .trim()
}

/** The key without spaces and punctuation: for handles, plates and addresses, where those say nothing. */
export function bareKey(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Zero-width spaces and joiners, the inherent vowels, direction marks and the soft hyphen: seen by no reader. */
const invisible = /[\u00ad\u061c\u17b4\u17b5\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Written one way or the other; the second is the one kept. */
const alike: readonly (readonly [string, string])[] = [
  ['đ', 'd'],
  ['\u17d2\u178a', '\u17d2\u178f'], // subscript DA looks like subscript TA: ភស្ដុតាង, ភស្តុតាង
  ['\u17c1\u17b8', '\u17be'], // E and II typed apart
  ['\u17c1\u17b6', '\u17c4'], // E and AA typed apart
  ['\u17a3', '\u17a2'], // two letters that Unicode no longer uses
  ['\u17a4', '\u17a2\u17b6'],
  ['\u17b2', '\u17b1'], // ឲ្យ, ឱ្យ
  ['\u17a2\u17c4\u1799', '\u17b1\u17d2\u1799'], // អោយ, ឱ្យ
]
