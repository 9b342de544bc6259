import { describe, expect, test } from 'vitest'
import { catalogue } from '@/lib/domain/offences/catalogue/catalogue'
import { awaitsConfirmation, unconfirmed } from '@/lib/domain/offences/confirmation'
import { templateInForce, templateKey } from '@/lib/domain/offences/in-force'
import type { OffenceTemplate } from '@/lib/domain/offences/template'

const trafficking = catalogue.find(({ id }) => id === 'KH-T01')
if (trafficking === undefined) throw new Error('no trafficking')
const version = (own: Partial<OffenceTemplate>): OffenceTemplate => ({ ...trafficking, ...own })

describe('the version in force on the offence date', () => {
  const versions = [
    version({ version: '1.0.0', validFrom: null, validTo: '2026-06-30' }),
    version({ version: '2.0.0', validFrom: '2026-07-01', validTo: null }),
  ]
  const inForce = (list: readonly OffenceTemplate[], date: string | Date, id = 'KH-T01') => {
    const ruling = templateInForce(list, id, date)
    return ruling.ok ? templateKey(ruling.value) : ruling.refusals
  }

  test('is the old law to its last day and the new one from its first', () => {
    expect(inForce(versions, '1999-01-01')).toBe('KH-T01@1.0.0')
    expect(inForce(versions, '2026-06-30')).toBe('KH-T01@1.0.0')
    expect(inForce(versions, '2026-07-01')).toBe('KH-T01@2.0.0')
    expect(inForce(versions, new Date('2026-06-30T17:00:00Z'))).toBe('KH-T01@2.0.0')
  })

  test('is the same whatever the order of the catalogue', () => {
    expect(inForce([...versions].reverse(), '2026-06-30')).toBe('KH-T01@1.0.0')
  })

  test('of several is the law that came last, and of one law its highest version', () => {
    const several = [
      version({ version: '0.9.0', validFrom: null }),
      version({ version: '0.10.0', validFrom: null }),
      version({ version: '0.2.0', validFrom: '2026-01-01' }),
    ]
    expect(inForce(several, '2025-12-31')).toBe('KH-T01@0.10.0')
    expect(inForce(several, '2026-01-01')).toBe('KH-T01@0.2.0')
  })

  test('is refused when none was in force, or there is no such offence', () => {
    expect(inForce([version({ validFrom: '2026-07-01' })], '2026-06-30')).toMatchObject([
      { because: 'offence-not-in-force' },
    ])
    expect(inForce(versions, '2026-06-30', 'KH-T99')).toMatchObject([{ because: 'offence-unknown' }])
  })

  test('for laundering before the law of 2020 is the treaty version only', () => {
    expect(inForce(catalogue, '2018-05-01', 'KH-T08')).toMatchObject([{ because: 'offence-not-in-force' }])
    expect(inForce(catalogue, '2018-05-01', 'UN-T08')).toBe('UN-T08@0.1.0')
    expect(inForce(catalogue, '2020-06-27', 'KH-T08')).toBe('KH-T08@0.1.0')
  })
})

describe('"to be confirmed by the Justice Ministry"', () => {
  test('stands at every value that was not read in a public source', () => {
    const paths = unconfirmed(trafficking).map(({ path }) => path)
    expect(paths).toContain('law.article') // P: from the press
    expect(paths).toContain('steps.rights_notice.article') // M: from memory
    expect(paths).toContain('deadlines.custody_extension.limit')
    expect(paths).toContain('deadlines.laboratory_request.limit')
    expect(paths).toContain('penalties.bands.0')
    expect(paths).toContain('modes.ORG.article')
    expect(paths).not.toContain('modes.INSTIG.article')
    expect(paths).not.toContain('steps.search_authorised.article')
    expect(paths).not.toContain('deadlines.custody.limit')
  })

  test('is said of something in every template we ship', () => {
    for (const template of catalogue) expect(unconfirmed(template).length).toBeGreaterThan(0)
  })

  test('is said of nothing once a named official has confirmed the template', () => {
    expect(
      unconfirmed(version({ confirmedByJusticeMinistry: true, confirmedBy: 'A named official' })),
    ).toEqual([])
    expect(awaitsConfirmation({ confirmedByJusticeMinistry: false }, 'V')).toBe(false)
  })
})
