import type { Deadline } from './template'

const hour = 3_600_000
const lengths = { hours: hour, days: 24 * hour, weeks: 7 * 24 * hour } as const
/** Cambodia keeps UTC+7 all year; months and years are counted on its calendar. */
const phnomPenh = 7 * hour

/**
 * When a clock that started at this moment runs out, or by when a notice before it must be given; null when the time
 * is stated case by case. Hours are real hours. A month that lacks the day ends on its last day.
 */
export function dueAt({ limit, runs }: Pick<Deadline, 'limit' | 'runs'>, start: Date): Date | null {
  if (limit === null) return null
  const amount = runs === 'before' ? -limit.amount : limit.amount
  const { unit } = limit
  if (unit === 'months' || unit === 'years') return addMonths(start, unit === 'years' ? amount * 12 : amount)
  return new Date(start.getTime() + amount * lengths[unit])
}

function addMonths(start: Date, months: number): Date {
  const there = new Date(start.getTime() + phnomPenh)
  const day = there.getUTCDate()
  there.setUTCDate(1)
  there.setUTCMonth(there.getUTCMonth() + months)
  const last = new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() + 1, 0)).getUTCDate()
  there.setUTCDate(Math.min(day, last))
  return new Date(there.getTime() - phnomPenh)
}
