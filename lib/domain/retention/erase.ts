import { all, allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { Due } from './due'

/** Why what is kept of a person may not be erased today. */
export const holds = [
  ...(['open-file', 'undecided', 'before-court', 'others-run'] as const),
  ...(['time-runs', 'kept-until', 'not-answered', 'court-ordered'] as const),
  ...(['elsewhere', 'sealed-file', 'erased-already'] as const),
] as const
export type Hold = (typeof holds)[number]

/** What is known beside the outcome when somebody asks whether it may be erased. */
export type Around = {
  readonly today: string
  /** A ministry answered how long files are kept. Until then nothing is erased. */
  readonly answered: boolean
  /** A court ordered that it is restricted and kept. */
  readonly courtOrdered: boolean
  /** A sign of theirs stands in another file that is not closed. Which one is said to nobody. */
  readonly elsewhere: boolean
  /** One of their files is sealed: nobody outside its team could be the second person. */
  readonly sealed: boolean
  readonly erased: boolean
}

/** Everything that holds it, all at once; nothing when two people may erase. */
export function holdsOf({ runs, endsOn, eraseOn }: Due, around: Around): readonly Hold[] {
  if (around.erased) return ['erased-already']
  const { today } = around
  return [
    ...runs,
    ...(endsOn !== null && endsOn > today ? (['time-runs'] as const) : []),
    ...(eraseOn !== null && eraseOn > today ? (['kept-until'] as const) : []),
    ...(around.answered ? [] : (['not-answered'] as const)),
    ...(around.courtOrdered ? (['court-ordered'] as const) : []),
    ...(around.elsewhere ? (['elsewhere'] as const) : []),
    ...(around.sealed ? (['sealed-file'] as const) : []),
  ]
}

/** Erased only when nothing holds it; else every reason is said at once. */
export function mayErase(due: Due, around: Around): Ruling<true> {
  const because = {
    'open-file': () => refuse('held-open-file'),
    undecided: () => refuse('held-undecided'),
    'before-court': () => refuse('held-before-court'),
    'others-run': () => refuse('held-others-run'),
    'time-runs': () => refuse('held-time-runs', undefined, { day: due.endsOn ?? '' }),
    'kept-until': () => refuse('held-kept-until', undefined, { day: due.eraseOn ?? '' }),
    'not-answered': () => refuse('held-not-answered'),
    'court-ordered': () => refuse('held-court-ordered'),
    elsewhere: () => refuse('held-elsewhere'),
    'sealed-file': () => refuse('held-sealed-file'),
    'erased-already': () => refuse('held-erased-already'),
  } as const satisfies Record<Hold, () => Ruling<never>>
  const ruling = all(holdsOf(due, around).map((hold) => because[hold]()))
  return ruling.ok ? allow(true as const) : ruling
}
