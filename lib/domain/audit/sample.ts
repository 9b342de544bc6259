import type { Role } from '@/lib/domain/identity/policy'

/** How many are looked at closer in a month. */
export const sampleSize = 5

/** What a sample is of: the conduct of people, drawn by auditors; or the content of files, drawn by supervisors. */
export const sampleOf = (role: Role): 'conduct' | 'content' => (role === 'auditor' ? 'conduct' : 'content')

/** What is known of a person's days before anybody looks closer. */
export type ConductFacts = {
  readonly looks: number
  readonly refused: number
  readonly atNight: number
  /** Flags of theirs that nobody closed. */
  readonly flags: number
}

/** What is known of a file without opening it. */
export type ContentFacts = {
  /** Items whose use in court is doubted. */
  readonly atRisk: number
  readonly returns: number
  /** Items logged more than a fortnight after they were obtained. */
  readonly late: number
  /** One person or source holds the case against a leader. */
  readonly oneSource: boolean
  /** Nobody in it is said to lead. */
  readonly noLeader: boolean
  /** Days since it last changed. */
  readonly still: number
}

/** Why something is more likely to be drawn, and by how much. Everything else weighs one. */
const conduct = {
  'many-looks': [2, ({ looks }: ConductFacts) => looks >= 500],
  'tries-refused': [2, ({ refused }: ConductFacts) => refused > 0],
  'at-night': [2, ({ atNight }: ConductFacts) => atNight > 0],
  'open-flags': [4, ({ flags }: ConductFacts) => flags > 0],
} as const
const content = {
  'at-risk': [3, ({ atRisk }: ContentFacts) => atRisk > 0],
  'was-returned': [2, ({ returns }: ContentFacts) => returns > 0],
  'logged-late': [2, ({ late }: ContentFacts) => late > 0],
  'one-source': [3, ({ oneSource }: ContentFacts) => oneSource],
  'no-leader': [3, ({ noLeader }: ContentFacts) => noLeader],
  'stands-still': [1, ({ still }: ContentFacts) => still >= 60],
} as const

export type ConductReason = keyof typeof conduct
export type ContentReason = keyof typeof content
export type SampleReason = ConductReason | ContentReason

type Weighed = { readonly weight: number; readonly reasons: readonly SampleReason[] }

const weigh = <Facts>(
  all: Readonly<Record<string, readonly [number, (facts: Facts) => boolean]>>,
  facts: Facts,
): Weighed => {
  const held = Object.entries(all).filter(([, [, holds]]) => holds(facts))
  return {
    weight: held.reduce((sum, [, [points]]) => sum + points, 1),
    reasons: held.map(([reason]) => reason as SampleReason),
  }
}

/** How likely a person's conduct is to be drawn, and why. */
export const weighConduct = (facts: ConductFacts): Weighed => weigh<ConductFacts>(conduct, facts)

/** How likely a file is to be drawn, and why. */
export const weighContent = (facts: ContentFacts): Weighed => weigh<ContentFacts>(content, facts)

/**
 * Draws without putting back, each by its weight: the largest u^(1/w) win (Efraimidis and Spirakis, Information Processing
 * Letters 97, 2006). `uniform` gives each key a number above 0 and up to 1 that nobody chose.
 */
export function draw<T extends { readonly key: string; readonly weight: number }>(
  candidates: readonly T[],
  size: number,
  uniform: (key: string) => number,
): readonly T[] {
  return candidates
    .map((one) => ({ one, luck: Math.log(uniform(one.key)) / one.weight }))
    .sort((a, b) => b.luck - a.luck || (a.one.key < b.one.key ? -1 : 1))
    .slice(0, size)
    .map(({ one }) => one)
}
