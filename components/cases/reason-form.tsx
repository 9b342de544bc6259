import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { lookPurposes } from '@/lib/domain/cases/look'

/** Why one looks: a purpose of the list, and a sentence of one's own. */
export function ReasonForm({
  action,
  caseId,
  back,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly back: string
}) {
  const t = useTranslations('cases.reason')
  return (
    <ActionForm action={action} hidden={{ caseId, back }}>
      <RadioCards
        name="purpose"
        label={t('purpose')}
        options={lookPurposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        layout="two"
      />
      <TextArea name="reason" label={t('words')} hint={t('words-hint')} maxLength={500} rows={3} />
      <SubmitButton>{t('look')}</SubmitButton>
    </ActionForm>
  )
}
