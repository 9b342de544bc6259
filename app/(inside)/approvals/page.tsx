import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalList } from '@/components/identity/approval-list'
import { PageMain, PageTitle } from '@/components/shell/page'
import { Notice } from '@/components/ui/notice'
import { listApprovals } from '@/lib/server/identity/list-approvals'
import { load } from '@/lib/web/page'

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
  const [t, { said }] = await Promise.all([getTranslations('approvals'), searchParams])
  return (
    <PageMain width="reading">
      <PageTitle title={t('title')} lead={t('lead')} />
      {said === 'waits' && <Notice tone="accent">{t('said-waits')}</Notice>}
      <ApprovalList {...found} />
    </PageMain>
  )
}
