import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Example, Kind, Said } from '@/lib/domain/evidence/kind'

export const everyKind: readonly Kind[] = Object.values(kinds)

/** An example's answers as somebody who writes in that language would type them. */
export const typedIn = (language: keyof Said, { facts }: Example): Record<string, string> =>
  Object.fromEntries(
    Object.entries(facts).map(([id, fact]) => [id, typeof fact === 'string' ? fact : fact[language]]),
  )

/** The same text with Khmer digits. */
export const inKhmerDigits = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)))

/** A fixed moment after everything the examples tell of. */
export const now = new Date('2026-11-20T09:00:00+07:00')

/** A holdall found in a search, with what every item needs. */
export const aHoldall = (changes: Record<string, unknown> = {}) => ({
  type: 'drug_seizure',
  title: 'Blue holdall',
  obtainedAt: '2026-11-02T18:40',
  obtainedPlace: 'Kampong Kumru landing',
  obtainedBy: 'Mlih Bopha, officer 0417',
  originName: 'Exhibit X1',
  originKind: 'exhibit',
  ...changes,
})
