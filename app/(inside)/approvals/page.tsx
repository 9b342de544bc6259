import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalList } from '@/components/identity/approval-list'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { mightEver } from '@/lib/domain/identity/policy'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { load } from '@/lib/web/page'
import { currentActor } from '@/lib/web/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('title') }
}

/** What waits for this person as the second one, and what they asked for. */
export default async function ApprovalsPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const found = await load(listApprovals, {})
  const [t, away, { said }, { role }] = await Promise.all([
    getTranslations('approvals'),
    getTranslations('away'),
    searchParams,
    currentActor(),
  ])
  return (
    <PageMain width="reading">
      <PageTitle
        title={t('title')}
        lead={t('lead')}
        acts={mightEver(role, 'approval:delegate') && <Button href="/approvals/away">{away('title')}</Button>}
      />
      {said === 'waits' && <Notice tone="accent">{t('said-waits')}</Notice>}
      <ApprovalList {...found} />
    </PageMain>
  )
}
