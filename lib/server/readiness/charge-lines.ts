import { LRUCache } from 'lru-cache'
import type { CaseView, PartyFacts } from '@/lib/domain/cases/case-view'
import { type LimitShown, ladder, withNames } from '@/lib/domain/cases/charge-shown'
import { chargeOf, projectCharge } from '@/lib/domain/cases/projection'
import type { StoredResult } from '@/lib/domain/cases/stored-result'
import type { ModeCode, Words } from '@/lib/domain/offences/template'
import type { CaseFile } from '@/lib/domain/readiness/case-file'
import type { Reading } from './readings'

type Figures = Pick<StoredResult, 'display' | 'band' | 'range'>

/** One charge as pages show it: who, what, and what holds it back before the number. */
export type ChargeLine = {
  readonly chargeId: string
  readonly party: PartyFacts
  readonly count: { readonly number: number; readonly title: string }
  readonly offence: Words
  readonly modes: readonly { readonly code: ModeCode; readonly title: Words }[]
  readonly templateId: string
  readonly confirmed: boolean
  /** Null until the first reading is computed. */
  readonly reading:
    | (Pick<Reading, 'behind' | 'model' | 'parameterHash' | 'inputHash' | 'computedAt' | 'revision'> & {
        readonly assessed: Figures
        readonly ifCleared: Figures
        readonly ladder: readonly LimitShown[]
        readonly ladderIfCleared: readonly LimitShown[]
        readonly withoutOrigin: StoredResult['withoutOrigin']
      })
    | null
}

/** Every charge that stands, by the place of the suspect in the network, never by number. */
export function chargeLines(view: CaseView, readings: ReadonlyMap<string, Reading>): readonly ChargeLine[] {
  return view.charges
    .map((charge): ChargeLine => {
      const { count } = chargeOf(view, charge.id)
      const { template, templateId, number, title } = count
      const party = view.parties.find(({ id }) => id === charge.partyId)
      if (!party) throw new Error('a charge without its suspect')
      return {
        ...{ chargeId: charge.id, party, count: { number, title }, offence: template.short, templateId },
        modes: template.modes
          .filter(({ code }) => charge.modes.includes(code))
          .map(({ code, title: words }) => ({ code, title: words })),
        confirmed: template.confirmedByJusticeMinistry,
        reading: readingShown(view, charge.id, readings.get(charge.id)),
      }
    })
    .sort((one, other) => (one.party.tier ?? 5) - (other.party.tier ?? 5))
}

function readingShown(view: CaseView, chargeId: string, reading: Reading | undefined): ChargeLine['reading'] {
  if (!reading) return null
  const { count } = chargeOf(view, chargeId)
  const file = fileOf(view, chargeId, reading)
  const { behind, model, parameterHash, inputHash, computedAt, revision, assessed, ifCleared } = reading
  return {
    ...{ behind, model, parameterHash, inputHash, computedAt, revision },
    assessed: figures(assessed),
    ifCleared: figures(ifCleared),
    ladder: ladder(count.template, file, assessed).map((one) => withNames(view, one)),
    ladderIfCleared: ladder(count.template, file, ifCleared).map((one) => withNames(view, one)),
    withoutOrigin: assessed.withoutOrigin,
  }
}

/** The file that a reading was read from, by its name. */
const files = new LRUCache<string, CaseFile>({ max: 200 })

function fileOf(view: CaseView, chargeId: string, { inputHash, behind }: Reading): CaseFile {
  const known = files.get(inputHash)
  if (known) return known
  const file = projectCharge(view, chargeId)
  if (!behind) files.set(inputHash, file)
  return file
}

const figures = ({ display, band, range }: StoredResult): Figures => ({ display, band, range })
