import { useTranslations } from 'next-intl'
import { QrCode } from '@/components/codes/qr-code'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { CodeField } from './code-field'

/** The code that an authenticator scans, the same to type over, and the first six digits as proof. */
export function ScanAuthenticator({
  action,
  back,
  secret,
  code,
}: {
  readonly action: FormAction
  readonly back: string
  readonly secret: string
  readonly code: { readonly across: number; readonly path: string }
}) {
  const t = useTranslations('secondFactor')
  return (
    <>
      <p className="text-soft">{t('scan')}</p>
      <QrCode code={code} label={t('scan-label')} />
      <p className="text-sm">
        {t('type-over')}{' '}
        <code className="break-all font-mono" data-secret>
          {secret.replace(/(.{4})(?=.)/g, '$1 ')}
        </code>
      </p>
      <ActionForm action={action} hidden={{ back }}>
        <CodeField hint={t('first-code')} />
        <SubmitButton>{t('confirm')}</SubmitButton>
      </ActionForm>
    </>
  )
}
