import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import { latinDigits } from '@/lib/domain/shared/shapes'

const hour = 3_600_000
const written =
  /^((?:19|20|21)\d\d-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d(?:\.\d{1,6})?))?\s?(Z|[+-]\d\d:?\d\d)?)?$/
const turnedRound = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/

const tidy = (typed: string) => latinDigits(typed).replace(/\s+/g, ' ').trim()

const realDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** A day as typed, `2026-11-02`, in Khmer or Latin digits. `02/11/2026` can be two days, so the writer is asked. */
export function parseDay(typed: string): Ruling<string> {
  const [, day = '', clock] = written.exec(tidy(typed)) ?? []
  if (clock === undefined && realDay(day)) return allow(day)
  return refuse(turnedRound.test(tidy(typed)) ? 'day-order-unclear' : 'not-a-day')
}

/**
 * A day and time as typed, kept with its offset: `2026-11-02T18:40:00+07:00`.
 * Without an offset it is Cambodian time, which is +07:00 all year.
 */
export function parseMoment(typed: string): Ruling<string> {
  const [, day = '', clock, seconds = '00', zone = '+07:00'] = written.exec(tidy(typed)) ?? []
  const offset = zone === 'Z' ? '+00:00' : zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')
  const moment = `${day}T${clock}:${seconds}${offset}`
  const sound = realDay(day) && clock !== undefined && clock < '24' && offset.slice(1) <= '14:00'
  if (sound && !Number.isNaN(Date.parse(moment))) return allow(moment)
  return refuse(turnedRound.test(tidy(typed)) ? 'day-order-unclear' : 'not-a-moment')
}

/** The first instant of a day or moment that was kept as text, in milliseconds. */
export const beginning = (kept: string): number =>
  Date.parse(kept.length === 10 ? `${kept}T00:00:00+07:00` : kept)

/** Hours between two moments that were kept as text. */
export const hoursBetween = (from: string, to: string): number => (beginning(to) - beginning(from)) / hour
