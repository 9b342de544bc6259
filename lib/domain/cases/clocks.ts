import { writingDue } from '@/lib/domain/authority/covers'
import { custodyEnds } from '@/lib/domain/authority/custody-time'
import { offenceClass } from '@/lib/domain/decision/offence-class'
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
    | { readonly countId: string; readonly number: number }
  /** The items that rest on what the clock runs over. */
  readonly items: readonly string[]
}

type Found = Omit<CaseClock, 'id' | 'deadline' | 'due'> & { readonly clock: string; readonly due?: Date }

/** Every clock that the records of a case started, those that run first, the nearest end first. Hours are real hours. */
export function clocksOf(view: CaseView): readonly CaseClock[] {
  const deadlines = new Map(catalogued('KH').map((one) => [one.id, one]))
  return [...custody(view), ...inWriting(view), ...laboratory(view), ...court(view), ...limitation(view)]
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

/** A seizure goes to the laboratory, and the result comes when the laboratory said it would. */
const laboratory = (view: CaseView): readonly Found[] => [
  ...view.items
    .filter(({ type, madeFrom }) => type === 'drug_seizure' && madeFrom.length === 0)
    .map(({ id, number, obtainedAt }) => ({
      ...{ clock: 'laboratory_request', from: obtainedAt, met: marked(view, 'lab_request_sent', id) },
      ...{ about: { itemId: id, number }, items: [id] },
    })),
  ...view.items.flatMap(({ id, number, promised }) =>
    promised.map(({ sentAt, dueAt: due, backAt }) => ({
      ...{ clock: 'laboratory_result', from: sentAt, due, met: reported(view, id, sentAt) ?? backAt },
      ...{ about: { itemId: id, number }, items: [id] },
    })),
  ),
]

/** When the first report on an object came after it was sent. */
const reported = ({ items }: CaseView, itemId: string, sentAt: Date) =>
  items
    .filter(
      ({ type, madeFrom, obtainedAt }) =>
        type === 'laboratory_report' && madeFrom.includes(itemId) && obtainedAt >= sentAt,
    )
    .map(({ obtainedAt }) => obtainedAt)
    .sort((one, other) => one.getTime() - other.getTime())[0] ?? null

const limits = {
  felony: 'limitation_felony',
  misdemeanour: 'limitation_misdemeanour',
  unknown: null,
} as const

/** An offence can be prosecuted for so long, from its last day, by its class; no clock runs while its penalties were not read. */
const limitation = ({ counts }: CaseView): readonly Found[] =>
  counts.flatMap(({ id: countId, number, to, template }) => {
    const clock = limits[offenceClass(template)]
    return clock === null ? [] : [{ clock, from: to, met: null, about: { countId, number }, items: [] }]
  })

/** What the law asks once somebody is before the court: the lawyer invited, the judgment given, the detention ended. */
function court(view: CaseView): readonly Found[] {
  return view.procedures.flatMap((one): Found[] => {
    const { id: procedureId, number, kind, at, until, lawyerInvitedAt } = one
    const said = { from: at, about: { procedureId, number }, items: [] }
    switch (kind) {
      case 'judicial_interview':
        // It runs up to a day: as long as the notice is, before the notice is due.
        return [
          {
            ...said,
            clock: 'lawyer_invited',
            from: twiceBefore(at),
            due: beforeThat(at),
            met: lawyerInvitedAt,
          },
        ]
      case 'immediate_appearance':
        return [{ ...said, clock: 'immediate_appearance_judgment', met: until }]
      case 'detention':
        return detention(one, view.procedures).map((term) => ({ ...said, ...term, met: until }))
      default:
        return []
    }
  })
}

const inviting = catalogued('KH').find(({ id }) => id === 'lawyer_invited')
const beforeThat = (at: Date) => (inviting && dueAt(inviting, at)) ?? at
const twiceBefore = (at: Date) => beforeThat(beforeThat(at))

/**
 * The terms of a detention: its first one, and for a felony the whole, counted from the first day through every extension,
 * which is recorded as a detention that begins when the one before it ends. Whether it is a felony may not be said yet: then
 * the first term of either is shown.
 */
function detention(one: ProcedureFacts, all: readonly ProcedureFacts[]) {
  const same = all.filter(({ kind, partyId }) => kind === 'detention' && partyId === one.partyId)
  const before = ({ id, at, partyId }: ProcedureFacts) =>
    same.find(
      (other) =>
        partyId !== null && other.id !== id && other.at < at && other.until !== null && other.until >= at,
    )
  let first = one
  for (let earlier = before(first); earlier; earlier = before(first)) first = earlier
  const extended = same.some((other) => before(other)?.id === one.id)
  return [
    ...(first === one && one.felony !== true ? [{ clock: 'detention_misdemeanour' }] : []),
    ...(first === one && one.felony !== false ? [{ clock: 'detention_felony_term' }] : []),
    ...(one.felony === true && !extended ? [{ clock: 'detention_felony', from: first.at }] : []),
  ]
}

const courtClocks = new Set(['judicial_interview', 'immediate_appearance', 'detention', 'laboratory_request'])

/** From when on an end of prosecution is shown beside what is urgent: a year before. */
const nearLimit = 365 * 86_400_000

/**
 * The clocks that run besides those of the open steps: what nobody put in writing yet, what runs before the court, a result
 * that a laboratory promised, and an offence that can soon not be prosecuted any more.
 */
export const besideSteps = (view: CaseView): readonly CaseClock[] =>
  clocksOf(view).filter(
    ({ met, about, due, deadline }) =>
      met === null &&
      ('authorityId' in about ||
        courtClocks.has(deadline.starts) ||
        ('countId' in about && due.getTime() - view.asOf.getTime() < nearLimit)),
  )
