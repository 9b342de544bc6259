import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { Everyone } from '@/components/cases/everyone'
import { WhyNotReady } from '@/components/cases/why-not-ready'
import { PageTitle } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Stack } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { ReadinessNotice } from '@/components/ui/notice'
import { viewCase } from '@/lib/server/cases/view-case'
import { load } from '@/lib/web/page'

/** Each charge of the case and what holds it back, by place in the network. */
export default async function ReadinessPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(viewCase, { caseId }), getTranslations('readinessPage')])
  const [line] = view.charges
  return (
    <CaseFrame
      header={view.header}
      part="readiness"
      acts={
        <Button href={`/cases/${caseId}/snapshots`} icon={<Icon of="history" size="s" />}>
          {t('snapshots')}
        </Button>
      }
    >
      <PageTitle title={t('title')} lead={t('lead')} />
      <Stack>
        <ReadinessNotice />
        {line?.reading && <WhyNotReady line={line} lifting={view.lifting} caseId={caseId} now={view.now} />}
        <Everyone suspects={view.suspects} charges={view.charges} caseId={caseId} />
      </Stack>
    </CaseFrame>
  )
}
