import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { ShownLine } from '@/lib/server/enquiries/shown-line'
import type { EnquiriesView, TaskActs } from './enquiries-page'
import { LineFacts } from './line-facts'
import { useLineWords } from './line-words'

/** What is worth doing next, first things first. One press makes it a line of enquiry; declining keeps why. */
export function Lines({ view, acts }: { readonly view: EnquiriesView; readonly acts: TaskActs }) {
  const t = useTranslations('enquiries')
  return (
    <Card title={t('next')} aside={view.more > 0 && t('more', { count: view.more })}>
      <p className="text-sm text-soft">{t('next-lead')}</p>
      {view.lines.length === 0 && <p>{t(view.charge ? 'no-lines' : 'no-charge')}</p>}
      <ol className="divide-y divide-line">
        {view.lines.map((line, index) => (
          <li key={line.key} className="py-3">
            <LineFacts line={line} now={view.now} />
            {view.header.may.editTasks && (
              <LineActs line={line} view={view} acts={acts} first={index === 0} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function LineActs({
  line,
  view,
  acts,
  first,
}: {
  readonly line: ShownLine
  readonly view: EnquiriesView
  readonly acts: TaskActs
  readonly first: boolean
}) {
  const t = useTranslations('enquiries')
  const called = useCalled()
  const about = { caseId: view.header.caseId, chargeId: view.charge?.chargeId ?? '', line: line.key }
  return (
    <div data-print="no" className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-1 text-sm">
      <ActionForm action={acts.makeLine} hidden={{ ...about, ownerId: view.me }}>
        <SubmitButton kind={first ? 'primary' : 'default'} size="small">
          {t('make')}
        </SubmitButton>
      </ActionForm>
      <Disclosure summary={t('make-for')}>
        <ActionForm action={acts.makeLine} hidden={about}>
          <Select
            name="ownerId"
            label={t('owner')}
            value={view.me}
            options={view.team.map((one) => ({ value: one.id, label: called(one) }))}
          />
          <DateTimeInput name="due" label={t('due')} optional />
          <SubmitButton kind="default" size="small">
            {t('make')}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
      <Disclosure summary={t('decline')}>
        <ActionForm action={acts.declineLine} hidden={about}>
          <TextInput name="because" label={t('why-not')} hint={t('why-not-hint')} />
          <SubmitButton kind="default" size="small">
            {t('decline')}
          </SubmitButton>
        </ActionForm>
      </Disclosure>
    </div>
  )
}

/** The smallest sets of lines that together reach the next band. */
export function Bundles({ view }: { readonly view: EnquiriesView }) {
  const t = useTranslations('enquiries')
  const words = useLineWords()
  const count = useCount()
  if (view.bundles.length === 0) return null
  return (
    <Card title={t('bundles')}>
      <p className="text-sm text-soft">{t('bundles-lead')}</p>
      <ul className="divide-y divide-line text-sm">
        {view.bundles.map(({ lines, costDays, display }) => (
          <li key={lines.map(({ key }) => key).join(' ')} className="py-2">
            <b className="font-title">{t('bundle', { to: count(display), days: count(costDays) })}</b>
            <ul className="list-disc ps-5">
              {lines.map((line) => (
                <li key={line.key}>{words(line.code, line.names).title}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}
