import { z } from 'zod'

/** Shapes that forms and the API share. A form sends strings, the API sends JSON; both end as the same value. */

const wellFormed = (text: string) => text.isWellFormed() && !text.includes('\u0000')

/** The id of a record: a UUID. */
export const id = z.uuid('not-an-id').toLowerCase()

/** The same inside a longer address, as the source of a pattern: nothing else is taken for an id on the way to the database. */
export const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** A line of text, trimmed. An empty line counts as not given. */
export const line = (longest = 200) =>
  z.string('missing').trim().min(1, 'missing').max(longest, 'too-long').refine(wellFormed, 'unreadable-text')

/** Several lines of text, trimmed. */
export const text = (longest = 10_000) => line(longest)

/** True or false; a ticked box of a form sends `on`, an unticked one nothing. */
export const flag = z
  .union([z.boolean(), z.enum(['on', 'yes', 'no', 'true', 'false'])], 'not-yes-or-no')
  .transform((value) => value === true || value === 'on' || value === 'yes' || value === 'true')

/** One value or many: a form sends a lone choice as a string. */
export const many = <T extends z.ZodType>(one: T, most = 100) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).max(most, 'too-many'),
  )

/** A whole number, as JSON or as typed in a form with Latin or Khmer digits. */
export const whole = (least: number, most: number) =>
  z
    .union([z.number(), z.string()], 'not-a-whole-number')
    .transform((value) => (typeof value === 'number' ? value : Number(latinDigits(value.trim()) || 'x')))
    .pipe(z.int('not-a-whole-number').min(least, 'too-small').max(most, 'too-large'))

/** Khmer digits written as Latin ones. */
export const latinDigits = (typed: string) =>
  typed.replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))

const realDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** A day of the calendar, `2026-11-02`, from 1900 to 2200. */
export const day = z
  .string('missing')
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, 'not-a-day')
  .refine(realDay, 'not-a-day')

/** A moment: ISO 8601 with an offset, or the local form `2026-11-02T14:05` that means Phnom Penh time. */
export const moment = z.union([z.string(), z.date()], 'missing').transform((value, context) => {
  const said = typeof value === 'string' ? value : value.toISOString()
  const local = /^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/.exec(said)
  const time =
    local && realDay(said.slice(0, 10)) ? new Date(local[4] ? said : `${said}+07:00`) : new Date(Number.NaN)
  if (Number.isNaN(time.getTime())) {
    context.addIssue({ code: 'custom', message: 'not-a-moment' })
    return z.NEVER
  }
  return time
})

/** The version of a record that a change was made from. */
export const version = whole(1, 2_147_483_647)
