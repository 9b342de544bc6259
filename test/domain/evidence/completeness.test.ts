import { describe, expect, test } from 'vitest'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { cannotWait, completeness, leaveTheScene, missing } from '@/lib/domain/evidence/completeness'
import { itemFacts } from '@/lib/domain/evidence/facts'
import { everyKind, typedIn } from './support'

const seizure = kinds.drug_seizure
const whole = itemFacts(seizure).parse(typedIn('en', seizure.good))
const common = {
  obtainedPlace: 'Kampong Kumru landing',
  obtainedBy: 'Mlih Bopha',
  legalBasis: 'Art. 91',
  authorisation: 'A-07',
  persons: 'Touk Chan',
  witnessOne: 'Chanloh Lida',
  witnessTwo: 'Kandoeng Srey',
  procedureId: '0198c9a0-0000-7000-8000-000000000001',
  filePlace: 'in_file',
}
const fields = (checks: ReturnType<typeof completeness>) => checks.map(({ field }) => field)

describe('completeness', () => {
  test('of a seizure with everything misses only what shows control', () => {
    expect(fields(missing(completeness(seizure, whole, common, 'KH')))).toEqual(['control_basis'])
  })

  test('of an empty draft is a list, soonest first, with the next thing to do in both languages', () => {
    for (const each of everyKind) {
      const checks = missing(completeness(each, {}, {}, 'KH'))
      const order = checks.map(({ needed }) => ['scene', 'later', 'submission'].indexOf(needed))
      expect(order).toEqual(order.toSorted())
      expect(checks.length).toBeGreaterThan(3)
      for (const { next } of checks) expect([next.en, next.km].every((text) => text.length > 5)).toBe(true)
    }
  })

  test('asks Cambodia’s two witnesses in Cambodia only', () => {
    const { witnessTwo: _, ...one } = common
    expect(fields(missing(completeness(seizure, whole, one, 'KH')))).toContain('witnessTwo')
    expect(fields(missing(completeness(seizure, whole, one, 'neutral')))).not.toContain('witnessTwo')
  })

  test('counts no as an answer, and undecided as none', () => {
    const checks = completeness(
      seizure,
      { ...whole, photo_in_place: false },
      { ...common, filePlace: 'undecided' },
      'KH',
    )
    expect(fields(missing(checks))).toEqual(['filePlace', 'control_basis'])
  })

  test('asks for the volume of a liquid, not of crystals', () => {
    expect(fields(completeness(seizure, { form: 'liquid' }, {}, 'KH'))).toContain('volume')
    expect(fields(completeness(seizure, { form: 'crystal' }, {}, 'KH'))).not.toContain('volume')
  })

  test('asks for an interpreter when a statement is not in Khmer', () => {
    const statement = kinds.witness_statement
    expect(fields(completeness(statement, {}, { language: 'vi' }, 'KH'))).toContain('interpreter')
    expect(fields(completeness(statement, {}, { language: 'km' }, 'KH'))).not.toContain('interpreter')
    expect(fields(completeness(seizure, {}, { language: 'vi' }, 'KH'))).not.toContain('interpreter')
  })

  test('hearsay is asked of statements', () => {
    expect(fields(missing(completeness(kinds.witness_statement, {}, { hearsay: null }, 'KH')))).toContain(
      'hearsay',
    )
    expect(
      fields(missing(completeness(kinds.witness_statement, {}, { hearsay: false }, 'KH'))),
    ).not.toContain('hearsay')
  })
})

describe('leaving the scene', () => {
  const { seal_no: _, ...unsealed } = whole

  test('is free when nothing is lost by it', () => {
    expect(leaveTheScene(completeness(seizure, whole, common, 'KH'), undefined)).toEqual({
      ok: true,
      value: true,
    })
  })

  test('is stopped only by what cannot be repaired later', () => {
    const { finder: __, ...unnamed } = unsealed
    const checks = completeness(seizure, unnamed, { ...common, witnessTwo: '' }, 'KH')
    expect(fields(missing(checks))).toEqual(expect.arrayContaining(['finder', 'seal_no', 'witnessTwo']))
    expect(fields(cannotWait(checks))).toEqual(['witnessTwo', 'seal_no'])
    expect(leaveTheScene(checks, '')).toEqual({
      ok: false,
      refusals: [
        { because: 'cannot-be-repaired-later', field: 'witnessTwo' },
        { because: 'cannot-be-repaired-later', field: 'facts.seal_no' },
      ],
    })
  })

  test('is not stopped by what may come later', () => {
    const statement = kinds.suspect_statement
    const { recording: __, ...unrecorded } = itemFacts(statement).parse(typedIn('en', statement.good))
    expect(fields(cannotWait(completeness(statement, unrecorded, {}, 'KH')))).toEqual(['recording'])
    expect(fields(cannotWait(completeness(statement, unrecorded, {}, 'neutral')))).toEqual([])
  })

  test('goes on with a reason', () => {
    const checks = completeness(seizure, unsealed, common, 'KH')
    expect(leaveTheScene(checks, 'All seals used; sealed at the unit at 20:10').ok).toBe(true)
    expect(leaveTheScene(checks, 'no seal').ok).toBe(false)
  })
})
