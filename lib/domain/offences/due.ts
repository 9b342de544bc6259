import { addMonths } from '@/lib/domain/shared/period'
import type { Deadline } from './template'

const hour = 3_600_000
const lengths = { hours: hour, days: 24 * hour, weeks: 7 * 24 * hour } as const

/**
 * When a clock that started at this moment runs out, or by when a notice before it must be given; null when the time
 * is stated case by case. Hours are real hours; months and years are counted on
 * the calendar of Phnom Penh.
 */
export function dueAt({ limit, runs }: Pick<Deadline, 'limit' | 'runs'>, start: Date): Date | null {
  if (limit === null) return null
  const amount = runs === 'before' ? -limit.amount : limit.amount
  const { unit } = limit
  if (unit === 'months' || unit === 'years') return addMonths(start, unit === 'years' ? amount * 12 : amount)
  return new Date(start.getTime() + amount * lengths[unit])
}
