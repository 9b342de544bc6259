import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'

/** Whether whoever opens a case of a unit says once a day for what. That it is asked no more is for two. */
export function PurposeSwitch({
  unit,
  action,
}: {
  readonly unit: { readonly id: string; readonly asksPurpose: boolean }
  readonly action: FormAction
}) {
  const t = useTranslations('purposePage')
  const { id: unitId, asksPurpose: asks } = unit
  return (
    <Card title={t('policy')}>
      <p className="mb-3 text-soft">{asks ? t('asked') : t('not-asked')}</p>
      <ActionForm action={action} hidden={{ unitId, asks: asks ? 'no' : 'yes' }}>
        <SubmitButton kind="default">{asks ? t('stop-asking') : t('ask')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
