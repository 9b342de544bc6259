import type { Admissibility, Class, CustodyDefect, Severity, Source, Strength } from './vocabulary'

/** The version of the method. A changed parameter is a new version, approved by two people. */
export const MODEL = 'crm-1.0.0'

/** How one polarity is read in a preset: what its failure odds and its strengths are multiplied by, and its damping. */
type Leaning = { readonly failureOdds: number; readonly strength: number; readonly damping: number }

/** One way of reading a whole case: as published, or leaning against the prosecution, or toward it. */
type Leanings = {
  readonly supports: Leaning
  readonly undermines: Leaning
  readonly target: number
  readonly hop: number
}

const strength: Record<Strength, number> = { fits: 5, points: 12, shows: 22, proves: 35 }

const source: Record<Source, number> = {
  A: 0.99,
  B: 0.95,
  C: 0.85,
  D: 0.65,
  E: 0.4,
  F: 0.6,
  P1: 0.995,
  P2: 0.98,
  P3: 0.85,
  P4: 0.7,
}

const custody: Record<CustodyDefect, number> = {
  time_gap: 0.1,
  missing_signature: 0.1,
  no_scene_photo: 0.05,
  location_unrecorded: 0.05,
  weight_discrepancy: 0.4,
  seal_mismatch: 0.5,
  seal_broken_unexplained: 0.5,
  not_produced: 0.6,
  hash_mismatch: 1,
}

const admissibility: Record<Admissibility, number> = {
  cleared: 1,
  at_risk: 0.5,
  unassessed: 0.5,
  excluded: 0,
  intelligence_only: 0,
}

const tainted: readonly Class[] = ['accomplice', 'informant', 'anonymous', 'confession_uncorroborated']

const neverHalved: readonly CustodyDefect[] = ['hash_mismatch']

const step: Record<Severity, number> = { blocker: 39, major: 69, minor: 89 }

const presets: Record<'standard' | 'strict' | 'lenient', Leanings> = {
  standard: {
    supports: { failureOdds: 1, strength: 1, damping: 0.2 },
    undermines: { failureOdds: 1, strength: 1, damping: 0.2 },
    target: 1,
    hop: 0.97,
  },
  // What helps the accused leans the other way, or strict would stand above standard.
  strict: {
    supports: { failureOdds: 1.5, strength: 0.9, damping: 0.1 },
    undermines: { failureOdds: 1 / 1.5, strength: 1 / 0.9, damping: 0.3 },
    target: 1.2,
    hop: 0.95,
  },
  lenient: {
    supports: { failureOdds: 1 / 1.5, strength: 1.1, damping: 0.3 },
    undermines: { failureOdds: 1.5, strength: 1 / 1.1, damping: 0.1 },
    target: 0.85,
    hop: 0.99,
  },
}

/** Every policy value of the method, published. Points are decibans; a cap is a share of one element or of 100. */
export const parameters = {
  model: MODEL,
  strength,
  source,
  information: { 1: 1, 2: 1, 3: 0.95, 4: 0.7, 5: 0.4, 6: 0.9 },
  ungraded: { supports: 0.4, undermines: 0.99 },
  custody,
  uniqueObject: 0.5,
  neverHalved,
  admissibility,
  resolved: 0.25,
  target: 20,
  edgeTarget: 20,
  tainted,
  points: { live: 3, pointing: 5, showing: 8, untainted: 6, contradiction: 5, strongContradiction: 15 },
  circumstantialVoices: 3,
  limits: {
    no_live_item: 0.39,
    uncorroborated: 0.59,
    needs_untainted: 0.39,
    hearsay_only: 0.49,
    not_cleared: 0.69,
    weak_only: 0.49,
    circumstantial: 0.79,
    contradiction: 0.69,
    no_alternative: 0.79,
  },
  lids: {
    step,
    undisclosed: 39,
    charge_contradiction: { from_contradiction: 69, from_strong_contradiction: 39 },
    single_person: 69,
    disclosure: { none: 69, each: 31 },
  },
  bands: { building: 40, talk_to_prosecutor: 60, ready_for_decision: 80 },
  critical: 40,
  presets,
  next: {
    chance: { none: 0, low: 0.2, medium: 0.5, high: 0.8 },
    readiness: 0.5,
    coverage: 0.3,
    resilience: 0.2,
    bundle: 3,
  },
} as const

type Numbers<T> = { readonly [K in keyof T]: T[K] extends number ? number : Numbers<T[K]> }

/**
 * The numbers that a version of the scoring policy may set: strengths, grades, the points an edge asks for, and every cap.
 * Bands, thresholds and the way of reckoning belong to the method itself: to change those is to change the model.
 */
export type Policy = Numbers<
  Pick<typeof parameters, 'strength' | 'source' | 'information' | 'edgeTarget' | 'limits' | 'lids'>
>

/** Version 1 of the policy: the published numbers. They never change. */
export const published: Policy = parameters

/** A way of reading together with the policy that it is read under. */
export type Preset = Leanings & { readonly policy: Policy }

/** One of the three ways of reading, under a policy. */
export const presetOf = (policy: Policy, name: keyof typeof presets = 'standard'): Preset => ({
  ...presets[name],
  policy,
})
