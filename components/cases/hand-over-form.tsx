import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'

type Officer = { readonly id: string; readonly nameLatin: string; readonly nameKm: string | null }

/** Gives the case to another officer of its team, with the open tasks of who led. */
export function HandOverForm({
  caseId,
  officers,
  action,
}: {
  readonly caseId: string
  readonly officers: readonly Officer[]
  readonly action: FormAction
}) {
  const t = useTranslations('caseHandOver')
  const called = useCalled()
  return (
    <Card title={t('title')}>
      <p className="mb-2 text-soft text-sm">{officers.length === 0 ? t('nobody') : t('lead')}</p>
      {officers.length > 0 && (
        <ActionForm action={action} hidden={{ caseId }}>
          <Select
            name="accountId"
            label={t('to')}
            blank=""
            options={officers.map((one) => ({ value: one.id, label: called(one) }))}
          />
          <Checkbox name="leaves" label={t('leaves')} hint={t('leaves-hint')} />
          <SubmitButton kind="default">{t('button')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}
