import { describe, expect, test } from 'vitest'
import { besideSteps, clocksOf } from '@/lib/domain/cases/clocks'
import { silent } from '@/lib/domain/custody/entry'
import { promisedResults } from '@/lib/domain/custody/promised'
import { sent } from '@/lib/domain/custody/said'
import { item, view } from '../../support/views'

const at = (day: string) => new Date(`${day}T09:00:00+07:00`)
const entry = (
  seq: number,
  kind: 'sent' | 'came_back' | 'moved',
  day: string,
  resultDueAt: Date | null = null,
) => ({
  ...{ ...silent, seq, kind, at: at(day), recordedAt: at(day), resultDueAt },
})

describe('the result of a laboratory', () => {
  const promised = promisedResults([entry(1, 'sent', '2026-11-03', at('2026-11-20'))])
  const boat = item(1, { type: 'drug_seizure', promised })
  const results = (...items: ReturnType<typeof item>[]) =>
    clocksOf(view({ items, counts: [], procedures: [] }))
      .filter(({ deadline }) => deadline.id === 'laboratory_result')
      .map(({ due, met, items: over }) => ({ due, met, over }))

  test('runs to the day that the laboratory stated, and stands where the work is', () => {
    expect(results(boat)).toEqual([{ due: at('2026-11-20'), met: null, over: ['item-1'] }])
    const beside = besideSteps(view({ items: [boat], counts: [], procedures: [] }))
    expect(beside.map(({ deadline }) => deadline.id)).toEqual(['laboratory_result'])
  })

  test('is met by a report on the object, and only by one that came after it was sent', () => {
    const report = item(2, { type: 'laboratory_report', madeFrom: ['item-1'], obtainedAt: at('2026-11-18') })
    expect(results(boat, report)[0]?.met).toEqual(at('2026-11-18'))
    expect(results(boat, { ...report, obtainedAt: at('2026-11-01') })[0]?.met).toBeNull()
    expect(results(boat, { ...report, madeFrom: ['item-9'] })[0]?.met).toBeNull()
  })

  test('is met too when the object came back', () => {
    const entries = [
      entry(1, 'sent', '2026-11-03', at('2026-11-20')),
      entry(2, 'moved', '2026-11-04'),
      entry(3, 'came_back', '2026-11-24'),
    ]
    expect(promisedResults(entries)).toEqual([
      { seq: 1, sentAt: at('2026-11-03'), dueAt: at('2026-11-20'), backAt: at('2026-11-24') },
    ])
  })

  test('nobody promised: no clock runs', () => {
    expect(promisedResults([entry(1, 'sent', '2026-11-03')])).toEqual([])
    expect(results(item(1, { type: 'drug_seizure' }))).toEqual([])
  })

  test('is promised by a laboratory only, for after the sending', () => {
    const said = {
      caseId: '018f0000-0000-7000-8000-000000000001',
      itemId: '018f0000-0000-7000-8000-000000000002',
      outsideName: 'National laboratory',
      outsideKind: 'laboratory',
      at: at('2026-11-03'),
      resultDueAt: at('2026-11-20'),
    }
    const wrong = (more: object) =>
      sent.safeParse({ ...said, ...more }).error?.issues.map(({ path, message }) => [path.join(), message]) ??
      []
    expect(wrong({})).toEqual([])
    expect(wrong({ outsideKind: 'court' })).toEqual([['resultDueAt', 'only-a-laboratory-result']])
    expect(wrong({ resultDueAt: at('2026-11-03') })).toEqual([['resultDueAt', 'result-before-sent']])
  })
})

describe('the end of prosecution', () => {
  const [count] = view().counts
  if (!count) throw new Error('the view has a count')
  const of = (more: Partial<typeof count>, asOf = at('2026-11-02')) =>
    view({ counts: [{ ...count, ...more }], items: [], procedures: [], asOf })
  const ends = (facts: ReturnType<typeof view>) =>
    clocksOf(facts).map(({ deadline, due, about }) => [deadline.id, due, 'countId' in about])
  const to = new Date('2026-10-30T00:00:00Z')
  const least = { years: [1, 5] as const }

  test('is counted from the last day of the offence, by its class', () => {
    expect(ends(of({ to }))).toEqual([['limitation_felony', new Date('2041-10-30T00:00:00Z'), true]])
    const lighter = {
      ...count.template,
      penalties: count.template.penalties && {
        ...count.template.penalties,
        bands: [],
        base: { ...count.template.penalties.base, ...least },
      },
    } as typeof count.template
    expect(ends(of({ to, template: lighter }))).toEqual([
      ['limitation_misdemeanour', new Date('2031-10-30T00:00:00Z'), true],
    ])
  })

  test('runs no clock while the penalties were not read', () => {
    expect(ends(of({ to, template: { ...count.template, penalties: null } }))).toEqual([])
  })

  test('is told beside what is urgent only in its last year', () => {
    expect(besideSteps(of({ to }))).toEqual([])
    expect(besideSteps(of({ to }, at('2040-12-01')))).toHaveLength(1)
  })
})
