import { type Locator, locator } from './locator'

/** Every name that a place may have in an address. */
export const placeNames = [
  'in',
  'fileId',
  'page',
  'to',
  'row',
  'sheet',
  'from',
  'x',
  'y',
  'width',
  'height',
  'paragraph',
  'words',
] as const

const rounded = (value: string | number) =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value

/** A place as an address carries it: `in=page&page=2`. */
export const placeQuery = (place: Locator): string =>
  new URLSearchParams(
    Object.entries(place)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(rounded(value))]),
  ).toString()

/** The place that an address speaks of, or undefined when it speaks of none that can be. */
export function placeOfQuery(asked: Readonly<Partial<Record<string, string>>>): Locator | undefined {
  const given = placeNames.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]]]))
  return locator.safeParse(Object.fromEntries(given)).data
}
