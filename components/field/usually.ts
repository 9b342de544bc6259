import type { Kind } from '@/lib/domain/evidence/kind'
import type { FieldAnswers, FieldRecord } from './record'
import type { Habits } from './vault'

const twelveHours = 12 * 3_600_000

/** A moment as a browser's own picker writes it, in Phnom Penh. */
const localNow = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16)

/** What a new record begins with: now, who writes, and where they were within these twelve hours. All of it can be changed. */
export function usually(
  kind: Kind,
  record: FieldRecord,
  habits: Habits | undefined,
): { readonly answers: FieldAnswers; readonly filled: readonly string[] } {
  if (Object.keys(record.answers).length > 0) return { answers: record.answers, filled: [] }
  const lately = habits?.on ? Date.now() - Date.parse(habits.on) < twelveHours : false
  const now = localNow()
  return {
    answers: {
      obtainedAt: now,
      obtainedBy: habits?.by ?? '',
      obtainedPlace: lately ? (habits?.place ?? '') : '',
      ...(kind.fields.some(({ id }) => id === 'written_at') ? { 'facts.written_at': now } : {}),
    },
    filled: ['obtainedAt', 'obtainedBy', 'obtainedPlace'],
  }
}
