import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordInput } from '@/components/identity/password-input'
import { ProveForm } from '@/components/second-factor/prove-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { ownPath } from '@/lib/domain/identity/own-path'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { leave, load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'
import { confirmByCodeAction } from '../sessions/factor-actions'
import { confirmAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('confirm'))('title') }
}

/** Asks once more who is there, before something sensitive. */
export default async function ConfirmPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, words] = await Promise.all([getTranslations('confirm'), getTranslations('signIn')])
  const who = await currentActor().catch(leave)
  const factors = await load(viewFactors, {})
  const asked = await searchParams
  if (asked.done)
    return (
      <PageMain width="form">
        <PageTitle title={t('done')} lead={t('done-lead')} />
      </PageMain>
    )
  const back = ownPath(asked.back)
  if (factors.authenticatorSince || factors.passkeys.length > 0)
    return (
      <PageMain width="form">
        <PageTitle title={t('title')} lead={t('lead-factor')} />
        <div className="max-w-110 space-y-5">
          <ProveForm action={confirmByCodeAction} back={back} factors={factors} />
        </div>
      </PageMain>
    )
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead')} />
      <ActionForm action={confirmAction} hidden={{ back }} className="max-w-95">
        <input type="text" name="username" value={who.username} autoComplete="username" readOnly hidden />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          show={words('show')}
          hide={words('hide')}
        />
        <SubmitButton>{t('confirm')}</SubmitButton>
      </ActionForm>
    </PageMain>
  )
}
