import { describe, expect, test } from 'vitest'
import { carryOver } from '@/lib/domain/decision/carry-over'
import { draftSheet } from '@/lib/domain/decision/charge-sheet'
import { decide, markReady, type Standing } from '@/lib/domain/decision/decide'
import { offenceClass, verdictsFor } from '@/lib/domain/decision/offence-class'
import { theTemplate } from '../../support/views'

const charge = (more: Partial<Standing> = {}): Standing => ({
  ...{ chargeId: 'c1', class: 'misdemeanour', from: '2026-10-01', validFrom: null, validTo: null },
  ...more,
})
const submitted = { status: 'submitted' }
const because = (ruling: ReturnType<typeof decide>) =>
  ruling.ok ? [] : ruling.refusals.map((one) => one.because)

describe('the class of an offence', () => {
  test('is read from the gravest penalty its table knows, and is unknown without one', () => {
    expect(offenceClass(theTemplate())).toBe('felony')
    const base = { fineRiel: null, status: 'P', note: null } as const
    const penalties = { id: 'p', confirmed: false, bands: [] }
    expect(offenceClass({ penalties: { ...penalties, base: { ...base, years: [2, 5] } } })).toBe(
      'misdemeanour',
    )
    expect(offenceClass({ penalties: { ...penalties, base: { ...base, years: 'life' } } })).toBe('felony')
    expect(offenceClass({ penalties: { ...penalties, base: { ...base, years: null } } })).toBe('unknown')
    expect(offenceClass({ penalties: null })).toBe('unknown')
  })

  test('of a felony leaves only the investigating judge, or no charge', () => {
    expect(verdictsFor('felony')).toEqual(['introductory_submission', 'no_charge'])
  })
})

describe('a decision', () => {
  test('is made on a submitted file only, and says something of each charge that stands', () => {
    const said = { c1: { verdict: 'charge' as const } }
    for (const status of ['open', 'returned', 'decided', 'closed'])
      expect(because(decide({ status }, [charge()], said))).toEqual(['decided-only-when-submitted'])
    expect(because(decide(submitted, [charge(), charge({ chargeId: 'c2' })], said))).toEqual([
      'charge-undecided',
    ])
    expect(because(decide(submitted, [], {}))).toEqual(['nothing-to-decide'])
    expect(because(decide(submitted, [charge()], { ...said, c9: said.c1 }))).toEqual(['charge-not-standing'])
    expect(decide(submitted, [charge()], said).ok).toBe(true)
  })

  test('can charge one suspect and not another, but nobody is left uncharged without a code and a sentence', () => {
    const both = [charge(), charge({ chargeId: 'c2' })]
    const none = { verdict: 'no_charge' as const }
    const c1 = { verdict: 'charge' as const }
    expect(because(decide(submitted, both, { c1, c2: none }))).toEqual(['no-charge-needs-reason'])
    const coded = { ...none, reason: 'not_the_person' as const }
    expect(because(decide(submitted, both, { c1, c2: coded }))).toEqual(['missing'])
    expect(decide(submitted, both, { c1, c2: { ...coded, words: 'It was his brother.' } }).ok).toBe(true)
  })

  test('charges nobody under a version of the law that had ended, or had not begun, on the day of the offence', () => {
    const said = { c1: { verdict: 'charge' as const } }
    expect(because(decide(submitted, [charge({ validTo: '2026-09-30' })], said))).toEqual(['template-ended'])
    expect(because(decide(submitted, [charge({ validFrom: '2026-10-02' })], said))).toEqual([
      'template-ended',
    ])
    expect(decide(submitted, [charge({ validFrom: '2026-10-01', validTo: '2026-10-01' })], said).ok).toBe(
      true,
    )
  })

  test('sends no felony past the investigating judge', () => {
    const said = { c1: { verdict: 'charge' as const } }
    expect(because(decide(submitted, [charge({ class: 'felony' })], said))).toEqual(['felony-goes-to-judge'])
  })
})

describe('ready for the court', () => {
  test('is said of a charge that was decided, once, and taken back only where it was said', () => {
    const refused = (ruling: ReturnType<typeof markReady>) => !ruling.ok && ruling.refusals[0]?.because
    expect(refused(markReady(null, false, 'ready'))).toBe('ready-only-when-charged')
    expect(refused(markReady('no_charge', false, 'ready'))).toBe('ready-only-when-charged')
    expect(refused(markReady('charge', true, 'ready'))).toBe('ready-already')
    expect(refused(markReady('charge', false, 'taken_back'))).toBe('not-marked-ready')
    expect(markReady('charge', false, 'ready').ok).toBe(true)
  })
})

describe('what carries over to another charge', () => {
  const template = theTemplate()
  const linked = (linkId: string, element: string | null, more = {}) => ({
    ...{ linkId, element, polarity: 'supports' as const, ofCount: false },
    ...more,
  })

  test('is what proves an element that it also asks for; the rest stays where it was', () => {
    const came = carryOver(
      [linked('a', 'SUBST', { ofCount: true }), linked('b', 'NOWHERE')],
      template,
      ['PERP'],
      false,
    )
    if (!came.ok) throw new Error('it should carry')
    expect(came.value.carried).toEqual([{ linkId: 'a', to: 'count', element: 'SUBST' }])
    expect(came.value.left).toEqual([{ linkId: 'b', element: 'NOWHERE' }])
  })

  test('never leaves behind what undermines: it speaks against the whole charge', () => {
    const came = carryOver([linked('a', 'NOWHERE', { polarity: 'undermines' })], template, ['PERP'], false)
    if (!came.ok) throw new Error('it should carry')
    expect(came.value).toEqual({ carried: [{ linkId: 'a', to: 'charge', element: null }], left: [] })
  })

  test('leaves the shared elements of a count alone when only the mode changes', () => {
    const came = carryOver([linked('a', 'SUBST', { ofCount: true })], template, ['PERP'], true)
    if (!came.ok) throw new Error('it should carry')
    expect(came.value).toEqual({ carried: [], left: [] })
  })

  test('is refused for a mode that the offence does not offer', () => {
    expect(carryOver([], template, ['NOBODY'], false).ok).toBe(false)
    expect(carryOver([], template, [], false).ok).toBe(false)
  })
})

describe('the draft of a charge sheet', () => {
  const facts = {
    ...{ count: 1, name: { en: 'Popok Visal', km: 'ពពក វិសាល' }, identity: { en: '', km: '' } },
    ...{ offence: { en: 'Trafficking', km: 'ការជួញដូរ' }, modes: [{ en: 'Instigator', km: 'អ្នកផ្តើមគំនិត' }] },
    ...{ articles: 'KH2012 40', confirmed: false, template: 'KH-T01@0.1.0', judge: true },
    ...{ what: 'A boat', from: '2026-10-01', to: '2026-11-01', place: 'Kumru river' },
  }

  test('names what points away, also where it is withheld, and says that an unread article is to be confirmed', () => {
    const body = draftSheet([facts], {
      used: [{ number: 1, title: 'Blue holdall', kept: null }],
      against: [
        { number: 2, title: 'A secret', kept: 'withheld' },
        { number: 3, title: 'What he told his lawyer', kept: 'sealed' },
      ],
    })
    expect(body.undermining.en).toBe(
      'E-002 (withheld by a prosecutor’s decision)\nE-003 (sealed: between lawyer and client)',
    )
    expect(body.undermining.km).not.toMatch(/secret|lawyer/)
    expect(body.law.en).toContain('to be confirmed by the Justice Ministry')
    expect(body.law.km).toContain('រង់ចាំការបញ្ជាក់')
    expect(body.request.en).toContain('presumed innocent')
  })

  test('bears no score', () => {
    const said = JSON.stringify(draftSheet([facts], { used: [], against: [] }))
    expect(said).not.toMatch(/readiness|score|ពិន្ទុ|ភាពរួចរាល់|\d+ %/i)
  })
})
