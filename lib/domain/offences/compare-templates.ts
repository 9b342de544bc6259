import type { OffenceTemplate } from './template'

/** One value of the law that differs between two versions; null where one of them has none. */
export type Difference = {
  readonly place: string
  readonly before: string | null
  readonly after: string | null
}

/** What differs between two versions of an offence, value by value, in the order of the later one. Parts are found by their names. */
export function compareTemplates(before: OffenceTemplate, after: OffenceTemplate): readonly Difference[] {
  const [then, now] = [valuesOf(before), valuesOf(after)]
  const places = [...new Set([...now.keys(), ...then.keys()])]
  return places.flatMap((place) => {
    const [old, young] = [then.get(place) ?? null, now.get(place) ?? null]
    return old === young ? [] : [{ place, before: old, after: young }]
  })
}

/** Every value with the place where it stands. A part of a list is named by its id or code, so that moving it is no change. */
export function valuesOf(template: OffenceTemplate): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  const walk = (value: unknown, place: string) => {
    if (value === null || value === undefined) return
    if (typeof value !== 'object') {
      values.set(place, String(value))
      return
    }
    const within = Array.isArray(value)
      ? value.map((one: unknown, at) => [nameOf(one) ?? String(at + 1), one] as const)
      : Object.entries(value)
    for (const [name, inner] of within) walk(inner, place === '' ? name : `${place}.${name}`)
  }
  walk(template, '')
  return values
}

function nameOf(part: unknown): string | null {
  if (typeof part !== 'object' || part === null) return null
  const name = Reflect.get(part, 'id') ?? Reflect.get(part, 'code')
  return typeof name === 'string' ? name : null
}
