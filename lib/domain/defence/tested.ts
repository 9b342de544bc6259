import type { Outcome, Side } from './explanation'

/** An innocent account as far as readiness looks at it. */
export type ExplanationFacts = {
  readonly id: string
  readonly number: number
  readonly partyId: string
  readonly elements: readonly { readonly chargeId: string; readonly element: string }[]
  readonly grounds: readonly { readonly itemId: string; readonly side: Side }[]
  /** What the latest test came to; null while nobody tested it. */
  readonly finding: Outcome | null
}

/** How an innocent account stands: nobody looked, looked without an answer, it holds, it does not, or what rebutted it fell away. */
export type ExplanationStanding = 'untested' | 'unsettled' | 'holds' | 'rebutted' | 'rebuttal_fell'

/** Where an account stands today. A rebuttal that rests on excluded items alone has fallen. */
export function standingOf(
  { finding, grounds }: Pick<ExplanationFacts, 'finding' | 'grounds'>,
  excluded: (itemId: string) => boolean,
): ExplanationStanding {
  if (finding === null) return 'untested'
  if (finding !== 'rebutted') return finding
  return grounds.some(({ side, itemId }) => side === 'rebuts' && !excluded(itemId))
    ? 'rebutted'
    : 'rebuttal_fell'
}

/**
 * Whether the innocent explanation of an element counts as tested (readiness.md, step 3, no_alternative): at least one
 * account that covers it was tested and does not hold, and none that was tested does.
 */
export function alternativeTested(
  explanations: readonly ExplanationFacts[],
  place: { readonly chargeId: string; readonly element: string },
  excluded: (itemId: string) => boolean,
): boolean {
  const standings = explanations
    .filter(({ elements }) =>
      elements.some(({ chargeId, element }) => chargeId === place.chargeId && element === place.element),
    )
    .map((one) => standingOf(one, excluded))
  return standings.includes('rebutted') && !standings.includes('holds')
}
