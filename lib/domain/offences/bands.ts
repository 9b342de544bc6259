import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { PenaltyTable } from './template'

export type PenaltyBand = PenaltyTable['bands'][number]
export type SubstanceClass = PenaltyBand['class']

/**
 * The rows of the penalty table in which a net weight falls. None: the table is silent there. Two: the weight lies
 * exactly on a boundary, and which of them holds is a question to the ministry, not ours to settle.
 */
export function bandsFor(
  table: PenaltyTable,
  substance: SubstanceClass,
  netGrams: number,
): Ruling<readonly PenaltyBand[]> {
  if (!(netGrams > 0)) return refuse('number-too-small', 'netWeight', { min: '0' })
  return allow(
    table.bands.filter(
      ({ class: rowClass, fromGrams, toGrams }) =>
        rowClass === substance && fromGrams <= netGrams && (toGrams === null || netGrams <= toGrams),
    ),
  )
}
