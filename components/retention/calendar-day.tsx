import { DateTime } from '@/components/ui/date-time'

/** A day of the calendar, as the reader writes days. */
export function CalendarDay({ day }: { readonly day: string }) {
  return <DateTime at={new Date(`${day}T00:00:00+07:00`)} show="day" />
}
