import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { workPurposes } from '@/lib/domain/cases/purpose'

/** For what somebody opens a case today: a purpose of the list, and words where it is none of them. */
export function PurposeForm({
  action,
  caseId,
  back,
}: {
  readonly action: FormAction
  readonly caseId: string
  readonly back: string
}) {
  const t = useTranslations('purposePage')
  return (
    <ActionForm action={action} hidden={{ caseId, back }}>
      <RadioCards
        name="purpose"
        label={t('purpose')}
        options={workPurposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
        layout="two"
      />
      <TextInput name="words" label={t('words')} hint={t('words-hint')} maxLength={300} optional />
      <SubmitButton>{t('open')}</SubmitButton>
    </ActionForm>
  )
}
