import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { KeyValues } from '@/components/ui/key-value'
import { SubmitButton } from '@/components/ui/submit-button'
import { PasswordInput } from './password-input'

/** A new password, twice, for the account that the link names. */
export function SetPasswordForm({
  action,
  token,
  name,
  username,
}: {
  readonly action: FormAction
  readonly token: string
  readonly name: string
  readonly username: string
}) {
  const t = useTranslations()
  const show = { show: t('signIn.show'), hide: t('signIn.hide'), autoComplete: 'new-password' } as const
  return (
    <ActionForm action={action} hidden={{ token }} className="max-w-95">
      <KeyValues
        className="mb-5"
        facts={[
          { name: t('setPassword.for'), value: name },
          { name: t('signIn.username'), value: username, mono: true },
        ]}
      />
      <input type="text" name="username" value={username} autoComplete="username" readOnly hidden />
      <PasswordInput
        name="password"
        label={t('setPassword.password')}
        hint={t('setPassword.hint')}
        {...show}
      />
      <PasswordInput name="again" label={t('setPassword.again')} {...show} />
      <SubmitButton size="wide">{t('setPassword.set')}</SubmitButton>
    </ActionForm>
  )
}
