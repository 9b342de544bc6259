/** The closed lists of the case file: what may be said of an item, and nothing else. */
export const strengths = ['fits', 'points', 'shows', 'proves'] as const
export const humanSources = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const processSources = ['P1', 'P2', 'P3', 'P4'] as const
export const sources = [...humanSources, ...processSources] as const
export const informationGrades = [1, 2, 3, 4, 5, 6] as const
export const polarities = ['supports', 'undermines'] as const
export const severities = ['blocker', 'major', 'minor'] as const
export const admissibilities = ['cleared', 'at_risk', 'unassessed', 'excluded', 'intelligence_only'] as const

export const classes = [
  'official',
  'expert',
  'device',
  'financial',
  'document',
  'witness',
  'accomplice',
  'informant',
  'anonymous',
  'confession_uncorroborated',
] as const

export const custodyDefects = [
  'time_gap',
  'missing_signature',
  'no_scene_photo',
  'location_unrecorded',
  'weight_discrepancy',
  'seal_mismatch',
  'seal_broken_unexplained',
  'not_produced',
  'hash_mismatch',
] as const

export type Strength = (typeof strengths)[number]
export type Source = (typeof sources)[number]
export type Polarity = (typeof polarities)[number]
export type Severity = (typeof severities)[number]
export type Admissibility = (typeof admissibilities)[number]
export type Class = (typeof classes)[number]
export type CustodyDefect = (typeof custodyDefects)[number]
