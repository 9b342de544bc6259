import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

/** Opens one case that is not one's own, for an hour; says before who will hear of it. */
export function BreakForm({ action }: { readonly action: FormAction }) {
  const t = useTranslations('glassPage')
  return (
    <Card title={t('break')} id="break" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">{t('break-lead')}</p>
      <ActionForm action={action}>
        <TextInput name="number" label={t('field.number')} maxLength={40} autoComplete="off" mono />
        <TextArea
          name="reason"
          label={t('field.reason')}
          hint={t('field.reason-hint')}
          rows={3}
          maxLength={1000}
        />
        <SubmitButton>{t('break-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
