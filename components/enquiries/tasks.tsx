import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { TimeLeft } from '@/components/ui/time-left'
import { itemName } from '@/lib/domain/cases/case-view'
import { taskName } from '@/lib/domain/enquiries/task'
import type { ShownTask } from '@/lib/server/enquiries/task-rows'
import type { EnquiriesView, TaskActs } from './enquiries-page'
import { useLineWords } from './line-words'

/** What a task is about: somebody's own words, or the catalogue's. */
export const useTaskTitle = () => {
  const words = useLineWords()
  return ({ title, action, names }: Pick<ShownTask, 'title' | 'action' | 'names'>) =>
    title ?? words(action ?? '', names).title
}

/** One task that runs: what, whose, until when, and when its trace is lost. Lateness is said, not shouted. */
export function TaskFacts({
  task,
  now,
  about,
}: {
  readonly task: ShownTask
  readonly now: Date
  readonly about?: ReactNode
}) {
  const t = useTranslations('enquiries')
  const called = useCalled()
  const count = useCount()
  const words = useLineWords()
  const late = task.due !== null && task.due < now
  const asks = task.authority ?? (task.action ? words(task.action, task.names).asks : null)
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <b className="font-title [overflow-wrap:anywhere]">
          <span className="font-mono font-normal text-soft">{taskName(task.number)}</span>{' '}
          {useTaskTitle()(task)}
        </b>
        {task.due && (
          <TimeLeft
            due={task.due.toISOString()}
            now={now.toISOString()}
            className={late ? 'text-risk' : undefined}
          />
        )}
      </p>
      <p className="text-sm text-soft">
        {about} {t('of', { name: task.owner ? called(task.owner) : '–' })}
        {task.promise && ` ${t('promised', { from: count(task.promise.from), to: count(task.promise.to) })}`}
        {asks && ` ${t('first', { asks })}`}
      </p>
      {task.lossAt && (
        <p className="text-sm text-soft">
          {t(task.lossAt < now ? 'lost-since' : 'lost-on')} <DateTime at={task.lossAt} show="day" />
        </p>
      )}
    </>
  )
}

/** The tasks of a case that run, by clock. */
export function Running({ view, acts }: { readonly view: EnquiriesView; readonly acts: TaskActs }) {
  const t = useTranslations('enquiries')
  const { may } = view.header
  return (
    <Card title={t('running')} id="tasks">
      {view.running.length === 0 && <p className="text-soft">{t('no-tasks')}</p>}
      <ul className="divide-y divide-line">
        {view.running.map((task) => (
          <li key={task.taskId} className="py-2.5" id={taskName(task.number)}>
            <TaskFacts task={task} now={view.now} />
            {may.editTasks && <TaskForms task={task} view={view} acts={acts} />}
          </li>
        ))}
      </ul>
      {may.editTasks && (
        <div data-print="no" className="mt-2 border-line border-t pt-2">
          <Disclosure summary={t('new-task')}>
            <NewTask view={view} acts={acts} />
          </Disclosure>
        </div>
      )}
    </Card>
  )
}

const useTeam = (view: EnquiriesView) => {
  const called = useCalled()
  return view.team.map((one) => ({ value: one.id, label: called(one) }))
}

function NewTask({ view, acts }: { readonly view: EnquiriesView; readonly acts: TaskActs }) {
  const t = useTranslations('enquiries')
  return (
    <ActionForm action={acts.makeTask} hidden={{ caseId: view.header.caseId }}>
      <TextInput name="title" label={t('title')} hint={t('title-hint')} />
      <Select name="ownerId" label={t('owner')} value={view.me} options={useTeam(view)} />
      <DateTimeInput name="due" label={t('due')} optional />
      <TextInput name="authority" label={t('authority')} optional />
      <SubmitButton kind="default">{t('make-task')}</SubmitButton>
    </ActionForm>
  )
}

function TaskForms({
  task,
  view,
  acts,
}: {
  readonly task: ShownTask
  readonly view: EnquiriesView
  readonly acts: TaskActs
}) {
  const t = useTranslations('enquiries')
  const about = { caseId: task.caseId, taskId: task.taskId }
  const team = useTeam(view)
  const reasoned = [
    { act: acts.finish, name: 'reason', what: 'finish', label: 'how' },
    { act: acts.decline, name: 'because', what: 'decline', label: 'why-not' },
    { act: acts.cancel, name: 'because', what: 'cancel', label: 'why-cancel' },
  ] as const
  return (
    <Disclosure summary={t('do', { task: taskName(task.number) })} className="mt-1 text-sm">
      {task.ownerId !== view.me && (
        <ActionForm action={acts.take} hidden={about} className="mb-3">
          <SubmitButton kind="default" size="small">
            {t('take')}
          </SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={acts.hand} hidden={about}>
        <Select name="ownerId" label={t('hand')} value={task.ownerId} options={team} />
        <SubmitButton kind="default" size="small">
          {t('hand-it')}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={acts.due} hidden={about} className="mt-3">
        <DateTimeInput name="due" label={t('due')} />
        <SubmitButton kind="default" size="small">
          {t('set-due')}
        </SubmitButton>
      </ActionForm>
      {reasoned.map(({ act, name, what, label }) => (
        <ActionForm key={what} action={act} hidden={about} className="mt-3">
          <TextInput name={name} label={t(label)} />
          <SubmitButton kind="default" size="small">
            {t(what)}
          </SubmitButton>
        </ActionForm>
      ))}
    </Disclosure>
  )
}

/** How other tasks ended: by which item, or by whom and why. */
export function Over({ view }: { readonly view: EnquiriesView }) {
  const t = useTranslations('enquiries')
  const called = useCalled()
  const title = useTaskTitle()
  if (view.over.length === 0) return null
  return (
    <Card title={t('over')}>
      <ul className="divide-y divide-line text-sm">
        {view.over.map((task) => (
          <li key={task.taskId} className="py-2">
            <p>
              <span className="font-mono text-soft">{taskName(task.number)}</span> {title(task)}{' '}
              <Tag tone={task.state === 'done' ? 'ok' : 'none'}>{t(`states.${task.state}`)}</Tag>
            </p>
            <p className="text-soft">
              {task.endedBy === null
                ? task.endItem === null
                  ? t('by-itself')
                  : t('by-item', { item: itemName(task.endItem) })
                : t('by', { name: called(task.endedBy), reason: task.endReason ?? '' })}{' '}
              {task.endedAt && <DateTime at={task.endedAt} />}
            </p>
          </li>
        ))}
      </ul>
      {view.earlier !== null && (
        <p data-print="no" className="mt-2">
          <Button size="small" href={`/cases/${view.header.caseId}/enquiries?before=${view.earlier}`}>
            {t('earlier')}
          </Button>
        </p>
      )}
    </Card>
  )
}

/** A task of one's own on the work page, under its case. */
export const OwnTask = ({
  task,
  now,
  number,
}: {
  readonly task: ShownTask
  readonly now: Date
  readonly number: string
}) => (
  <TaskFacts
    task={task}
    now={now}
    about={<CaseLink href={`/cases/${task.caseId}/enquiries#${taskName(task.number)}`}>{number}</CaseLink>}
  />
)
