import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseFrame } from '@/components/cases/case-frame'
import { TimelinePage } from '@/components/timeline/timeline-page'
import { viewTimeline } from '@/lib/server/cases/view-timeline'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('timeline'))('title'),
})

/** What happened when, out of the whole record of a case. */
export default async function CaseTimeline({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { party, from } = asked(await searchParams, ['party', 'from'])
  const wanted = { ...(await params), ...(party ? { party } : {}), ...(from ? { from } : {}) }
  const view = await load(viewTimeline, fits(viewTimeline.input, wanted))
  return (
    <CaseFrame header={view.header} part="timeline">
      <TimelinePage view={view} />
    </CaseFrame>
  )
}
