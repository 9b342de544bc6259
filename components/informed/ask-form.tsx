import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { scopes } from '@/lib/domain/authority/authority'

/** Asks the informed office to authorise a measure. */
export function AskForm({ caseId, action }: { readonly caseId: string; readonly action: FormAction }) {
  const t = useTranslations('informedPage')
  const a = useTranslations('authorities')
  return (
    <Card title={t('ask')} id="ask">
      <ActionForm action={action} hidden={{ caseId }}>
        <CheckboxGroup
          name="scope"
          label={t('scope')}
          options={scopes.map((value) => ({ value, label: a(`scopes.${value}`) }))}
        />
        <TextArea name="targets" label={t('targets')} hint={a('targets-hint')} rows={2} optional />
        <TextInput name="place" label={t('place')} hint={a('place-hint')} maxLength={300} optional />
        <TextArea name="grounds" label={t('grounds')} hint={t('grounds-hint')} rows={3} maxLength={2000} />
        <SubmitButton kind="default">{t('ask-send')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
