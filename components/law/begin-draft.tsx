import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

/** Begins a new version of an offence from this one. */
export function BeginDraft({
  base,
  version,
  action,
}: {
  readonly base: string
  readonly version: string
  readonly action: FormAction
}) {
  const t = useTranslations('law')
  return (
    <Card title={t('begin')}>
      <p className="mb-3 max-w-[70ch] text-soft">{t('begin-why')}</p>
      <ActionForm action={action} hidden={{ base }}>
        <TextInput
          name="newVersion"
          label={t('new-version')}
          hint={t('new-version-hint', { version })}
          mono
          width="short"
          maxLength={20}
        />
        <TextArea name="reason" label={t('reason')} hint={t('reason-hint')} rows={3} maxLength={1000} />
        <SubmitButton>{t('begin-act')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
