import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import {
  type StepMark,
  setAside,
  stepInstances,
  stepsInFile,
  type TriggerRecord,
} from '@/lib/domain/offences/steps'

const law = catalogue.find(({ id }) => id === 'KH-T01')
if (law === undefined) throw new Error('no trafficking')

const now = new Date('2026-11-04T03:00:00Z')
const record = (own: Partial<TriggerRecord> & Pick<TriggerRecord, 'id' | 'trigger'>): TriggerRecord => ({
  at: new Date('2026-11-02T11:40:00Z'),
  until: null,
  carries: true,
  ...own,
})
const search = record({ id: 'R1', trigger: 'search' })
const mark = (step: string, state: StepMark['state'], at = '2026-11-03T00:00:00Z', of = 'R1'): StepMark => ({
  step,
  record: of,
  state,
  at: new Date(at),
})
const states = (records: TriggerRecord[], marks: StepMark[] = [], at = now) =>
  Object.fromEntries(stepInstances(law, records, marks, at).map(({ id, state }) => [id, state]))

describe('a step', () => {
  test('arises once for each record of its kind, and not without one', () => {
    expect(states([])).toEqual({})
    expect(Object.keys(states([search, record({ id: 'R2', trigger: 'search' })]))).toEqual([
      'search_authorised:R1',
      'search_authorised:R2',
      'search_authorisation_written:R1',
      'search_authorisation_written:R2',
      'search_two_witnesses:R1',
      'search_two_witnesses:R2',
      'search_hours:R1',
      'search_hours:R2',
    ])
  })

  test('is open until somebody says otherwise, and the latest word counts', () => {
    expect(states([search])['search_authorised:R1']).toBe('open')
    const done = mark('search_authorised', 'done')
    expect(states([search], [done])['search_authorised:R1']).toBe('done')
    const again = mark('search_authorised', 'open', '2026-11-03T05:00:00Z')
    expect(states([search], [again, done])['search_authorised:R1']).toBe('open')
  })

  test('said of one record says nothing of another', () => {
    const other = record({ id: 'R2', trigger: 'search' })
    expect(states([search, other], [mark('search_authorised', 'done')])).toMatchObject({
      'search_authorised:R1': 'done',
      'search_authorised:R2': 'open',
    })
  })

  test('of a record that lies ahead comes later', () => {
    const planned = record({ id: 'R3', trigger: 'search', at: new Date('2026-11-05T00:00:00Z') })
    expect(states([planned])['search_authorised:R3']).toBe('later')
  })

  test('to extend custody arises after 48 hours in custody, and never when it ended before', () => {
    const arrest = record({ id: 'A1', trigger: 'arrest' })
    const extension = 'custody_extension:A1'
    expect(states([arrest])[extension]).toBe('later')
    expect(states([arrest], [], new Date('2026-11-04T11:40:00Z'))[extension]).toBe('open')
    expect(states([{ ...arrest, until: new Date('2026-11-04T11:00:00Z') }])[extension]).toBeUndefined()
    expect(
      states([{ ...arrest, until: new Date('2026-11-04T12:00:00Z') }], [], new Date('2026-12-01T00:00:00Z'))[
        extension
      ],
    ).toBe('open')
  })

  test('shows until when, while it waits', () => {
    const instances = stepInstances(law, [search, record({ id: 'A1', trigger: 'arrest' })], [], now)
    const due = Object.fromEntries(instances.map((each) => [each.id, each.due?.toISOString() ?? null]))
    expect(due).toMatchObject({
      'search_authorised:R1': null,
      'search_authorisation_written:R1': '2026-11-03T11:40:00.000Z',
      'custody_in_time:A1': '2026-11-04T11:40:00.000Z',
      'prosecutor_informed:A1': '2026-11-02T12:40:00.000Z',
    })
    const after = stepInstances(law, [search], [mark('search_authorisation_written', 'done')], now)
    expect(after.find(({ step }) => step === 'search_authorisation_written')?.due).toBeNull()
  })
})

describe('an open step holds the file back', () => {
  const lidding = (own: Partial<TriggerRecord>, marks: StepMark[] = []) =>
    stepInstances(law, [{ ...search, ...own }], marks, now)
      .filter(({ lids }) => lids)
      .map(({ step }) => step)

  test('only while a supporting item that is not excluded rests on its record', () => {
    expect(lidding({ carries: true })).toContain('search_authorised')
    expect(lidding({ carries: false })).toEqual([])
  })

  test('no longer once it is done or set aside', () => {
    expect(lidding({}, [mark('search_authorised', 'done')])).not.toContain('search_authorised')
    expect(lidding({}, [mark('search_authorised', 'not_applicable')])).not.toContain('search_authorised')
  })

  test('in the file exactly as it does here', () => {
    const someState = fc.constantFrom('open', 'done', 'not_applicable')
    const someRecord = fc.record({
      id: fc.constantFrom('R1', 'R2', 'R3'),
      trigger: fc.constantFrom('search', 'arrest', 'interview', 'interpreter', 'seizure'),
      at: fc.date({ min: new Date('2026-10-01'), max: new Date('2026-12-01'), noInvalidDate: true }),
      until: fc.constant(null),
      carries: fc.boolean(),
    })
    const someMark = fc.record({
      step: fc.constantFrom(...law.steps.map(({ id }) => id)),
      record: fc.constantFrom('R1', 'R2', 'R3'),
      state: someState,
      at: fc.constant(now),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(someRecord, { selector: ({ id }) => id }),
        fc.array(someMark),
        (records, marks) => {
          const instances = stepInstances(law, records, marks, now)
          const open = stepsInFile(instances, records).filter(({ done }) => !done)
          expect(open.map(({ id }) => id)).toEqual(instances.filter(({ lids }) => lids).map(({ id }) => id))
          expect(new Set(instances.map(({ id }) => id)).size).toBe(instances.length)
        },
      ),
    )
  })
})

describe('setting a step aside', () => {
  test('takes a reason and a second person', () => {
    expect(setAside({ reason: 'Flagrant offence', by: 'a', secondPerson: 'b' }).ok).toBe(true)
    expect(setAside({ reason: ' ', by: 'a', secondPerson: 'b' })).toMatchObject({
      refusals: [{ because: 'reason-missing' }],
    })
    expect(setAside({ reason: 'x', by: 'a', secondPerson: null })).toMatchObject({
      refusals: [{ because: 'second-person-needed' }],
    })
    expect(setAside({ reason: 'x', by: 'a', secondPerson: 'a' }).ok).toBe(false)
  })
})
