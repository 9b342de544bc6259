import type { CaseFile } from './case-file'
import { onTop, read } from './charge'
import { docket } from './docket'
import type { Hearing } from './hearing'
import { type Policy, presetOf, published } from './parameters'
import { applying } from './target'
import { deciding } from './tree'

/** One reason in words: the key of its title and sentence in the messages, and what the sentence names or counts. */
export type Reason = {
  readonly limit: string
  readonly value: number
  readonly words: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What holds one charge back, lowest first: the charge itself, and each element and edge by its name. */
export type Reasons = {
  readonly charge: readonly Reason[]
  readonly elements: ReadonlyMap<string, readonly Reason[]>
  readonly edges: ReadonlyMap<string, readonly Reason[]>
  /** The element that the evidence comes down to, and the limit that holds it there. */
  readonly weakest: { readonly element: string; readonly reason: Reason }
}

/** The reasons behind a reading, for sentences: the numbers are those of the score. */
export function reasons(file: CaseFile, policy: Policy = published): Reasons {
  const laidOut = docket(file, policy)
  const { targets, edges, formula } = laidOut
  const { hearing, standing } = read(file, laidOut, presetOf(policy))
  const told = targets.map(({ name }, slot) => [name, reasonsAt(hearing, slot)] as const)
  const [weakest, [reason] = []] = told[deciding(formula, hearing.coverage)] ?? []
  if (weakest === undefined || reason === undefined) throw new Error('a tree without an element was read')
  return {
    charge: onTop(standing).map(({ limit, value, words, names = {} }) => ({
      limit,
      value,
      words,
      params: names,
    })),
    elements: new Map(told.slice(edges)),
    edges: new Map(told.slice(0, edges)),
    weakest: { element: weakest, reason },
  }
}

function reasonsAt(hearing: Hearing, slot: number): readonly Reason[] {
  const { docket: laidOut, coverage } = hearing
  const value = coverage[slot] ?? 0
  if (laidOut.chains.some((chain) => chain.slot === slot)) {
    return [
      { limit: 'chain', value, words: `readiness.limits.${value > 0 ? 'chain' : 'no-chain'}`, params: {} },
    ]
  }
  const facts = hearing.facts[slot]
  if (facts === undefined) return []
  return applying(facts)
    .map((limit) => ({
      limit: limit.id,
      value: limit.value(facts, hearing.preset.policy),
      words: limit.words,
      params: limit.counts(facts),
    }))
    .sort((a, b) => a.value - b.value)
}
