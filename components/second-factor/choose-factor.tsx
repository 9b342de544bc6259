import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { AddPasskey } from './add-passkey'
import { usePasskeyWords } from './passkey-words'

/** Two ways to show who one is beside the password: a passkey where the device has one, or an authenticator on the phone. */
export function ChooseFactor({ action, back }: { readonly action: FormAction; readonly back: string }) {
  const t = useTranslations('secondFactor')
  const words = usePasskeyWords()
  return (
    <>
      <p className="text-soft">{t('choose-why')}</p>
      <Card title={t('authenticator')}>
        <p className="mb-3 text-soft text-sm">{t('authenticator-why')}</p>
        <ActionForm action={action} hidden={{ back }}>
          <SubmitButton>{t('authenticator-begin')}</SubmitButton>
        </ActionForm>
      </Card>
      <Card title={t('passkey')}>
        <p className="mb-3 text-soft text-sm">{t('passkey-why')}</p>
        <AddPasskey to={`/sessions/codes?back=${encodeURIComponent(back)}`} words={words} />
      </Card>
    </>
  )
}
