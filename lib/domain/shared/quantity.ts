import { answer, optionalAnswer } from './answer'
import { allow, type Ruling, refuse } from './ruling'
import { latinDigits } from './shapes'

/**
 * Weights and numbers as people type them.
 * A weight travels as a number of grams with at most six decimals and under a thousand tonnes: fifteen digits, which
 * a double holds exactly as written. Adding is done in whole millionths, so that nothing drifts.
 */
export type NumberField = { readonly min: number; readonly max: number; readonly decimals: number }

const weightField: NumberField = { min: 0.000001, max: 999_999_999, decimals: 6 }
const percentField: NumberField = { min: 0, max: 100, decimals: 6 }
const countField: NumberField = { min: 0, max: 1_000_000_000, decimals: 0 }

/**
 * Reads a number as typed, in Khmer or Latin digits, with either custom of separators.
 * Three digits after one separator can be thousands or decimals: the writer is asked, never guessed for,
 * unless only one of the two fits the field.
 */
export function parseNumber(typed: string, field: NumberField): Ruling<number> {
  return choose(typed, field, '', 0)
}

/** Reads a weight in grams; a unit of mass typed with the number is honoured, a tablet or a litre is refused. */
export function parseWeight(typed: string, unit: MassUnit = 'g'): Ruling<number> {
  const [, figures = '', word = ''] = /^([^\p{L}\p{M}]*)(.*)$/u.exec(tidy(typed)) ?? []
  const name = word.toLowerCase().replaceAll('.', '')
  const named = word === '' ? unit : massWords.get(name)
  if (named !== undefined) return choose(figures, weightField, word, massUnits[named])
  return refuse(otherMeasures.has(name) ? 'not-a-weight' : 'unknown-unit', undefined, {
    unit: word.slice(0, 20),
  })
}

export type MassUnit = 'mg' | 'g' | 'kg'

/** Places the decimal point moves to make grams. */
const massUnits: Record<MassUnit, number> = { mg: -3, g: 0, kg: 3 }

const massWords = new Map<string, MassUnit>([
  ...['mg', 'milligram', 'milligrams', 'មក្រ', 'មីលីក្រាម'].map((word) => [word, 'mg'] as const),
  ...['g', 'gr', 'gram', 'grams', 'ក្រ', 'ក្រាម'].map((word) => [word, 'g'] as const),
  ...['kg', 'kilo', 'kilos', 'kilogram', 'kilograms', 'គក្រ', 'គីឡូ', 'គីឡូក្រាម'].map(
    (word) => [word, 'kg'] as const,
  ),
])

const otherMeasures = new Set([
  ...['tablet', 'tablets', 'pill', 'pills', 'unit', 'units', 'គ្រាប់', 'កញ្ចប់'],
  ...['l', 'ml', 'litre', 'litres', 'liter', 'liters', 'លីត្រ', 'មីលីលីត្រ'],
])

/** An amount with what it measures: grams, pieces or litres. The three are never added to each other. */
export type Quantity = { readonly measure: 'mass' | 'units' | 'volume'; readonly amount: number }

/** The total of amounts of one measure; kilograms are not added to tablets or litres (UNODC ARQ keeps them apart). */
export function total(quantities: readonly Quantity[]): Ruling<Quantity> {
  const measures = new Set(quantities.map(({ measure }) => measure))
  const [measure] = measures
  if (measure === undefined) return refuse('nothing-to-add')
  if (measures.size > 1) return refuse('unlike-quantities')
  return allow({ measure, amount: sumExactly(quantities.map(({ amount }) => amount)) })
}

/** Adds numbers of at most six decimals without drift: 0.1 + 0.2 is 0.3. */
export function sumExactly(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * 1e6), 0) / 1e6
}

/** Writes a number so that this form reads it back as the same number, and asks nobody. */
export function typedNumber(value: number): string {
  const plain = value.toFixed(6).replace(/\.?0+$/, '')
  return readings(plain).length > 1 ? `${plain}0` : plain
}

/** A weight in grams, more than nothing. Text in, number of grams out. */
export const weightInGrams = answer((typed) => parseWeight(typed))
/** A weight that may be left empty: null then. */
export const optionalWeightInGrams = optionalAnswer((typed) => parseWeight(typed))
/** A share such as purity, 0 to 100. A laboratory never finds 137 %. */
export const percentage = answer(parsePercentage)
/** A share that may be left empty: null then. */
export const optionalPercentage = optionalAnswer(parsePercentage)
/** A count of things: tablets, packages, people. */
export const wholeNumber = answer((typed) => parseNumber(typed, countField))
/** A count that may be left empty: null then. */
export const optionalWholeNumber = optionalAnswer((typed) => parseNumber(typed, countField))

function parsePercentage(typed: string): Ruling<number> {
  return parseNumber(tidy(typed).replace(/\s*[%\u066a]$/, ''), percentField)
}

/** Of the ways to read a number, the one that fits the field; two that fit are a question to the writer. */
function choose(typed: string, field: NumberField, unit: string, places: number): Ruling<number> {
  const text = tidy(typed)
  if (text === '') return refuse('missing')
  const possible = readings(text)
  const [first] = possible
  if (first === undefined) return refuse('not-a-number')
  const fitting = possible.filter((reading) => misfit(shift(reading, places), field) === null)
  const [only] = fitting
  if (only === undefined) return misfit(shift(first, places), field) ?? refuse('not-a-number')
  if (fitting.length === 1) return allow(Number(shift(only, places)))
  const [thousands = '', decimal = ''] = fitting
  const suffix = unit === '' ? '' : ` ${unit}`
  return refuse('ambiguous-number', undefined, {
    thousands: `${thousands}${suffix}`,
    decimal: `${decimal}0${suffix}`, // a fourth decimal makes it plain
  })
}

function misfit(decimal: string, { min, max, decimals }: NumberField): Ruling<never> | null {
  const value = Number(decimal)
  const places = (decimal.split('.')[1] ?? '').replace(/0+$/, '').length
  if (value > max) return refuse('number-too-large', undefined, { max: plain(max) })
  if (places > decimals) return refuse('number-too-precise', undefined, { decimals })
  if (value < min) return refuse('number-too-small', undefined, { min: plain(min) })
  return null
}

const plain = (value: number) => value.toFixed(6).replace(/\.?0+$/, '')

function tidy(typed: string): string {
  return latinDigits(typed)
    .replace(/[\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const grouped = /^[1-9]\d{0,2}(?:([., ])\d{3})(?:\1\d{3})*$/

/** Every plain decimal that the figures can mean, thousands first; none when they are not a number. */
function readings(text: string): string[] {
  if (text.length > 40) return []
  const sign = /^[-−]/.test(text) ? '-' : ''
  const figures = text.slice(sign.length)
  return readingsOf(figures).map((reading) => `${sign}${reading}`)
}

function readingsOf(figures: string): string[] {
  if (/^\d+$/.test(figures)) return [figures]
  const wholes = grouped.test(figures) ? [figures.replace(/[., ]/g, '')] : []
  const [, whole = '', fraction = ''] = /^(.*)[.,](\d+)$/.exec(figures) ?? []
  const point = figures.charAt(whole.length)
  const decimals =
    fraction === '' || whole.includes(point)
      ? []
      : whole === '' || /^\d+$/.test(whole)
        ? [`${whole === '' ? '0' : whole}.${fraction}`]
        : grouped.test(whole)
          ? [`${whole.replace(/[., ]/g, '')}.${fraction}`]
          : []
  return [...wholes, ...decimals]
}

/** Moves the decimal point in the text itself, so that a kilogram becomes a thousand grams without arithmetic. */
function shift(decimal: string, places: number): string {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.')
  const digits =
    places >= 0 ? `${whole}${fraction.padEnd(places, '0')}` : `${whole.padStart(1 - places, '0')}${fraction}`
  const point = places >= 0 ? whole.length + places : Math.max(whole.length, 1 - places) + places
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}0`.replace(/\.?0+$/, '')
}
