import { useTranslations } from 'next-intl'
import { useUnitName } from '@/components/cases/unit-name'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { DelegationsView } from '@/lib/server/identity/view-delegations'

/** Who stands in for whom, now and later; each of the two can end it. */
export function Delegations({ view, end }: { readonly view: DelegationsView; readonly end: FormAction }) {
  const t = useTranslations('away')
  const called = useCalled()
  return (
    <Card title={t('standing')}>
      {view.delegations.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {view.delegations.map(({ id, mine, from, to, startsAt, endsAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
            <span>
              {mine ? t('for-me', { name: called(to) }) : t('for-them', { name: called(from) })}
              <span className="block text-soft text-sm">
                <DateTime at={startsAt} /> – <DateTime at={endsAt} />
              </span>
            </span>
            <ActionForm action={end} hidden={{ delegationId: id }}>
              <SubmitButton kind="warn" size="small">
                {t('end')}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Says from when to when one is away, and who approves in that time. */
export function GiveDelegation({
  view,
  give,
}: {
  readonly view: DelegationsView
  readonly give: FormAction
}) {
  const t = useTranslations('away')
  const called = useCalled()
  const unitName = useUnitName()
  return (
    <Card title={t('give')}>
      <p className="mb-2 text-soft text-sm">{t('give-lead')}</p>
      <ActionForm action={give}>
        <Select
          name="toId"
          label={t('to')}
          hint={t('to-hint')}
          blank=""
          options={view.candidates.map((one) => ({
            value: one.id,
            label: `${called(one)} · ${unitName(one.unit)}`,
          }))}
        />
        <DateTimeInput name="firstDay" label={t('first-day')} day />
        <DateTimeInput name="lastDay" label={t('last-day')} day />
        <TextInput name="because" label={t('because')} maxLength={200} optional />
        <SubmitButton>{t('button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
