import { describe, expect, test } from 'vitest'
import { besideSteps, clocksOf } from '@/lib/domain/cases/clocks'
import { projectCharge } from '@/lib/domain/cases/projection'
import { timeline } from '@/lib/domain/cases/timeline'
import { sayProcedure } from '@/lib/domain/evidence/procedure'
import { procedure, view } from '../../support/views'

/** Phnom Penh, where a month is counted on the calendar. */
const at = (day: string) => new Date(`${day}T09:00:00+07:00`)
const shown = (...procedures: ReturnType<typeof procedure>[]) =>
  clocksOf(view({ procedures, items: [], counts: [] })).map(
    ({ deadline, due, met }) => [deadline.id, due, met] as const,
  )
const judged = { kind: 'judicial_interview', at: at('2026-11-20'), partyId: 'leader' } as const
const held = { kind: 'detention', at: at('2026-08-31'), partyId: 'leader' } as const

describe('clocks before the court', () => {
  test('the lawyer is invited five days before the judge hears somebody, and then the clock stands', () => {
    expect(shown(procedure(1, judged))).toEqual([['lawyer_invited', at('2026-11-15'), null]])
    const invited = procedure(1, { ...judged, lawyerInvitedAt: at('2026-11-10') })
    expect(shown(invited)).toEqual([['lawyer_invited', at('2026-11-15'), at('2026-11-10')]])
    expect(besideSteps(view({ procedures: [procedure(1, judged)], items: [] }))).toHaveLength(1)
    expect(besideSteps(view({ procedures: [invited] }))).toEqual([])
  })

  test('judgment in immediate appearance is given within two weeks', () => {
    const appears = procedure(1, { kind: 'immediate_appearance', at: at('2026-11-02') })
    expect(shown(appears)).toEqual([['immediate_appearance_judgment', at('2026-11-16'), null]])
    expect(shown({ ...appears, until: at('2026-11-12') })[0]?.[2]).toEqual(at('2026-11-12'))
  })

  test('a detention runs four months for a misdemeanour, six and eighteen in all for a felony, on the calendar', () => {
    expect(shown(procedure(1, { ...held, felony: false }))).toEqual([
      ['detention_misdemeanour', at('2026-12-31'), null],
    ])
    // August has a 31st, February has not: a term ends on the last day of a month that lacks the day.
    expect(shown(procedure(1, { ...held, felony: true }))).toEqual([
      ['detention_felony_term', at('2027-02-28'), null],
      ['detention_felony', at('2028-02-29'), null],
    ])
  })

  test('while nobody said which it is, the first term of either is shown, the shorter first', () => {
    expect(shown(procedure(1, held)).map(([id]) => id)).toEqual([
      'detention_misdemeanour',
      'detention_felony_term',
    ])
  })

  test('an extension ends the first term and leaves the whole running from the first day', () => {
    const first = procedure(1, { ...held, felony: true, until: at('2027-02-20') })
    const extended = procedure(2, { ...held, at: at('2027-02-20'), felony: true })
    expect(shown(first, extended)).toEqual([
      ['detention_felony', at('2028-02-29'), null],
      ['detention_felony_term', at('2027-02-28'), at('2027-02-20')],
    ])
    // Somebody else, or the same person once free again, begins anew.
    expect(shown(first, { ...extended, partyId: 'courier' }).at(0)?.[0]).toBe('detention_felony_term')
    expect(shown(first, { ...extended, at: at('2027-03-20') }).map(([, due]) => due)).toContainEqual(
      at('2027-09-20'),
    )
  })
})

describe('what is done before the court', () => {
  const now = at('2026-11-02')
  const wrong = (
    said: Parameters<typeof sayProcedure>[0],
    words: Parameters<typeof sayProcedure>[1] = {},
  ) => {
    const ruling = sayProcedure(said, words, now)
    return ruling.ok ? [] : ruling.refusals.map(({ because }) => because)
  }

  test('may lie ahead only where a judge will hear somebody; the invitation never does', () => {
    expect(wrong(judged)).toEqual([])
    expect(wrong({ ...judged, kind: 'detention' })).toEqual(['procedure-in-future'])
    expect(wrong(judged, { lawyerInvitedAt: at('2026-11-03') })).toEqual(['invited-in-future'])
  })

  test('has words of its own that no other record has', () => {
    const search = { kind: 'search', at: now } as const
    expect(wrong(search, { lawyerInvitedAt: now, felony: true })).toEqual([
      'only-before-a-judge',
      'only-a-detention',
    ])
    expect(wrong({ ...held }, { felony: false })).toEqual([])
  })

  test('is no formality of the file: the readiness of a charge knows nothing of it', () => {
    const records = [procedure(1, judged), procedure(2, held), procedure(3, { kind: 'immediate_appearance' })]
    const [charge] = view().charges
    const file = (procedures: ReturnType<typeof procedure>[]) =>
      projectCharge(view({ procedures }), charge?.id ?? '')
    expect(file(records)).toEqual(file([]))
  })

  test('stands in the order of time only once it happened', () => {
    const told = (asOf: Date) =>
      timeline(view({ procedures: [procedure(1, judged)], asOf }), [], undefined).filter(
        ({ what }) => what.kind === 'procedure',
      )
    expect(told(now)).toEqual([])
    expect(told(at('2026-11-20'))).toHaveLength(1)
  })
})
