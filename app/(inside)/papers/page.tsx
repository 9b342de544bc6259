import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FindPaper } from '@/components/papers/find-paper'
import { PageMain, PageTitle } from '@/components/shell/page'
import { asked } from '@/lib/web/asked'
import { findByCode } from '@/lib/web/find-paper'

/** Where a code on a paper leads: to the paper, or to words when there is none. */
export default async function FindPaperPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { code } = asked(await searchParams, ['code'])
  const found = code === undefined ? null : await findByCode(code)
  if (found) redirect(`/cases/${found.caseId}/papers/${found.paperId}`)
  const t = await getTranslations('papersPage')
  return (
    <PageMain width="form">
      <PageTitle title={t('title')} lead={t('lead')} />
      <FindPaper missed={code} />
    </PageMain>
  )
}
