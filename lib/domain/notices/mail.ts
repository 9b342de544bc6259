import { z } from 'zod'
import { dayNumber, minuteOfDay } from '@/lib/domain/shared/period'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits, line } from '@/lib/domain/shared/shapes'

/** When somebody gets a mail that something waits for them: as it comes, once a day, or never. */
export const mailPaces = ['at_once', 'daily', 'never'] as const
export type MailPace = (typeof mailPaces)[number]

const hourOfDay = z
  .string('missing')
  .transform((typed) => latinDigits(typed.trim()))
  .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-an-hour'))
  .transform((typed) => Number(typed.slice(0, 2)) * 60 + Number(typed.slice(3)))

/** An empty field of a form is nothing. */
const maybe = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional())

/** How one person wants to be told by mail. Hours are those of the jurisdiction's clock. */
export const mailChoice = z.strictObject({
  pace: z.enum(mailPaces, 'not-a-choice'),
  address: maybe(line(254).pipe(z.email('not-an-address'))),
  quietFrom: maybe(hourOfDay),
  quietTo: maybe(hourOfDay),
})
export type MailChoice = {
  readonly pace: MailPace
  readonly address: string | null
  /** Minutes after midnight; both or neither. */
  readonly quietFrom: number | null
  readonly quietTo: number | null
}

/** A mail needs an address, and quiet hours need a beginning and an end. */
export function chooseMail(said: z.output<typeof mailChoice>): Ruling<MailChoice> {
  const { pace, address = null, quietFrom = null, quietTo = null } = said
  if (pace !== 'never' && address === null) return refuse('address-missing', 'address')
  if ((quietFrom === null) !== (quietTo === null))
    return refuse('quiet-hours-open', quietFrom === null ? 'quietFrom' : 'quietTo')
  if (quietFrom !== null && quietFrom === quietTo) return refuse('quiet-all-day', 'quietTo')
  return allow({ pace, address, quietFrom, quietTo })
}

const minute = 60_000

/** True within the quiet hours, which may go over midnight. The end is no longer quiet. */
export function quiet({ quietFrom, quietTo }: Pick<MailChoice, 'quietFrom' | 'quietTo'>, now: Date): boolean {
  if (quietFrom === null || quietTo === null) return false
  const here = minuteOfDay(now)
  return quietFrom < quietTo ? here >= quietFrom && here < quietTo : here >= quietFrom || here < quietTo
}

/** The digest of a day goes out from this hour on: before people leave for court. */
const digestFrom = 7 * 60

/** True when what waits may go out now: never in quiet hours; a digest once a day, from seven in the morning. */
export function mayGo(choice: MailChoice, now: Date, last: Date | null): boolean {
  if (choice.pace === 'never' || choice.address === null || quiet(choice, now)) return false
  if (choice.pace === 'at_once') return true
  return minuteOfDay(now) >= digestFrom && (last === null || dayNumber(last) < dayNumber(now))
}

/** How often a mail is tried before it is given up. */
export const mostTries = 8

/** When a mail that failed so often is tried again: one minute, then twice as long each time, at most six hours. */
export const nextTry = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(360, 2 ** Math.max(0, tries - 1)) * minute)
