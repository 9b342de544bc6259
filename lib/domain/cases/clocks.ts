import { writingDue } from '@/lib/domain/authority/covers'
import { custodyEnds } from '@/lib/domain/authority/custody-time'
import { clocksOf as catalogued } from '@/lib/domain/offences/catalogue/clocks'
import { dueAt } from '@/lib/domain/offences/due'
import type { Deadline } from '@/lib/domain/offences/template'
import type { CaseView, ProcedureFacts } from './case-view'
import { custodiesOf } from './procedure-marks'
import { standsUnder } from './stands-under'

/** One running or stopped clock of a case: what must happen by when, under which law, about which record. */
export type CaseClock = {
  readonly id: string
  readonly deadline: Deadline
  readonly from: Date
  readonly due: Date
  /** When what was asked was done; null while it was not. */
  readonly met: Date | null
  readonly about:
    | { readonly procedureId: string; readonly number: number }
    | { readonly authorityId: string; readonly number: number }
    | { readonly itemId: string; readonly number: number }
  /** The items that rest on what the clock runs over. */
  readonly items: readonly string[]
}

type Found = Omit<CaseClock, 'id' | 'deadline' | 'due'> & { readonly clock: string; readonly due?: Date }

/** Every clock that the records of a case started, those that run first, the nearest end first. Hours are real hours. */
export function clocksOf(view: CaseView): readonly CaseClock[] {
  const deadlines = new Map(catalogued('KH').map((one) => [one.id, one]))
  return [...custody(view), ...inWriting(view), ...laboratory(view)]
    .flatMap(({ clock, due, ...found }): CaseClock[] => {
      const deadline = deadlines.get(clock)
      const end = due ?? (deadline && dueAt(deadline, found.from))
      return deadline && end
        ? [{ ...found, deadline, due: end, id: `${clock} ${Object.values(found.about)[0]}` }]
        : []
    })
    .sort(
      (one, other) =>
        Number(one.met !== null) - Number(other.met !== null) || one.due.getTime() - other.due.getTime(),
    )
}

const marked = ({ stepMarks }: CaseView, step: string, triggerId: string) =>
  stepMarks.find((mark) => mark.step === step && mark.triggerId === triggerId && mark.state === 'done')?.at ??
  null

/** From arrival at the unit: the prosecutor is told, and the person leaves custody, or its extension is permitted before it ends. */
function custody(view: CaseView): readonly Found[] {
  const arrests = view.procedures.filter(({ kind }) => kind === 'arrest')
  return arrests.flatMap((arrest: ProcedureFacts) => {
    const [own] = custodiesOf(arrest.partyId, view).filter(({ id }) => id === arrest.id)
    const stay = own ?? { at: arrest.at, until: arrest.until, extended: false }
    const about = { procedureId: arrest.id, number: arrest.number }
    const items = standsUnder(view, { procedureId: arrest.id }).map(({ itemId }) => itemId)
    return [
      {
        ...{ clock: stay.extended ? 'custody_extension' : 'custody', from: arrest.at, about, items },
        ...{ due: custodyEnds(stay), met: arrest.until },
      },
      {
        ...{ clock: 'prosecutor_informed', from: arrest.at, about, items },
        met: marked(view, 'prosecutor_informed', arrest.id),
      },
    ]
  })
}

/** A verbal authorisation is put in writing. */
const inWriting = (view: CaseView): readonly Found[] =>
  view.authorities
    .filter(({ kind, withdrawn }) => kind === 'prosecutor_verbal' && !withdrawn)
    .map((authority) => ({
      ...{ clock: 'search_authorisation_in_writing', from: authority.givenAt, met: authority.writtenAt },
      ...{ due: writingDue({ ...authority, writtenAt: null }) ?? authority.givenAt },
      about: { authorityId: authority.id, number: authority.number },
      items: standsUnder(view, { authorityId: authority.id }).map(({ itemId }) => itemId),
    }))

/** A seizure goes to the laboratory. */
const laboratory = (view: CaseView): readonly Found[] =>
  view.items
    .filter(({ type, madeFrom }) => type === 'drug_seizure' && madeFrom.length === 0)
    .map(({ id, number, obtainedAt }) => ({
      ...{ clock: 'laboratory_request', from: obtainedAt, met: marked(view, 'lab_request_sent', id) },
      ...{ about: { itemId: id, number }, items: [id] },
    }))

/** The clocks that run besides those of the open steps: verbal authorisations that nobody put in writing yet. */
export const besideSteps = (view: CaseView): readonly CaseClock[] =>
  clocksOf(view).filter(({ met, about }) => met === null && 'authorityId' in about)
