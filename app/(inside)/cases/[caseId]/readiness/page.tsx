import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { Everyone } from '@/components/cases/everyone'
import { PageTitle } from '@/components/shell/page'
import { Stack } from '@/components/ui/card'
import { ReadinessNotice } from '@/components/ui/notice'
import { viewCase } from '@/lib/server/cases/view-case'
import { load } from '@/lib/web/page'

/** Each charge of the case and what holds it back, by place in the network. */
export default async function ReadinessPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewCase, { caseId }), getTranslations('readinessPage')])
  return (
    <CaseFrame header={view.header} part="readiness">
      <PageTitle title={t('title')} lead={t('lead')} />
      <Stack>
        <ReadinessNotice />
        <Everyone suspects={view.suspects} charges={view.charges} caseId={caseId} />
      </Stack>
    </CaseFrame>
  )
}
