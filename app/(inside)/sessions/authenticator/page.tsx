import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ScanAuthenticator } from '@/components/second-factor/scan-authenticator'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { viewAuthenticator } from '@/lib/server/second-factor/view-authenticator'
import { load } from '@/lib/web/page'
import { qrOfText } from '@/lib/web/qr'
import { beginAnotherAction, confirmAnotherAction } from '../factor-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('authenticator') }
}

/** An authenticator in the place of the one before, or the first beside a passkey. The old one counts until the new one does. */
export default async function AuthenticatorPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const t = await getTranslations('secondFactor')
  return (
    <PageMain width="form">
      <PageTitle title={t('authenticator')} lead={t('authenticator-why')} />
      {(await searchParams).step === 'scan' ? (
        <Scan />
      ) : (
        <ActionForm action={beginAnotherAction}>
          <SubmitButton>{t('authenticator-begin')}</SubmitButton>
        </ActionForm>
      )}
    </PageMain>
  )
}

async function Scan() {
  const { secret, address } = await load(viewAuthenticator, {})
  return (
    <ScanAuthenticator
      action={confirmAnotherAction}
      back="/sessions"
      secret={secret}
      code={qrOfText(address)}
    />
  )
}
