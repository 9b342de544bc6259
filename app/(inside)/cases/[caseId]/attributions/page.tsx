import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { AttributionsTable, ControlLinksTable } from '@/components/network/attributions-list'
import { RoutesCard } from '@/components/network/routes-card'
import { Button } from '@/components/ui/button'
import { Stack } from '@/components/ui/card'
import { ReadinessNotice } from '@/components/ui/notice'
import { listAttributions } from '@/lib/server/network/list-attributions'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('attributions'))('title'),
})

/** Who used what and who did what to whom, each as its own small case, and the routes they make. */
export default async function AttributionsPage({ params }: { params: Promise<{ caseId: string }> }) {
  const { caseId } = await params
  const [view, t] = await Promise.all([load(listAttributions, { caseId }), getTranslations('attributions')])
  return (
    <CaseFrame
      header={view.header}
      part="people"
      acts={<Button href={`/cases/${caseId}/people#signs`}>{t('to-people')}</Button>}
    >
      <h1 className="sr-only">{t('title')}</h1>
      <Stack className="gap-5">
        <RoutesCard routes={view.routes} caseId={caseId} />
        <AttributionsTable view={view} />
        <ControlLinksTable view={view} />
        <ReadinessNotice />
      </Stack>
    </CaseFrame>
  )
}
