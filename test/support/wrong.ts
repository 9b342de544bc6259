import { v4 as anotherId } from 'uuid'

/** Where in an input something stands: keys and places, from the outside in. */
export type Path = readonly (string | number)[]

/** Every place in an input, the containers too; of a list only its first place. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  const within = Array.isArray(value)
    ? value.slice(0, 1).flatMap((inner, place) => placesIn(inner, [...path, place]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))
      : []
  return path.length === 0 ? within : [path, ...within]
}

/** What stands at a place. */
export const valueAt = (input: unknown, [step, ...rest]: Path): unknown =>
  step === undefined
    ? input
    : valueAt(isRecord(input) || Array.isArray(input) ? Reflect.get(input, step) : undefined, rest)

/** The same input with something else at one place, or with nothing there. */
export function put(input: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const copy = Array.isArray(input) ? [...input] : { ...(isRecord(input) ? input : {}) }
  const inner = put(Reflect.get(copy, step), rest, value)
  if (inner === absent) Reflect.deleteProperty(copy, step)
  else
    Object.defineProperty(copy, step, { value: inner, enumerable: true, writable: true, configurable: true })
  return copy
}

/** Put there, it takes the place away. */
export const absent = Symbol('absent')

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nested = (depth: number): unknown => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)
const instant = /\d{4}-\d\d-\d\dT[\d:.Z]+/
const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** What a tired officer, a bad line or an attacker may put in any place. */
const anywhere: Readonly<Record<string, unknown>> = {
  absent,
  null: null,
  ...{ true: true, nothing: '', blanks: ' \t\n ' },
  ...{
    zero: 0,
    'minus one': -1,
    'a half': 0.5,
    huge: 1e308,
    NaN: Number.NaN,
    infinity: Number.POSITIVE_INFINITY,
  },
  'every sort of sign': `%_\\ '); DROP TABLE "Case"; -- 😀 ភស្តុតាង \u202eabc\u2066 ﷽`,
  'a million letters': 'x'.repeat(1_000_000),
  ...{ 'a NUL': 'a\u0000b', 'half a pair': 'a\ud800' },
  ...{ list: [], 'a list of one': ['x'], 'a list of nulls': [null], 'a long list': Array(10_000).fill('x') },
  ...{ record: {}, deep: nested(5_000), 'greater than nothing': { gt: '' }, 'contains a': { contains: 'a' } },
  ...{ 'an increment': { increment: 1 }, 'not null': { not: null }, 'any of': { in: [] } },
  ...{ prototype: JSON.parse('{"__proto__":{"polluted":1}}'), constructor: { prototype: { polluted: 1 } } },
  'no day at all': new Date(Number.NaN),
}

const forNumbers = {
  ...{
    'past 32 bits': 2 ** 31,
    'past 53 bits': 2 ** 53,
    'minus nothing': -0,
    'a huge one in words': '1e308',
  },
  ...{ 'a purity over 100': '137', 'Khmer digits': '១២៣', 'thousands or decimals': '1.234', hex: '0x10' },
  ...{ 'infinity in words': 'Infinity', 'many digits': '9'.repeat(400), 'a small one': '1e-320' },
}

const forDays = {
  ...{ 'a far day': '275760-09-13', 'before all days': '-000001-01-01', 'no such day': '2026-02-30' },
  ...{ 'the last day': '2199-12-31', 'the first day': '1900-01-01', 'year nought': '0000-01-01' },
  ...{ 'a far moment': '+275760-09-13T00:00:00Z', 'no such hour': '2026-11-01T25:61' },
  ...{ 'a far offset': '2026-11-01T10:00+99:99', 'the last moment': '2199-12-31T23:59', 'the tick': 1e15 },
  'a day past the last': new Date(8.64e15),
}

const forIds = {
  'no id': '00000000-0000-0000-0000-000000000000',
  ...{ dashes: '-'.repeat(36), 'a number for it': '1' },
}

/** What may be put in a place in which this stands. */
export const wrongsFor = (own: unknown): Readonly<Record<string, unknown>> => {
  const said = typeof own === 'string' ? own : ''
  return {
    ...anywhere,
    ...(typeof own === 'number' || /^[\d.]+$/.test(said) ? forNumbers : {}),
    ...(/\d{4}-\d\d-\d\d/.test(said) ? forDays : {}),
    ...(/[0-9a-f-]{32}/.test(said) ? forIds : {}),
    ...otherwise(own),
  }
}

/** The same thing written otherwise, which may be as good. */
function otherwise(own: unknown): Record<string, unknown> {
  if (Array.isArray(own))
    return { twice: [...own, ...own], 'ten thousand times': Array(10_000).fill(own[0]), 'in a list': [own] }
  if (typeof own === 'number') return { 'as text': String(own), negative: -own, 'and a half': own + 0.5 }
  if (typeof own !== 'string') return {}
  return {
    ...{ capitals: own.toUpperCase(), 'spaces round it': ` ${own} `, 'a NUL after it': `${own}\u0000` },
    ...{
      'as a list': [own],
      twice: [own, own],
      longer: own.repeat(200),
      'taken apart': own.normalize('NFD'),
    },
    ...{
      'ids of others': own.replace(uuids, () => anotherId()),
      'ids of dashes': own.replace(uuids, '-'.repeat(36)),
    },
    'the end of time in it': own.replace(instant, '+275760-09-13T00:00:00.000Z'),
    'the year nought in it': own.replace(instant, '0000-01-01T00:00:00.000Z'),
    'before our era in it': own.replace(instant, '-000001-01-01T00:00:00.000Z'),
    'Khmer digits in it': own.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit))),
  }
}

/** Values of which a machine may pick any for any place. */
export const allWrongs: readonly unknown[] = Object.values({
  ...anywhere,
  ...forNumbers,
  ...forDays,
  ...forIds,
})

/** What may stand beside the places of an input. */
export const strays: readonly string[] = ['extra', '__proto__', 'constructor', 'toString', 'actor', 'ស', '']
