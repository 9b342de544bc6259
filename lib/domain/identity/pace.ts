/** What is counted of one person. */
export const paced = ['act', 'search', 'file', 'paper', 'upload'] as const
export type Paced = (typeof paced)[number]

/**
 * What one person may ask for within a quarter of an hour, by what it costs the house or gives away. Each stands well above a
 * day's hardest work, and above what an auditor is told of (`limits` in lib/domain/audit): a flag is for conduct, this is for a
 * machine behind somebody's sign-in. They are numbers of the house, and no law.
 */
export const paces = {
  /** Everything that goes through the one door. */
  act: 30_000,
  /** A search that was submitted, and a code that was looked up. */
  search: 1_000,
  /** An original, a copy or a paper that leaves. */
  file: 2_000,
  /** A document that is made for the asking: an export, a sheet, labels. */
  paper: 500,
  /** An upload that is begun. */
  upload: 4_000,
} as const satisfies Readonly<Record<Paced, number>>

/** What is counted apart from everything else. */
export type Pace = Exclude<Paced, 'act'>

/** True when one more of a kind, after `count` of them, is too many. */
export const tooMany = (of: Paced, count: number): boolean => count > paces[of]
