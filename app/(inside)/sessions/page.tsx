import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangePasswordForm } from '@/components/identity/change-password-form'
import { PasswordResetNotice } from '@/components/identity/password-reset-notice'
import { SessionList } from '@/components/identity/session-list'
import { FactorCard } from '@/components/second-factor/factor-card'
import { CaseLink } from '@/components/shell/case-link'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Notice } from '@/components/ui/notice'
import { listSessions } from '@/lib/server/identity/list-sessions'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'
import { changePasswordAction, endOtherSessionsAction, endSessionAction } from './actions'
import { makeCodesAction, objectAction, objectToPasswordAction, removeFactorAction } from './factor-actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') }
}

/** Where one is signed in, how to end it, and another password. */
export default async function SessionsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [t, mail, words, { said }] = await Promise.all([
    getTranslations('sessions'),
    getTranslations('inbox.mail'),
    getTranslations('changePassword'),
    searchParams,
  ])
  const found = await load(listSessions, {})
  const factors = await load(viewFactors, {})
  const { username, demo } = await currentActor()
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      {said === 'password-changed' && <Notice tone="ok">{words('changed')}</Notice>}
      <SessionList {...found} end={endSessionAction} endOthers={endOtherSessionsAction} />
      <div className="mt-6 space-y-4">
        <PasswordResetNotice at={factors.passwordResetAt} object={objectToPasswordAction} />
        <FactorCard
          factors={factors}
          remove={removeFactorAction}
          makeCodes={makeCodesAction}
          object={objectAction}
        />
        <p>
          <CaseLink href="/sessions/mail" className="link">
            {mail('title')}
          </CaseLink>
        </p>
        <ChangePasswordForm action={changePasswordAction} username={username} demo={demo} />
      </div>
    </PageMain>
  )
}
