import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SamplePage } from '@/components/audit/sample-page'
import { viewAuditSample } from '@/lib/server/audit/view-audit-sample'
import { load } from '@/lib/web/page'
import { recordFindingAction } from '../../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auditPage'))('samples'),
})

/** One sample: what was drawn, and what was found. */
export default async function OneSamplePage({ params }: { params: Promise<{ sampleId: string }> }) {
  const { sampleId } = await params
  return <SamplePage view={await load(viewAuditSample, { sampleId })} record={recordFindingAction} />
}
