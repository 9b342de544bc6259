import { allow, type Ruling, refuse } from './ruling'
import { day } from './shapes'

/** A day of the calendar as text (`2026-11-02`), which is those 24 hours in Phnom Penh, or an instant. */
export type Moment = string | Date

/** From one moment to another, both included; null leaves that end open. */
export type Period = { readonly from: Moment | null; readonly to: Moment | null }

const minute = 60_000
const hour = 60 * minute
/** Cambodia keeps UTC+7 all year, so a written day is always the same 24 hours. */
const phnomPenh = 7 * hour

/** A period as typed: real dates, and not backwards. */
export function period(from: Moment | null, to: Moment | null): Ruling<Period> {
  if (from !== null && spanOf(from) === null) return refuse('not-a-day', 'from')
  if (to !== null && spanOf(to) === null) return refuse('not-a-day', 'to')
  if (from !== null && to !== null && startOf(from) >= endOf(to)) return refuse('period-backwards', 'to')
  return allow({ from, to })
}

/** Whether a moment lies wholly in a period, its first and last day included. */
export function contains(whole: Period, moment: Moment): boolean {
  return opens(whole) <= startOf(moment) && endOf(moment) <= closes(whole)
}

/** Whether two periods share at least one moment. */
export function overlaps(one: Period, other: Period): boolean {
  return opens(one) < closes(other) && opens(other) < closes(one)
}

/** The calendar day in Phnom Penh on which a moment falls. */
export function dayOf(moment: Moment): string {
  return new Date(startOf(moment) + phnomPenh).toISOString().slice(0, 10)
}

/** The first instant of a day of the calendar in Phnom Penh. */
export const beginOf = (day: string): Date => new Date(startOf(day))

/** The first instant after a day of the calendar in Phnom Penh: what holds until that day ends here. */
export const afterDay = (day: string): Date => new Date(endOf(day))

/** An instant as RFC 3339 writes it, in the time of Phnom Penh. */
export const clockOf = (instant: Date): string =>
  new Date(instant.getTime() + phnomPenh).toISOString().replace('Z', '+07:00')

/** How many days lie between the first of 1970 and the day in Phnom Penh on which an instant falls. */
export const dayNumber = (instant: Date): number => Math.floor((instant.getTime() + phnomPenh) / (24 * hour))

/** Minutes since midnight in Phnom Penh, 0 to 1439. */
export const minuteOfDay = (instant: Date): number =>
  Math.floor((instant.getTime() + phnomPenh) / minute) - dayNumber(instant) * 1440

/** So many months later (or earlier) on the calendar of Phnom Penh; a month that lacks the day ends on its last day. */
export function addMonths(start: Date, months: number): Date {
  const there = new Date(start.getTime() + phnomPenh)
  const day = there.getUTCDate()
  there.setUTCDate(1)
  there.setUTCMonth(there.getUTCMonth() + months)
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  there.setUTCDate(Math.min(day, last))
  return new Date(there.getTime() - phnomPenh)
}

/** A day of the calendar so many days later. */
export const addDays = (day: string, days: number): string =>
  dayOf(new Date(beginOf(day).getTime() + days * 24 * hour))

/** The same day so many years later; the last of February stays the last of February. */
export const addYears = (day: string, years: number): string => dayOf(addMonths(beginOf(day), years * 12))

/** The day a date column holds: the database hands it over as midnight UTC, which is no instant of that day's custody. */
export function columnDay(column: Date): string {
  return column.toISOString().slice(0, 10)
}

const opens = ({ from }: Period) => (from === null ? Number.NEGATIVE_INFINITY : startOf(from))
const closes = ({ to }: Period) => (to === null ? Number.POSITIVE_INFINITY : endOf(to))
const startOf = (moment: Moment) => known(moment)[0]
const endOf = (moment: Moment) => known(moment)[1]

function known(moment: Moment): readonly [number, number] {
  const span = spanOf(moment)
  if (span === null) throw new Error(`not a moment: ${String(moment)}`)
  return span
}

/** First millisecond, and the first one after. */
function spanOf(moment: Moment): readonly [number, number] | null {
  if (moment instanceof Date) return instant(moment.getTime())
  if (day.safeParse(moment).success) {
    const midnight = Date.parse(`${moment}T00:00:00Z`) - phnomPenh
    return [midnight, midnight + 24 * hour]
  }
  const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(moment)
  return zoned && day.safeParse(moment.slice(0, 10)).success ? instant(Date.parse(moment)) : null
}

const instant = (time: number): readonly [number, number] | null =>
  Number.isNaN(time) ? null : [time, time + 1]
