import { DateTime } from '@/components/ui/date-time'
import { useColleague } from './called'

/** Who wrote something down, and when, small beneath it. */
export function SaidBy({
  by,
  at,
  show,
}: {
  readonly by: Parameters<ReturnType<typeof useColleague>>[0]
  readonly at: Date
  readonly show?: 'day'
}) {
  const colleague = useColleague()
  return (
    <span className="block text-soft text-xs">
      {colleague(by)}, <DateTime at={at} show={show} />
    </span>
  )
}
