import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { PasswordInput } from './password-input'

/** Who, and the word that proves it. */
export function SignInForm({ action, back }: { readonly action: FormAction; readonly back: string }) {
  const t = useTranslations('signIn')
  return (
    <ActionForm action={action} hidden={{ back }}>
      <TextInput name="username" label={t('username')} autoComplete="username" maxLength={100} />
      <PasswordInput
        name="password"
        label={t('password')}
        autoComplete="current-password"
        show={t('show')}
        hide={t('hide')}
      />
      <SubmitButton size="wide">{t('continue')}</SubmitButton>
    </ActionForm>
  )
}
