import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { CodeField } from './code-field'
import { usePasskeyWords } from './passkey-words'
import { ProvePasskey } from './prove-passkey'

/** Shows who is there: by passkey, by a code of the authenticator, or by a recovery code. */
export function ProveForm({
  action,
  back,
  factors,
  matter,
}: {
  readonly action: FormAction
  readonly back: string
  readonly factors: { readonly authenticatorSince: Date | null; readonly passkeys: readonly unknown[] }
  /** What it is shown for, by who is inside; nothing by who comes in. */
  readonly matter?: { readonly act: string; readonly object: string }
}) {
  const t = useTranslations('secondFactor')
  const words = usePasskeyWords()
  const passkeys = factors.passkeys.length > 0
  return (
    <>
      {passkeys && <ProvePasskey to={back} matter={matter} words={words} />}
      <ActionForm action={action} hidden={{ back, ...matter }}>
        <CodeField hint={t(factors.authenticatorSince ? 'code-hint' : 'recovery-hint')} />
        <SubmitButton kind={passkeys ? 'default' : 'primary'}>{t('prove')}</SubmitButton>
      </ActionForm>
      <p className="text-soft text-sm">{t('lost')}</p>
    </>
  )
}
