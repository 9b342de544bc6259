import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'

/** Says until which day somebody stays on the team; an empty day takes the end away. */
export function StayForm({
  action,
  caseId,
  accountId,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly accountId: string
}) {
  const t = useTranslations('team')
  return (
    <Disclosure summary={t('end-summary')}>
      <ActionForm action={action} hidden={{ caseId, accountId }}>
        <DateTimeInput name="lastDay" label={t('last-day')} hint={t('last-day-hint')} day />
        <SubmitButton kind="default" size="small">
          {t('set-end')}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
