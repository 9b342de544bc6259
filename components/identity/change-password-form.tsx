import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { PasswordInput } from './password-input'

/** Another password, with the present one as proof. A demonstration's password stays, and the card says so. */
export function ChangePasswordForm({
  action,
  username,
  demo,
}: {
  readonly action: FormAction
  readonly username: string
  readonly demo: boolean
}) {
  const t = useTranslations()
  const eye = { show: t('signIn.show'), hide: t('signIn.hide') }
  return (
    <Card title={t('changePassword.title')}>
      {demo ? (
        <p className="text-sm text-soft">{t('reasons.demo-password-stays')}</p>
      ) : (
        <ActionForm action={action} className="max-w-95">
          <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
          <PasswordInput
            name="current"
            label={t('changePassword.current')}
            autoComplete="current-password"
            {...eye}
          />
          <PasswordInput
            name="password"
            label={t('setPassword.password')}
            hint={t('setPassword.hint')}
            autoComplete="new-password"
            {...eye}
          />
          <PasswordInput name="again" label={t('setPassword.again')} autoComplete="new-password" {...eye} />
          <SubmitButton>{t('changePassword.change')}</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}
