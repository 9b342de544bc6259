import { z } from 'zod'
import { id, line, whole } from '@/lib/domain/shared/shapes'

const fileId = id.optional()
const page = whole(1, 100_000)
const row = whole(1, 100_000_000)

/** A number as JSON or as a form sends it. */
const number = (least: number, most: number) =>
  z
    .union([z.number(), z.string().max(40)], 'not-a-number')
    .transform((value) => (typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)))
    .pipe(z.number('not-a-number').min(least, 'too-small').max(most, 'too-large'))

const seconds = number(0, 31_536_000)
const share = number(0, 1)

const places = z.discriminatedUnion(
  'in',
  [
    z.strictObject({ in: z.literal('page'), fileId, page, to: page.optional() }),
    z.strictObject({ in: z.literal('row'), fileId, sheet: line(100).optional(), row, to: row.optional() }),
    z.strictObject({ in: z.literal('time'), fileId, from: seconds, to: seconds.optional() }),
    /** A rectangle on a page or picture, as shares of its width and height. */
    z.strictObject({
      in: z.literal('region'),
      fileId,
      page: page.optional(),
      x: share,
      y: share,
      width: share,
      height: share,
    }),
    z.strictObject({
      in: z.literal('paragraph'),
      fileId,
      paragraph: whole(1, 100_000),
      page: page.optional(),
    }),
    z.strictObject({ in: z.literal('words'), fileId, words: line(300) }),
  ],
  'not-a-place-in-the-item',
)

/** The exact place in an item that a proof link points at. */
export const locator = places.superRefine((place, context) => {
  const wrong = misplaced(place)
  if (wrong) context.addIssue({ code: 'custom', message: wrong.because, path: [wrong.field], input: place })
})
export type Locator = z.infer<typeof locator>

function misplaced(place: z.infer<typeof places>): { because: string; field: string } | null {
  switch (place.in) {
    case 'page':
      return place.to !== undefined && place.to < place.page
        ? { because: 'ends-before-it-starts', field: 'to' }
        : null
    case 'row':
      return place.to !== undefined && place.to < place.row
        ? { because: 'ends-before-it-starts', field: 'to' }
        : null
    case 'time':
      return place.to !== undefined && place.to < place.from
        ? { because: 'ends-before-it-starts', field: 'to' }
        : null
    case 'region': {
      const { x, y, width, height } = place
      // A little more than 1 is rounding in the browser, not a region outside the page.
      const outside = x + width > 1.0001 || y + height > 1.0001
      return outside || width === 0 || height === 0
        ? { because: 'region-outside-page', field: 'width' }
        : null
    }
    default:
      return null
  }
}

/** How a place is said: a sentence of the namespace `links.place`, and what it needs. */
export type Saying = { readonly key: string; readonly params: Readonly<Record<string, string | number>> }

/** Says a place as a person would: "page 2", "rows 14 to 31", "21:14 to 21:20". */
export function sayLocator(place: Locator): Saying {
  switch (place.in) {
    case 'page':
      return span('page', 'pages', place.page, place.to)
    case 'row': {
      const said = span('row', 'rows', place.row, place.to)
      return place.sheet === undefined
        ? said
        : { key: `${said.key}-of-sheet`, params: { ...said.params, sheet: place.sheet } }
    }
    case 'time':
      return span('time', 'times', clock(place.from), place.to === undefined ? undefined : clock(place.to))
    case 'region':
      return place.page === undefined
        ? { key: 'region', params: {} }
        : { key: 'region-of-page', params: { page: place.page } }
    case 'paragraph':
      return place.page === undefined
        ? { key: 'paragraph', params: { paragraph: place.paragraph } }
        : { key: 'paragraph-of-page', params: { paragraph: place.paragraph, page: place.page } }
    case 'words':
      return { key: 'words', params: { words: place.words } }
  }
}

const span = (
  one: string,
  several: string,
  from: string | number,
  to: string | number | undefined,
): Saying =>
  to === undefined || to === from ? { key: one, params: { from } } : { key: several, params: { from, to } }

/** Seconds as `1:02:03.5`, or `2:03` within the first hour. */
function clock(seconds: number): string {
  const tenths = Math.round(seconds * 10)
  const [hours, minutes, rest] = [
    Math.floor(tenths / 36_000),
    Math.floor(tenths / 600) % 60,
    (tenths % 600) / 10,
  ]
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const tail = `${two(rest)}${rest % 1 === 0 ? '' : `.${Math.round((rest % 1) * 10)}`}`
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${two(minutes)}:${tail}`
}
