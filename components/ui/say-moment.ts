import type { Digits } from '@/i18n/formats'
import { inDigits } from './digits'

export type Precision = 'moment' | 'day' | 'time' | 'second' | 'month'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Phnom_Penh',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/**
 * A moment in Phnom Penh, as the house writes it: 2 Nov 2026 14:05.
 * The names of the months, January first, are handed in: browsers do not all know them in Khmer.
 */
export function sayMoment(
  at: Date,
  months: readonly string[],
  digits: Digits,
  precision: Precision = 'moment',
): string {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  const month = months[Number(found.month) - 1] ?? ''
  const date = `${Number(found.day)} ${month} ${found.year}`
  const time = `${found.hour}:${found.minute}`
  const said = {
    moment: `${date} ${time}`,
    day: date,
    time,
    second: `${date} ${time}:${found.second}`,
    month: `${month} ${found.year}`,
  }[precision]
  return inDigits(said, digits)
}
