import type {
  Element,
  ModeCode,
  OffenceTemplate,
  PenaltyTable,
  Source,
  Words,
} from '@/lib/domain/offences/template'
import { clocksOf } from './clocks'
import { offered } from './modes-of-liability'
import { stepsOf } from './procedure'

/** What one layer says of an offence: where it stands, and what differs there. */
type Layer = {
  readonly law: Source
  readonly treatyBasis: readonly string[]
  readonly explanation: Words
  readonly elements?: readonly Element[]
  readonly validFrom?: string
  readonly validityStatus?: OffenceTemplate['validityStatus']
  readonly penalties?: PenaltyTable
}

/** An offence as it is written here once, for both layers. */
export type Draft = {
  /** T01, or T10-GANG for a row of the aggravations. */
  readonly code: string
  readonly title: Words
  readonly short: Words
  readonly elements: readonly Element[]
  readonly modes: readonly ModeCode[]
  /** The base element that is the suspect's own act, where the offence has one. */
  readonly ownAct?: string
  readonly chain: boolean
  readonly UN: Layer
  readonly KH: Layer
}

/** The offence under the treaties alone, usable everywhere, and under Cambodian law. */
export function inBothLayers(draft: Draft): readonly OffenceTemplate[] {
  return [inLayer(draft, 'UN'), inLayer(draft, 'KH')]
}

function inLayer(draft: Draft, jurisdiction: OffenceTemplate['jurisdiction']): OffenceTemplate {
  const { law, treatyBasis, explanation, ...layer } = draft[jurisdiction]
  const elements = [...(layer.elements ?? draft.elements)]
  return {
    id: `${jurisdiction}-${draft.code}`,
    number: `T-${draft.code.slice(1, 3)}`,
    jurisdiction,
    version: '0.1.0',
    validFrom: layer.validFrom ?? null,
    validTo: null,
    validityStatus: layer.validityStatus ?? 'M',
    title: draft.title,
    short: draft.short,
    explanation,
    law,
    treatyBasis: [...treatyBasis],
    confirmedByJusticeMinistry: false,
    confirmedBy: null,
    elements,
    tree: { op: 'AND', of: elements.filter(({ required }) => required).map(({ id }) => ({ element: id })) },
    modes: offered(jurisdiction, draft.modes, draft.ownAct ?? null),
    chain: draft.chain,
    steps: stepsOf(jurisdiction),
    deadlines: clocksOf(jurisdiction),
    penalties: layer.penalties ?? null,
  }
}
