import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SessionList } from '@/components/identity/session-list'
import { PageMain, PageTitle } from '@/components/shell/page'
import { listSessions } from '@/lib/server/identity/list-sessions'
import { load } from '@/lib/web/page'
import { endOtherSessionsAction, endSessionAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') }
}

/** Where one is signed in, and how to end it. */
export default async function SessionsPage() {
  const t = await getTranslations('sessions')
  const found = await load(listSessions, {})
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      <SessionList {...found} end={endSessionAction} endOthers={endOtherSessionsAction} />
    </PageMain>
  )
}
