import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Samples } from '@/components/audit/samples'
import { viewAuditSamples } from '@/lib/server/audit/view-audit-samples'
import { load } from '@/lib/web/page'
import { drawSampleAction } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auditPage'))('samples'),
})

/** The samples one drew. */
export default async function SamplesPage() {
  return <Samples view={await load(viewAuditSamples, {})} draw={drawSampleAction} />
}
