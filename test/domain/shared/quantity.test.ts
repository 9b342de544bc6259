import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  optionalPercentage,
  optionalWeightInGrams,
  parseNumber,
  parseWeight,
  percentage,
  sumExactly,
  total,
  typedNumber,
  weightInGrams,
  wholeNumber,
} from '@/lib/domain/shared/quantity'

const anyNumber = { min: -1e9, max: 1e9, decimals: 6 }
const reasons = (result: z.ZodSafeParseResult<unknown>) => result.error?.issues.map(({ message }) => message)

describe('a number as typed', () => {
  test.each([
    ['11840', 11840],
    ['១១៨៤០', 11840],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['១២,៥', 12.5],
    ['.5', 0.5],
    ['0.123', 0.123],
    ['០,១២៣', 0.123],
    ['1234.567', 1234.567],
    ['1.2345', 1.2345],
    ['1,234,567', 1234567],
    ['១.២៣៤.៥៦៧', 1234567],
    ['1,234,567.89', 1234567.89],
    ['១.២៣៤.៥៦៧,៨៩', 1234567.89],
    ['1,234.567', 1234.567],
    ['1.234,5', 1234.5],
    ['1 234', 1234],
    ['1\u00a0234,567', 1234.567],
    ['12\u200b345', 12345],
    ['-5', -5],
  ])('%s is %d', (typed, value) => expect(parseNumber(typed, anyNumber)).toEqual({ ok: true, value }))

  test.each(['1,234', '1.234', '១.២៣៤', '១,២៣៤', ' 1.234 '])(
    '%s can be two numbers, and the writer is asked which',
    (typed) =>
      expect(parseNumber(typed, anyNumber)).toEqual({
        ok: false,
        refusals: [{ because: 'ambiguous-number', params: { thousands: '1234', decimal: '1.2340' } }],
      }),
  )

  test('both offered readings are read back without another question', () => {
    expect(parseNumber('1234', anyNumber)).toEqual({ ok: true, value: 1234 })
    expect(parseNumber('1.2340', anyNumber)).toEqual({ ok: true, value: 1.234 })
  })

  test('is not asked about when only one reading fits the field', () => {
    expect(percentage.parse('78.234')).toBe(78.234)
    expect(wholeNumber.parse('1.234')).toBe(1234)
  })

  test.each(['twelve', '1.2.3', '1,23,456', '12,34.5', '1.', '.', '1e5', '1.234.56', '--5', '9'.repeat(41)])(
    '%s is no number',
    (typed) =>
      expect(parseNumber(typed, anyNumber)).toMatchObject({ refusals: [{ because: 'not-a-number' }] }),
  )

  test('left empty is missing', () => {
    expect(parseNumber(' ', anyNumber)).toMatchObject({ refusals: [{ because: 'missing' }] })
  })

  test('written by this house is always read back as itself, and never asked about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e15 - 1 }), (millionths) => {
        const value = millionths / 1e6
        expect(parseNumber(typedNumber(value), anyNumber)).toEqual({ ok: true, value })
      }),
      { numRuns: 1000 },
    )
  })

  test('with thousands and decimals told apart gives the number under either custom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1e8 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0')
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ',')
        const european = grouped.replaceAll(',', '.')
        const expected = { ok: true, value: Number(`${whole}.${fraction}`) }
        expect(parseNumber(`${grouped}.${fraction}`, anyNumber)).toEqual(expected)
        expect(parseNumber(`${european},${fraction}`, anyNumber)).toEqual(expected)
      }),
    )
  })
})

describe('a weight', () => {
  test.each([
    ['11840', 11840],
    ['11840 g', 11840],
    ['១២ ក្រាម', 12],
    ['12.31 kg', 12310],
    ['12,3105kg', 12310.5],
    ['២ គីឡូក្រាម', 2000],
    ['1 គ.ក្រ', 1000],
    ['500 mg', 0.5],
    ['1 mg', 0.001],
    ['0.001 mg', 0.000001],
  ])('%s is %d grams', (typed, grams) => expect(parseWeight(typed)).toEqual({ ok: true, value: grams }))

  test('typed with three digits after one separator is asked about, in the unit that was typed', () => {
    expect(parseWeight('1.234 kg')).toMatchObject({
      refusals: [{ because: 'ambiguous-number', params: { thousands: '1234 kg', decimal: '1.2340 kg' } }],
    })
    expect(weightInGrams.safeParse('១.២៣៤').error?.issues).toMatchObject([
      { message: 'ambiguous-number', params: { thousands: '1234', decimal: '1.2340' } },
    ])
  })

  test.each([
    ['200 tablets', 'not-a-weight'],
    ['២០០ គ្រាប់', 'not-a-weight'],
    ['3 litres', 'not-a-weight'],
    ['3 pounds', 'unknown-unit'],
    ['about 12', 'unknown-unit'],
    ['0', 'number-too-small'],
    ['-3', 'number-too-small'],
    ['0.0000001', 'number-too-precise'],
    ['1000000 kg', 'number-too-large'],
    ['', 'missing'],
    ['kg', 'missing'],
  ])('%j is refused: %s', (typed, because) =>
    expect(reasons(weightInGrams.safeParse(typed))).toEqual([because]),
  )

  test('left out where it may be is nothing, not zero', () => {
    const form = z.strictObject({ net: optionalWeightInGrams })
    expect(form.parse({ net: '' })).toEqual({ net: null })
    expect(form.parse({ net: '  ' })).toEqual({ net: null })
    expect(form.parse({})).toEqual({ net: null })
    expect(form.parse({ net: '12.5' })).toEqual({ net: 12.5 })
    expect(form.safeParse({ net: '1.234' }).error?.issues).toMatchObject([
      { message: 'ambiguous-number', path: ['net'] },
    ])
  })
})

describe('a share', () => {
  test('runs from 0 to 100', () => {
    expect(percentage.parse('78,2 %')).toBe(78.2)
    expect(percentage.parse('១០០')).toBe(100)
    expect(percentage.parse('0')).toBe(0)
  })
  test('of 137 % is refused, as a laboratory never finds it', () => {
    expect(reasons(percentage.safeParse('137%'))).toEqual(['number-too-large'])
    expect(reasons(optionalPercentage.safeParse('-1'))).toEqual(['number-too-small'])
  })
})

describe('a count of things', () => {
  test('is whole', () => {
    expect(wholeNumber.parse('១២')).toBe(12)
    expect(reasons(wholeNumber.safeParse('1.5'))).toEqual(['number-too-precise'])
    expect(reasons(wholeNumber.safeParse('-1'))).toEqual(['number-too-small'])
  })
  test('of 1.000 can be one or a thousand, and is asked about', () => {
    expect(reasons(wholeNumber.safeParse('1.000'))).toEqual(['ambiguous-number'])
  })
})

describe('adding quantities', () => {
  test('does not drift', () => {
    expect(sumExactly([0.1, 0.2])).toBe(0.3)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 50 }), (millionths) => {
        expect(sumExactly(millionths.map((n) => n / 1e6))).toBe(
          millionths.reduce((sum, n) => sum + n, 0) / 1e6,
        )
      }),
    )
  })
  test('never mixes kilograms with tablets or litres', () => {
    expect(
      total([
        { measure: 'mass', amount: 12.5 },
        { measure: 'units', amount: 200 },
      ]),
    ).toMatchObject({ refusals: [{ because: 'unlike-quantities' }] })
    expect(
      total([
        { measure: 'mass', amount: 12.5 },
        { measure: 'mass', amount: 0.1 },
      ]),
    ).toEqual({ ok: true, value: { measure: 'mass', amount: 12.6 } })
  })
})
