import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PasswordInput } from '@/components/identity/password-input'
import { ProveForm } from '@/components/second-factor/prove-form'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { ownPath } from '@/lib/domain/identity/own-path'
import { matter } from '@/lib/server/kernel/step-up'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { sayMatter } from '@/lib/web/confirm'
import { leave, load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'
import { confirmByCodeAction } from '../sessions/factor-actions'
import { confirmAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('confirm'))('title') }
}

/** Asks once more who is there, for one sensitive act on one object. Without saying which, there is nothing to show. */
export default async function ConfirmPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, words] = await Promise.all([getTranslations('confirm'), getTranslations('signIn')])
  const who = await currentActor().catch(leave)
  const factors = await load(viewFactors, {})
  const asked = await searchParams
  const back = ownPath(asked.back)
  const { data: about } = matter.safeParse({ act: asked.act, object: asked.object })
  if (!about) redirect(back)
  const what = await sayMatter(about)
  if (factors.authenticatorSince || factors.passkeys.length > 0)
    return (
      <PageMain width="form">
        <PageTitle title={t('title')} lead={t('lead-factor', { what })} />
        <div className="max-w-110 space-y-5">
          <ProveForm action={confirmByCodeAction} back={back} factors={factors} matter={about} />
        </div>
      </PageMain>
    )
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead', { what })} />
      <ActionForm action={confirmAction} hidden={{ back, ...about }} className="max-w-95">
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
