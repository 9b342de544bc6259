import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'

/** Two people decided that one gets a new password by a link; one did not ask for it, and objects. */
export function PasswordResetNotice({
  at,
  object,
}: {
  readonly at: Date | null
  readonly object: FormAction
}) {
  const t = useTranslations('passwordReset')
  if (!at) return null
  return (
    <Notice tone="stop">
      <p>{t.rich('soon', { when: () => <DateTime at={at} /> })}</p>
      <ActionForm action={object} className="mt-2">
        <SubmitButton kind="warn">{t('object')}</SubmitButton>
      </ActionForm>
    </Notice>
  )
}
