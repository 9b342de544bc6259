import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { CustodyTable } from '@/components/custody/custody-table'
import { Card } from '@/components/ui/card'
import { Pager } from '@/components/ui/pager'
import { listCustody } from '@/lib/server/custody/list-custody'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

/** Who holds which object of a case, under which seal, and where a chain broke. */
export default async function CustodyPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { caseId } = await params
  const { after } = asked(await searchParams, ['after'])
  const [view, t] = await Promise.all([
    load(listCustody, { caseId, ...(after ? { after } : {}) }),
    getTranslations('custody'),
  ])
  const here = `/cases/${caseId}/custody`
  return (
    <CaseFrame header={view.header} part="custody">
      <Card title={t('title')} aside={t('list-lead')} flush>
        <CustodyTable view={view} caseId={caseId} />
      </Card>
      <Pager
        earlier={after ? here : undefined}
        later={view.next === null ? undefined : `${here}?after=${view.next}`}
      />
    </CaseFrame>
  )
}
