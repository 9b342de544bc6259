import { latinDigits } from '@/lib/domain/shared/shapes'

/**
 * What in somebody's conduct an auditor is told to look at. A flag says what was counted and accuses nobody; the line never
 * learns of it.
 */
export const flagKinds = [
  'own-name',
  'many-looks',
  'off-shift',
  'refused-tries',
  'many-opened',
  'approval-pair',
  'late-entries',
  'score-jump',
  'quick-clears',
] as const
export type FlagKind = (typeof flagKinds)[number]

/** What was counted of one person on one day. */
export type Counted = {
  readonly kind: FlagKind
  /** Whose conduct. */
  readonly accountId: string
  /** The other of a pair. */
  readonly otherId?: string
  readonly caseId?: string
  readonly count: number
  /** What it is held against, where the kind has such a thing: cases tried, requests made, items logged. */
  readonly outOf?: number
}

/**
 * From what on a day is worth a look. They are numbers of the house, to be tuned by what auditors find, and no law. `nights` are
 * minutes after midnight of the jurisdiction's clock.
 */
export const limits = {
  searches: 1,
  looksInAnHour: 200,
  looksAtNight: 15,
  night: { from: 22 * 60, to: 5 * 60 },
  tries: 10,
  casesTried: 3,
  openedInAnHour: 30,
  pair: { approvals: 8, share: 0.8, days: 30 },
  late: { items: 3, days: 14 },
  jump: { points: 20, hours: 48 },
  clears: { count: 10, seconds: 120 },
} as const

/** True when what was counted is worth an auditor's look. */
export function worthALook({ kind, count, outOf = 0 }: Pick<Counted, 'kind' | 'count' | 'outOf'>): boolean {
  switch (kind) {
    case 'own-name':
      return count >= limits.searches
    case 'many-looks':
      return count >= limits.looksInAnHour
    case 'off-shift':
      return count >= limits.looksAtNight
    case 'refused-tries':
      return count >= limits.tries || outOf >= limits.casesTried
    case 'many-opened':
      return count >= limits.openedInAnHour
    case 'approval-pair':
      return count >= limits.pair.approvals && count >= limits.pair.share * outOf
    case 'late-entries':
      return count >= limits.late.items
    case 'score-jump':
      return count >= limits.jump.points
    case 'quick-clears':
      return count >= limits.clears.count
  }
}

type Named = { readonly nameLatin: string; readonly nameKm: string | null }

/** Words of three letters and more; in Khmer two, for its letters carry more. Zero-width spaces part words too. */
const wordsOf = (text: string): readonly string[] =>
  latinDigits(text.normalize('NFC').toLowerCase())
    .split(/[\s\u200b.,;:"'()/-]+/)
    .filter((word) => word.length >= (/[\u1780-\u17ff]/.test(word) ? 2 : 3))

/**
 * Whether somebody searched for their own name or a part of it, which may be their kin's: in Cambodia the name of a father is
 * often the family name of the child.
 */
export function searchesSelf(searched: string, { nameLatin, nameKm }: Named): boolean {
  const own = new Set([...wordsOf(nameLatin), ...wordsOf(nameKm ?? '')])
  return wordsOf(searched).some((word) => own.has(word))
}
