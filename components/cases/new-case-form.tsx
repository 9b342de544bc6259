import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

/** Title and summary of a new case. The number is given when it is opened. */
export function NewCaseForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations('cases.new')
  return (
    <ActionForm action={action}>
      <TextInput
        name="title"
        label={t('name')}
        hint={t('name-hint')}
        good={t('name-good')}
        bad={t('name-bad')}
        maxLength={200}
      />
      <TextArea
        name="summary"
        label={t('summary')}
        hint={t('summary-hint')}
        maxLength={5000}
        rows={5}
        optional
      />
      <SubmitButton>{t('open')}</SubmitButton>
    </ActionForm>
  )
}
