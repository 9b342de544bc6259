import { describe, expect, test } from 'vitest'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { itemFacts, readFacts } from '@/lib/domain/evidence/facts'
import { marksOf, taintedByDescent } from '@/lib/domain/evidence/marks'
import { searchFor } from '@/lib/domain/evidence/search'
import { answersOf, printRows } from '@/lib/domain/evidence/show'
import { everyKind, typedIn } from './support'

const seizure = kinds.drug_seizure
const because = (kind: (typeof everyKind)[number], answers: unknown) => {
  const ruling = readFacts(kind, answers)
  return ruling.ok ? [] : ruling.refusals.map(({ because: why, field }) => `${why} ${field ?? ''}`.trim())
}

describe('the answers of a type', () => {
  test.each([
    ['12310', 12310],
    ['១២៣១០', 12310],
    ['12.31 kg', 12310],
    ['12.5', 12.5],
    [' 0.25 g ', 0.25],
  ])('a weight typed %s is %d grams', (gross_weight, grams) => {
    expect(itemFacts(seizure).parse({ gross_weight })).toEqual({ gross_weight: grams })
  })

  test.each([
    [{ gross_weight: '1,234' }, ['ambiguous-number gross_weight']],
    [{ gross_weight: '12 tablets' }, ['not-a-weight gross_weight']],
    [{ gross_weight: '-3' }, ['number-too-small gross_weight']],
    [{ units: '2.5' }, ['number-too-precise units']],
    [{ units: '0' }, ['number-too-small units']],
    [{ scale_checked_on: '14/08/2026' }, ['day-order-unclear scale_checked_on']],
    [{ scale_checked_on: '2026-08-32' }, ['not-a-day scale_checked_on']],
    [{ substance: 'flour' }, ['not-a-choice substance']],
    [{ photo_in_place: 'maybe' }, ['not-yes-or-no photo_in_place']],
    [{ finder: 'Dambok\u202ehtesiP' }, ['hidden-characters finder']],
    [{ finder: 'Dambok\u0000' }, ['unreadable-text finder']],
    [{ finder: 'x'.repeat(201) }, ['too-long finder']],
    [{ seal_no: '---' }, ['identifier-unreadable seal_no']],
    [{ units: ['1', '2'] }, ['one-answer-only units']],
    [{ colour: 'blue' }, ['unknown-field']],
    [{ gross_weight: '11840', net_weight: '12310' }, ['net-over-gross net_weight']],
    [{ units: '4', samples_taken: '8' }, ['samples-over-units samples_taken']],
  ])('%j is answered in codes by field', (answers, codes) => {
    expect(because(seizure, answers)).toEqual(codes)
  })

  test('an equal net and gross weight is possible', () => {
    expect(because(seizure, { gross_weight: '5', net_weight: '5' })).toEqual([])
  })

  test('purity is never over a hundred, and never under nothing', () => {
    const report = kinds.laboratory_report
    expect(because(report, { purity: '137' })).toEqual(['number-too-large purity'])
    expect(because(report, { purity: '78.2 %' })).toEqual([])
    expect(because(report, { net_weight: '10', pure_weight: '10.5' })).toEqual(['pure-over-net pure_weight'])
    expect(because(report, { received_on: '2026-11-04', reported_on: '2026-11-03' })).toEqual([
      'reported-before-received reported_on',
    ])
    expect(because(report, { received_on: '2026-11-04', reported_on: '2026-11-04' })).toEqual([])
  })

  test('numbers of devices have their shape', () => {
    expect(
      itemFacts(kinds.device).parse({
        imei_1: '35 693803 564380 9',
        clock_offset: '-95',
        phone_number: '012 345 678',
      }),
    ).toEqual({
      imei_1: '356938035643809',
      clock_offset: -95,
      phone_number: '+855 12 345 678',
    })
    expect(
      because(kinds.device, {
        imei_1: '35693',
        iccid: '12',
        imsi: '1',
        phone_number: '5',
        image_sha256: 'abc',
      }),
    ).toEqual([
      'not-an-imei imei_1',
      'not-a-sim-number iccid',
      'not-an-imsi imsi',
      'not-a-phone-number phone_number',
      'not-a-hash image_sha256',
    ])
  })

  test('empty answers count as not given', () => {
    expect(itemFacts(seizure).parse({ gross_weight: ' ', finder: '', samples: [] })).toEqual({})
  })

  test('a moment typed elsewhere is compared as the instant it is', () => {
    const zones = { extraction_began: '2026-11-05 09:10 +09:00', extraction_ended: '2026-11-05 08:00 +07:00' }
    expect(because(kinds.device, zones)).toEqual([])
    expect(because(kinds.device, { ...zones, extraction_ended: '2026-11-05 07:00 +07:00' })).toEqual([
      'ends-before-it-starts extraction_ended',
    ])
  })

  test.each(everyKind)('$id read back from its own record says the same', (kind) => {
    const facts = itemFacts(kind).parse(typedIn('km', kind.good))
    expect(itemFacts(kind).parse(answersOf(kind, facts))).toEqual(facts)
  })
})

describe('what a record prints', () => {
  const facts = itemFacts(seizure).parse(typedIn('en', seizure.good))

  test('stands in the order of the form, choices in words, weights with their unit and Latin digits', () => {
    const rows = printRows(seizure, facts)
    expect(rows.map(({ field }) => field)).toEqual(
      seizure.fields.map(({ id }) => id).filter((id) => id in facts),
    )
    const value = (id: string) => rows.find(({ field }) => field === id)?.value
    expect(value('gross_weight')).toEqual({ en: '12310 g', km: '12310 ក្រាម' })
    expect(value('photo_in_place')).toEqual({ en: 'Yes', km: 'បាទ/ចាស' })
    expect(value('form')).toEqual({ en: 'Crystal', km: 'គ្រីស្តាល់' })
    expect(value('written_at')?.en).toBe('2026-11-02 19:10')
  })

  test('is found by its words in both languages, and not by what is restricted', () => {
    expect(searchFor('គ្រីស្តាល់').choices).toContainEqual({
      type: 'drug_seizure',
      field: 'form',
      choice: 'crystal',
    })
    expect(searchFor('CRYSTAL').choices).toContainEqual({
      type: 'drug_seizure',
      field: 'form',
      choice: 'crystal',
    })
    const { fields } = searchFor('K-17')
    const hidden = Object.values(kinds).flatMap((kind) =>
      kind.fields.filter(({ sensitivity }) => sensitivity === 'restricted').map(({ id }) => [kind.id, id]),
    )
    expect(hidden.length).toBeGreaterThan(5)
    for (const [type = '', field = ''] of hidden) expect(fields[type]).not.toContain(field)
  })

  test('is found by a number however it is written, and by no two digits alone', () => {
    expect(searchFor('០១២ ៣៤៥ ៦៧៨')).toMatchObject({
      words: ['០១២ ៣៤៥ ៦៧៨', '012 345 678'],
      number: '12345678',
    })
    expect(searchFor('KP-204681').number).toBe('kp204681')
    expect(searchFor('12').number).toBeNull()
  })
})

describe('marks', () => {
  const marks = (type: keyof typeof kinds, answers: Record<string, string>, interpreting = {}) =>
    marksOf(kinds[type], itemFacts(kinds[type]).parse(answers), interpreting).map(
      ({ mark, because: { id } }) => `${mark} ${id}`,
    )

  test.each(everyKind)('$id has none when nothing is answered, and none for its good example', (kind) => {
    expect(marksOf(kind, {}, {})).toEqual([])
    expect(
      marksOf(kind, itemFacts(kind).parse(typedIn('en', kind.good)), { interpreterIndependent: true }),
    ).toEqual([])
  })

  test('duress alleged excludes, whoever believes it', () => {
    expect(marks('suspect_statement', { duress_alleged: 'yes' })).toEqual(['excluded no_duress'])
    expect(marks('witness_statement', { duress_alleged: 'yes' })).toEqual(['excluded no_duress'])
    expect(marks('device', { code_given: 'pressure' })).toEqual(['excluded no_duress'])
  })

  test('talk between lawyer and client excludes', () => {
    expect(marks('device', { privileged_found: 'yes' })).toEqual(['excluded no_privileged_content'])
    expect(marks('interception', { privileged_heard: 'yes' })).toEqual(['excluded no_privileged_content'])
  })

  test('listening without an order, outside it, before or after it excludes', () => {
    const order = { order_covers: 'covers', valid_from: '2026-10-01 00:00', valid_to: '2026-10-31 23:59' }
    expect(marks('interception', { order_covers: 'no_order' })).toEqual(['excluded interception_ordered'])
    expect(marks('interception', { order_covers: 'outside' })).toEqual(['excluded interception_ordered'])
    expect(marks('interception', { ...order, recorded_from: '2026-09-30 23:59' })).toEqual([
      'excluded interception_ordered',
    ])
    expect(marks('interception', { ...order, recorded_to: '2026-11-01 00:00' })).toEqual([
      'excluded interception_ordered',
    ])
    expect(
      marks('interception', { ...order, recorded_from: '2026-10-01 00:00', recorded_to: '2026-10-31 23:59' }),
    ).toEqual([])
  })

  test('a statement that ends after 48 hours, in real hours, is at risk; at 48 it is not', () => {
    const arrived = {
      arrived_at_unit: '2026-11-02 19:55',
      rights_told_at: '2026-11-02 20:00',
      started_at: '2026-11-04 19:00',
    }
    expect(marks('suspect_statement', { ...arrived, ended_at: '2026-11-04 19:55' })).toEqual([])
    expect(marks('suspect_statement', { ...arrived, ended_at: '2026-11-04 19:56' })).toEqual([
      'at_risk custody_in_time',
    ])
  })

  test('rights told after the first question, no lawyer mentioned, unsigned pages: at risk', () => {
    expect(
      marks('suspect_statement', {
        rights_told_at: '2026-11-03 14:10',
        started_at: '2026-11-03 14:00',
        lawyer: 'not_told',
        pages_signed: 'no',
      }),
    ).toEqual(['at_risk rights_notice', 'at_risk lawyer_rule', 'at_risk record_signed'])
  })

  test('an interpreter from the police is a risk to anything', () => {
    expect(marks('drug_seizure', {}, { interpreterIndependent: false })).toEqual([
      'at_risk interpreter_independent',
    ])
    expect(marks('drug_seizure', {}, { interpreterSworn: null, interpreterIndependent: null })).toEqual([])
  })

  test('an operation that began before it was allowed, or that we proposed, is at risk', () => {
    expect(
      marks('controlled_operation', {
        authorised_at: '2026-10-21 16:30',
        started_at: '2026-10-21 16:00',
        proposed_by: 'buyer',
      }),
    ).toEqual(['at_risk controlled_delivery_authorised', 'at_risk no_entrapment'])
  })

  test('the gravest comes first', () => {
    expect(marks('suspect_statement', { lawyer: 'not_told', duress_alleged: 'yes' })[0]).toBe(
      'excluded no_duress',
    )
  })
})

describe('what comes from an excluded item', () => {
  const item = (id: string, derivedFrom: string[] = [], excluded = false) => ({ id, derivedFrom, excluded })

  test('is at risk, and so is what comes from that', () => {
    const items = [
      item('statement', [], true),
      item('key', ['statement']),
      item('ledger', ['key', 'search']),
      item('search'),
    ]
    expect([...taintedByDescent(items)].toSorted()).toEqual(['key', 'ledger'])
  })

  test('does not include the excluded item, unless it comes from another', () => {
    expect([...taintedByDescent([item('a', [], true), item('b', ['a'], true)])]).toEqual(['b'])
  })

  test('nothing is, when nothing is excluded', () => {
    expect(taintedByDescent([item('a'), item('b', ['a'])]).size).toBe(0)
  })

  test('ends in a circle', () => {
    expect([...taintedByDescent([item('a', ['b'], true), item('b', ['a'])])].toSorted()).toEqual(['a', 'b'])
  })
})
