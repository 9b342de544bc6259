import type { Digits } from '@/i18n/formats'

export type Precision = 'moment' | 'day' | 'time' | 'second' | 'month'

const zone = 'Asia/Phnom_Penh'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})
const months = {
  en: new Intl.DateTimeFormat('en-GB', { timeZone: zone, month: 'short' }),
  km: new Intl.DateTimeFormat('km', { timeZone: zone, month: 'long' }),
}

/** Turns Latin digits into Khmer ones, where the reader wants them. */
export const inDigits = (text: string, digits: Digits) =>
  digits === 'khmr' ? text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0x17e0 + Number(digit))) : text

/** A moment in Phnom Penh, as the house writes it: 2 Nov 2026 14:05. */
export function sayMoment(
  at: Date,
  language: 'en' | 'km',
  digits: Digits,
  precision: Precision = 'moment',
): string {
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]))
  // September has four letters in British English; three keep columns straight.
  const month = language === 'en' ? months.en.format(at).slice(0, 3) : months.km.format(at)
  const date = `${found.day} ${month} ${found.year}`
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
