import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { ShownTask } from '@/lib/server/enquiries/task-rows'
import { OwnTask } from './tasks'

/** One's own tasks by clock: what is late first, then what comes soonest. */
export function OwnTasks({
  tasks,
  now,
}: {
  readonly tasks: readonly (ShownTask & { readonly inCase: string })[]
  readonly now: Date
}) {
  const t = useTranslations('enquiries')
  if (tasks.length === 0) return null
  return (
    <Card title={t('mine')}>
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li key={task.taskId} className="py-2.5">
            <OwnTask task={task} now={now} number={task.inCase} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
