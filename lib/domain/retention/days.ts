const dayLong = 86_400_000

const asDay = (time: number) => new Date(time).toISOString().slice(0, 10)

/** A day of the calendar so many days later. */
export const addDays = (day: string, many: number): string =>
  asDay(Date.parse(`${day}T00:00:00Z`) + many * dayLong)

/** The same day so many years later; the last of February stays the last of February. */
export function addYears(day: string, many: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year + many, month, 0)).getUTCDate()
  return asDay(Date.UTC(year + many, month - 1, Math.min(date, last)))
}

/** The latest of some days. */
export const laterOf = (days: readonly string[]): string => [...days].sort().at(-1) ?? ''
