import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { brier, murphy } from '@/lib/domain/analytics/calibration'
import { samplesNeeded } from '@/lib/domain/evidence/sampling'
import { caseFile } from '@/lib/domain/readiness/case-file'
import { parameters } from '@/lib/domain/readiness/parameters'
import { score } from '@/lib/domain/readiness/score'
import { discounted } from '@/lib/domain/readiness/weight'
import oracles from '@/test/data/readiness-oracles.json'
import { decibans, posterior, probability, ratio, type Variable } from './bayes'
import { aCase, anItem } from './cases'

/** One published number: what was put in, what came out, and how closely it must be met. */
type Oracle = { readonly input: unknown; readonly expected: unknown; readonly tol: number }

const numbers = z.array(z.number())
const outcomes = z
  .object({ f: numbers, y: numbers })
  .transform(({ f, y }) => f.map((forecast, i) => ({ forecast, happened: y[i] === 1 })))

/** A likelihood ratio once the chance of error in the source is counted in, by the engine's own kernel. */
const discount = (LR: number, r: number) => ratio(discounted(decibans(LR), r))

const sallyClark = z
  .object({
    cpt: z.object({
      pA_SIDS: z.number(),
      pB_SIDS_given_A_SIDS: z.number(),
      pB_SIDS_given_A_Murder: z.number(),
      bruise: z.object({ SIDS: z.number(), Murder: z.number() }),
      disease: z.object({ SIDS: z.number(), Murder: z.number() }),
    }),
    evidence: z.record(z.string(), z.number()),
  })
  .transform(({ cpt, evidence }) => {
    const seen =
      (by: { SIDS: number; Murder: number }, child: string): Variable['chance'] =>
      (state) =>
        state[child] ? by.SIDS : by.Murder
    const network: Variable[] = [
      { name: 'A', chance: () => cpt.pA_SIDS },
      { name: 'B', chance: ({ A }) => (A ? cpt.pB_SIDS_given_A_SIDS : cpt.pB_SIDS_given_A_Murder) },
      { name: 'murder', chance: ({ A, B }) => (A && B ? 0 : 1) },
      { name: 'Ab', chance: seen(cpt.bruise, 'A') },
      { name: 'Bb', chance: seen(cpt.bruise, 'B') },
      { name: 'Ad', chance: seen(cpt.disease, 'A') },
      { name: 'Bd', chance: seen(cpt.disease, 'B') },
    ]
    return probability(network, 'murder', truths(evidence))
  })

const dunnit = z
  .object({
    cpt: z.object({
      M: z.number(),
      Twin: z.number(),
      G_M: z.number(),
      G_notM: z.number(),
      I_G: z.number(),
      I_notG: z.number(),
      W: z.object({ 'T,G': z.number(), 'T,notG': z.number(), 'notT,G': z.number(), 'notT,notG': z.number() }),
    }),
    evidence: z.record(z.string(), z.number()),
  })
  .transform(({ cpt, evidence }) => {
    const network: Variable[] = [
      { name: 'M', chance: () => cpt.M },
      { name: 'Twin', chance: () => cpt.Twin },
      { name: 'G', chance: ({ M }) => (M ? cpt.G_M : cpt.G_notM) },
      { name: 'I', chance: ({ G }) => (G ? cpt.I_G : cpt.I_notG) },
      { name: 'W', chance: ({ Twin, G }) => cpt.W[`${Twin ? 'T' : 'notT'},${G ? 'G' : 'notG'}`] },
    ]
    return probability(network, 'G', truths(evidence))
  })

const truths = (evidence: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(evidence).map(([name, value]) => [name, value === 1]))

/** The bridge: two ways of two steps, and a bridge between their middles that can be crossed both ways. */
const bridge: readonly (readonly [from: string, to: string, part: string])[] = [
  ['in', 'top', '1'],
  ['in', 'low', '2'],
  ['top', 'low', '3'],
  ['low', 'top', '3'],
  ['top', 'out', '4'],
  ['low', 'out', '5'],
]

/** Whether the engine finds a way over the bridge when only these parts hold: each part is one origin's evidence. */
function holds(parts: readonly string[]): boolean {
  const { elements } = score(caseFile.parse(bridgeCase(parts)))
  return (elements.e?.coverage ?? 0) > 0
}

const bridgeCase = (parts: readonly string[]) =>
  aCase({
    elements: { e: { chain: { from: 'in', to: 'out' } } },
    edges: bridge.map(([from, to]) => [from, to]),
    items: bridge.flatMap(([from, to, part], i) =>
      parts.includes(part) ? [anItem({ id: `i${i}`, target: { edge: [from, to] }, origin: part })] : [],
    ),
  })

const parts = ['1', '2', '3', '4', '5']
const subsets = parts.reduce<string[][]>((all, part) => all.flatMap((some) => [some, [...some, part]]), [[]])
const minimal = (sets: string[][]) =>
  sets
    .filter(
      (set) => !sets.some((other) => other.length < set.length && other.every((part) => set.includes(part))),
    )
    .map((set) => set.map(Number))
    .sort((a, b) => a.length - b.length || a.join().localeCompare(b.join()))

const reliability = (p: number | Readonly<Record<string, number>>) =>
  subsets.filter(holds).reduce((sum, working) => {
    const of = (part: string) => (typeof p === 'number' ? p : (p[part] ?? 0))
    return (
      sum + parts.reduce((chance, part) => chance * (working.includes(part) ? of(part) : 1 - of(part)), 1)
    )
  }, 0)

const fraction = (written: string) => {
  const [above = 0, below = 1] = written.split('/').map(Number)
  return above / below
}

/** How each kind of published number is found here; by the engine itself wherever the engine has the arithmetic. */
const found: Record<string, (input: unknown) => unknown> = {
  discountLR: (input) => {
    const { LR, r } = z.object({ LR: z.number(), r: z.number() }).parse(input)
    return discount(LR, r)
  },
  posteriorOdds: (input) => {
    const given = z
      .union([
        z.object({ priorOdds: z.number(), LR: z.number(), r: z.number() }),
        z.object({ priorOdds: z.number(), LRs: numbers }),
      ])
      .parse(input)
    if ('r' in given) return given.priorOdds * discount(given.LR, given.r)
    // Decibans of independent sources add up, as voices do.
    const odds = given.priorOdds * ratio(given.LRs.map(decibans).reduce((sum, db) => sum + db, 0))
    return { odds, p: odds / (1 + odds) }
  },
  combineIndependent: (input) => {
    const { prior, LRs } = z.object({ prior: z.number(), LRs: numbers }).parse(input)
    return posterior(prior, LRs)
  },
  enumerateBN: (input) => {
    const clark = sallyClark.safeParse(input)
    return clark.success ? clark.data : dunnit.parse(input)
  },
  dbToOdds: (input) => ratio(z.object({ db: z.number() }).parse(input).db),
  productLR: (input) =>
    ratio(
      z
        .object({ LRs: numbers })
        .parse(input)
        .LRs.map(decibans)
        .reduce((sum, db) => sum + db, 0),
    ),
  product: (input) => {
    const { p } = z.object({ p: z.array(z.string()) }).parse(input)
    return `1/${p.map((one) => Math.round(1 / fraction(one))).reduce((product, one) => product * one, 1)}`
  },
  probAnotherGivenOne: (input) => {
    const { N, p: written } = z.object({ N: z.number(), p: z.string() }).parse(input)
    const p = fraction(written)
    const none = (1 - p) ** N
    return (1 - none - N * p * (1 - p) ** (N - 1)) / (1 - none)
  },
  noisyOrFromInhibitors: (input) =>
    1 -
    z
      .object({ q: numbers })
      .parse(input)
      .q.reduce((product, one) => product * one, 1),
  dempster: (input) => {
    const masses = z.record(z.string(), z.number())
    const { m1, m2 } = z.object({ m1: masses, m2: masses }).parse(input)
    const pairs = Object.entries(m1).flatMap(([a, x]) =>
      Object.entries(m2).map(([b, y]) => ({ a, b, mass: x * y })),
    )
    const conflict = pairs.filter(({ a, b }) => a !== b).reduce((sum, { mass }) => sum + mass, 0)
    const T = pairs.filter(({ a, b }) => a === 'T' && b === 'T').reduce((sum, { mass }) => sum + mass, 0)
    return { T: T / (1 - conflict), K: conflict }
  },
  minimalPathSets: () => minimal(subsets.filter(holds)),
  minimalCutSets: () => minimal(subsets.filter((cut) => !holds(parts.filter((part) => !cut.includes(part))))),
  bridgeReliability: (input) => reliability(z.object({ p: z.number() }).parse(input).p),
  birnbaum: (input) => {
    const { p } = z.object({ p: z.number() }).parse(input)
    const all = Object.fromEntries(parts.map((part) => [part, p]))
    return Object.fromEntries(
      parts.map((part) => [part, reliability({ ...all, [part]: 1 }) - reliability({ ...all, [part]: 0 })]),
    )
  },
  brier: (input) => brier(outcomes.parse(input)),
  murphy: (input) => murphy(outcomes.parse(input)),
  conjunctionProduct: (input) =>
    z
      .object({ p: numbers })
      .parse(input)
      .p.reduce((product, one) => product * one, 1),
  conjunctionMin: (input) => {
    const { p } = z.object({ p: numbers }).parse(input)
    const [a = 0, b = 0] = p
    // Two elements of which each is shown as far as this, joined by AND.
    const points = discounted(parameters.strength.proves, parameters.source.P1)
    const elements = { a: { target: points / a }, b: { target: points / b } }
    const items = ['a', 'b'].map((element) => anItem({ id: element, target: { element } }))
    const tree = { op: 'AND' as const, of: [{ element: 'a' }, { element: 'b' }] }
    return score(caseFile.parse(aCase({ elements, tree, items }))).readiness / 100
  },
  islandPosterior: (input) => {
    const { N, p } = z.object({ N: z.number(), p: z.number() }).parse(input)
    return 1 / (1 + N * p)
  },
  bayes: (input) => {
    const { prior, sens, spec } = z
      .object({ prior: z.number(), sens: z.number(), spec: z.number() })
      .parse(input)
    return posterior(prior, [sens / (1 - spec)])
  },
  samplesNeeded: (input) => {
    const { N, alpha, proportions } = z
      .object({ N: z.number(), alpha: z.number(), proportions: numbers })
      .parse(input)
    return proportions.map((share) => samplesNeeded({ units: N, share, confidence: 1 - alpha }))
  },
  explainedAwayResidual: (input) => {
    const { dB_before, dB_after } = z.object({ dB_before: z.number(), dB_after: z.number() }).parse(input)
    return dB_after / dB_before
  },
}

function meets(got: unknown, want: unknown, tol: number): void {
  if (typeof want === 'number') expect(Math.abs(z.number().parse(got) - want)).toBeLessThanOrEqual(tol)
  else if (typeof want === 'object' && want !== null && typeof got === 'object' && got !== null) {
    expect(Object.keys(got)).toEqual(Object.keys(want))
    for (const [key, value] of Object.entries(want)) meets(new Map(Object.entries(got)).get(key), value, tol)
  } else expect(got).toBe(want)
}

describe('the published numbers', () => {
  const known = oracles.filter(({ fn }) => fn !== 'additiveDecibansVsExact')

  test.each(known.map((oracle) => [oracle.id, oracle.fn, oracle] as const))('%s: %s', (_, fn, oracle) => {
    const { input, expected, tol }: Oracle = oracle
    meets(found[fn]?.(input), expected, tol)
  })

  const additive = oracles.filter(({ fn }) => fn === 'additiveDecibansVsExact')

  test.each(additive.map(({ id, input, expected, tol }) => [id, input, expected, tol] as const))(
    '%s: adding decibans comes near the exact network',
    (_, input, expected, tol) => {
      const { evidence, exact_dB } = z.object({ evidence: z.string(), exact_dB: z.number() }).parse(input)
      const each: Record<string, number> = {
        Ab: 0.05 / 0.01,
        Bb: 0.05 / 0.01,
        Ad: 0.001 / 0.05,
        Bd: 0.001 / 0.05,
        noAd: 0.999 / 0.95,
        noBd: 0.999 / 0.95,
      }
      const sum = evidence
        .split(',')
        .map((sign) => decibans(each[sign] ?? Number.NaN))
        .reduce((total, db) => total + db, 0)
      expect(sum).toBeCloseTo(z.number().parse(expected), 2)
      expect(Math.abs(sum - exact_dB)).toBeLessThanOrEqual(tol)
    },
  )

  test('the quarter that a resolved doubt still counts is the one that explaining away leaves', () => {
    expect(parameters.resolved).toBeCloseTo(0.2408, 1)
  })

  test('the cut sets of one and two are the critical sets that an officer is shown', () => {
    expect(score(caseFile.parse(bridgeCase(parts))).criticalSets).toEqual([
      ['1', '2'],
      ['4', '5'],
    ])
  })
})
