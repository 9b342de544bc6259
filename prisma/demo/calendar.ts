import { dayOf } from '@/lib/domain/shared/period'

const hour = 3_600_000
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const khmerMonths = 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' ')
const khmerDigits = (latin: string) =>
  latin.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)))

/** The story's days, counted back from the moment of installation, so that its clocks run whenever it is installed. */
export type Calendar = {
  readonly installed: Date
  /** That many days ago, at that hour of Phnom Penh. */
  readonly ago: (days: number, clock: string) => Date
  /** That many hours before installation. */
  readonly hoursAgo: (hours: number) => Date
  /** The day, `2026-11-02`; a negative number lies ahead. */
  readonly day: (daysAgo: number) => string
  /** A day and time as an officer types it. */
  readonly typed: (moment: Date) => string
  /** The day as the text of a record says it, in English and in Khmer. */
  readonly said: (daysAgo: number) => string
  readonly saidKm: (daysAgo: number) => string
}

export function calendarFrom(installed: Date): Calendar {
  const midnight = Date.parse(`${dayOf(installed)}T00:00:00+07:00`)
  const day = (daysAgo: number) => dayOf(new Date(midnight - daysAgo * 24 * hour))
  const parts = (daysAgo: number) => day(daysAgo).split('-').map(Number)
  return {
    installed,
    ago: (days, clock) => new Date(`${day(days)}T${clock}:00+07:00`),
    hoursAgo: (hours) => new Date(installed.getTime() - hours * hour),
    day,
    typed,
    said: (daysAgo) => {
      const [, month = 1, date = 1] = parts(daysAgo)
      return `${date} ${months[month - 1]}`
    },
    saidKm: (daysAgo) => {
      const [, month = 1, date = 1] = parts(daysAgo)
      return `ថ្ងៃទី${khmerDigits(String(date))} ខែ${khmerMonths[month - 1]}`
    },
  }
}

/** A moment as the clocks of Phnom Penh show it: `2026-11-02 18:40`. */
export const typed = (moment: Date): string =>
  new Date(moment.getTime() + 7 * hour).toISOString().slice(0, 16).replace('T', ' ')
